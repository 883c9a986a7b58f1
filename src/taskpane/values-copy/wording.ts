import type { Wording } from "../../core/wording";

export const valuesCopyWording = {
  heading: { en: "For those without the add-in", "pt-BR": "Para quem não tem o suplemento" },
  button: { en: "Copy with values only", "pt-BR": "Cópia só com valores" },
  note: {
    en: "Opens a copy in which every cell looks the same and shows what it shows now, without formulas, names or settings of Erário. Save it under a name of its own and send it; this workbook stays as it is.",
    "pt-BR":
      "Abre uma cópia em que toda célula tem a mesma aparência e mostra o que mostra agora, sem fórmulas, nomes nem configurações do Erário. Salve-a com outro nome e envie; esta pasta de trabalho fica como está.",
  },
  working: { en: "Making the copy…", "pt-BR": "Fazendo a cópia…" },
  opened: {
    en: "The copy is open in a window of its own, not yet saved.",
    "pt-BR": "A cópia está aberta em outra janela e ainda não foi salva.",
  },
  errorsInside: {
    en: "{cells} cells show #NAME? now and would do so in the copy. Repair them first (notice at the top of the pane).",
    "pt-BR": "{cells} células mostram #NOME? agora e mostrariam na cópia. Repare-as antes (aviso no alto do painel).",
  },
} as const satisfies Record<string, Wording>;
