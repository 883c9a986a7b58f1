import type { Wording } from "../../core/wording";

export const ownTemplateWording = {
  title: { en: "Fill my own template", "pt-BR": "Preencher o meu modelo" },
  help: {
    en: "Cells of this workbook that bear a name of the template get its value in place; nothing else is touched, and the names stay yours.",
    "pt-BR":
      "As células desta pasta que têm um nome do modelo recebem o valor no lugar; nada mais é alterado, e os nomes continuam seus.",
  },
  back: { en: "Back to the form", "pt-BR": "Voltar ao formulário" },
  reading: { en: "Looking for names…", "pt-BR": "Procurando os nomes…" },
  found: { en: "Names found: {count}", "pt-BR": "Nomes encontrados: {count}" },
  missing: { en: "Names missing: {count}", "pt-BR": "Nomes que faltam: {count}" },
  wrongShape: { en: "Names of the wrong size: {count}", "pt-BR": "Nomes de tamanho errado: {count}" },
  ownFormula: {
    en: "Names whose cells compute themselves and are left to it: {count}",
    "pt-BR": "Nomes cujas células se calculam sozinhas e ficam como estão: {count}",
  },
  size: { en: "{rows} × {columns} cells", "pt-BR": "{rows} × {columns} células" },
  sizeOrMore: { en: "{rows} or more × {columns} cells", "pt-BR": "{rows} ou mais × {columns} células" },
  sizes: { en: "has {found}, needs {needed}", "pt-BR": "tem {found}, precisa de {needed}" },
  needs: { en: "({needed})", "pt-BR": "({needed})" },
  fill: { en: "Fill {count} names", "pt-BR": "Preencher {count} nomes" },
  fillOne: { en: "Fill {count} name", "pt-BR": "Preencher {count} nome" },
  filled: {
    en: "Your template is filled; what was written was read back.",
    "pt-BR": "O seu modelo está preenchido; o que foi escrito foi relido.",
  },
  different: {
    en: "Cells of these names do not show what was written: {names}",
    "pt-BR": "Células destes nomes não mostram o que foi escrito: {names}",
  },
  changedMeanwhile: {
    en: "The workbook changed since this list was made. Look at it again and fill.",
    "pt-BR": "A pasta de trabalho mudou desde que esta lista foi feita. Veja de novo e preencha.",
  },
} as const satisfies Record<string, Wording>;
