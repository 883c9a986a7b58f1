import type { Wording } from "../../core/wording";
import { reportTitles } from "../report-sheets";

export const opinionWording = {
  sheet: { en: "Opinion", "pt-BR": "Parecer" },
  title: reportTitles.opinion,
  identification: { en: "What was checked", "pt-BR": "O que foi conferido" },
  file: { en: "File", "pt-BR": "Arquivo" },
  noFile: { en: "not saved yet", "pt-BR": "ainda não salvo" },
  scope: { en: "Scope", "pt-BR": "Escopo" },
  sheets: { en: "Sheets read", "pt-BR": "Planilhas lidas" },
  hidden: { en: "{sheet} (hidden)", "pt-BR": "{sheet} (oculta)" },
  contents: { en: "Contents", "pt-BR": "Conteúdo" },
  counts: {
    en: "{cells} filled cells, of which {formulas} with a formula",
    "pt-BR": "{cells} células preenchidas, das quais {formulas} com fórmula",
  },
  ofFormulas: { en: "Digest of the formulas (SHA-256)", "pt-BR": "Resumo das fórmulas (SHA-256)" },
  ofFigures: { en: "Digest of the figures (SHA-256)", "pt-BR": "Resumo dos valores (SHA-256)" },
  noDigest: {
    en: "cannot be computed in this page",
    "pt-BR": "não pode ser calculado nesta página",
  },
  reviewer: { en: "Reviewer", "pt-BR": "Quem conferiu" },
  noReviewer: { en: "not stated", "pt-BR": "não informado" },
  day: { en: "Day of the check", "pt-BR": "Dia da conferência" },
  before: { en: "Check before this one", "pt-BR": "Conferência anterior" },
  noBefore: { en: "none kept in the workbook", "pt-BR": "nenhuma guardada na pasta de trabalho" },
  versions: { en: "Versions", "pt-BR": "Versões" },
  versionsOf: {
    en: "Erário {addIn}; legal values checked on {legalValues}",
    "pt-BR": "Erário {addIn}; valores legais conferidos em {legalValues}",
  },

  totals: { en: "Totals", "pt-BR": "Totais" },
  severity: { en: "Severity", "pt-BR": "Gravidade" },
  open: { en: "Open", "pt-BR": "Em aberto" },
  openAmount: { en: "Amount open", "pt-BR": "Valor em aberto" },
  dismissed: { en: "Dismissed", "pt-BR": "Dispensados" },
  dismissedAmount: { en: "Amount dismissed", "pt-BR": "Valor dispensado" },
  fixed: { en: "Fixed", "pt-BR": "Corrigidos" },
  total: { en: "Total", "pt-BR": "Total" },
  amountsSaid: {
    en: "Amounts are what each finding puts at stake, without its sign; what only follows from another finding is not added.",
    "pt-BR":
      "O valor é o que cada apontamento põe em causa, sem o sinal; o que apenas decorre de outro apontamento não é somado.",
  },
  errors: { en: "Errors: the figure is wrong", "pt-BR": "Erros: o número está errado" },
  warnings: { en: "Warnings: probably wrong", "pt-BR": "Avisos: provavelmente errado" },
  notes: { en: "Notes: worth knowing", "pt-BR": "Notas: vale saber" },

  figures: { en: "Check figures", "pt-BR": "Números de conferência" },
  figure: { en: "Figure", "pt-BR": "Número" },
  now: { en: "As it is", "pt-BR": "Como está" },
  then: { en: "All put right", "pt-BR": "Tudo corrigido" },
  notComputed: { en: "cannot be computed", "pt-BR": "não pode ser calculado" },
  figuresSaid: {
    en: "With the open errors and warnings put right as each of them says; those that do not say how change nothing here.",
    "pt-BR": "Com os erros e avisos em aberto corrigidos como cada um diz; os que não dizem como não mudam nada aqui.",
  },

  openFindings: { en: "Open findings", "pt-BR": "Apontamentos em aberto" },
  noneOpen: { en: "No finding is open.", "pt-BR": "Nenhum apontamento em aberto." },
  number: { en: "No.", "pt-BR": "Nº" },
  where: { en: "Where", "pt-BR": "Onde" },
  finding: { en: "Finding", "pt-BR": "Apontamento" },
  found: { en: "Found", "pt-BR": "Encontrado" },
  expected: { en: "Expected", "pt-BR": "Esperado" },
  difference: { en: "Difference", "pt-BR": "Diferença" },
  amount: { en: "Amount", "pt-BR": "Valor" },
  share: { en: "Share", "pt-BR": "Parte" },
  effect: { en: "Effect once put right", "pt-BR": "Efeito da correção" },
  followsFrom: { en: "Follows from no. {number}", "pt-BR": "Decorre do nº {number}" },
  reopened: {
    en: "Dismissed on {day} by {by} with other figures (“{reason}”); open again.",
    "pt-BR": "Dispensado em {day} por {by} com outros valores (“{reason}”); aberto de novo.",
  },
  isNew: { en: "New since the check before.", "pt-BR": "Novo desde a conferência anterior." },
  cause: { en: "Likely cause: {cause}", "pt-BR": "Causa provável: {cause}" },
  source: { en: "Source: {source}", "pt-BR": "Fonte: {source}" },
  fix: { en: "What to do: {fix}", "pt-BR": "O que fazer: {fix}" },
  moreFindings: {
    en: "And {count} more findings, which the pane and the command line list.",
    "pt-BR": "E mais {count} apontamentos, que o painel e a linha de comando listam.",
  },
  moreCells: { en: "and {count} more {count|cell|cells}", "pt-BR": "e mais {count} {count|célula|células}" },

  dismissedFindings: { en: "Dismissed findings", "pt-BR": "Apontamentos dispensados" },
  noneDismissed: { en: "No finding was dismissed.", "pt-BR": "Nenhum apontamento foi dispensado." },
  by: { en: "By", "pt-BR": "Por quem" },
  on: { en: "Day", "pt-BR": "Dia" },
  reason: { en: "Reason", "pt-BR": "Motivo" },
  withoutFigures: { en: "{reason} (no figures kept)", "pt-BR": "{reason} (sem valores guardados)" },

  fixedFindings: { en: "Fixed since", "pt-BR": "Corrigidos desde então" },
  noneFixed: {
    en: "No finding of an earlier check was seen to be fixed.",
    "pt-BR": "Nenhum apontamento de conferência anterior aparece como corrigido.",
  },
  otherwiseFindings: {
    en: "Told no more, not shown to be fixed",
    "pt-BR": "Não aparecem mais, sem correção comprovada",
  },
  seenOn: { en: "Seen on", "pt-BR": "Visto em" },
  holdsNow: { en: "Holds now", "pt-BR": "Contém agora" },
  outcome: { en: "Outcome", "pt-BR": "Situação" },
  outcomes: {
    fixed: { en: "fixed", "pt-BR": "corrigido" },
    changed: { en: "changed to something else", "pt-BR": "alterado para outra coisa" },
    deleted: { en: "the cell is gone", "pt-BR": "a célula não existe mais" },
    unseen: { en: "nothing to compare with", "pt-BR": "nada com que comparar" },
  },
  blank: { en: "blank", "pt-BR": "vazia" },

  tests: { en: "Tests made", "pt-BR": "Testes feitos" },
  group: { en: "Group", "pt-BR": "Grupo" },
  groups: {
    formula: { en: "formulas", "pt-BR": "fórmulas" },
    figure: { en: "figures", "pt-BR": "valores" },
    rule: { en: "rules", "pt-BR": "regras" },
  },
  code: { en: "Code", "pt-BR": "Código" },
  test: { en: "Test", "pt-BR": "Teste" },
  severities: {
    error: { en: "Errors", "pt-BR": "Erros" },
    warning: { en: "Warnings", "pt-BR": "Avisos" },
    info: { en: "Notes", "pt-BR": "Notas" },
  },
  oneOf: {
    error: { en: "Error", "pt-BR": "Erro" },
    warning: { en: "Warning", "pt-BR": "Aviso" },
    info: { en: "Note", "pt-BR": "Nota" },
  },
  limit: {
    en: "The tests find what contradicts itself, its neighbours or the rules. What is consistent and still untrue, such as an amount that differs from its receipt, they do not find.",
    "pt-BR":
      "Os testes encontram o que contradiz a si mesmo, os vizinhos ou as regras. O que é coerente e mesmo assim não é verdade, como um valor diferente do comprovante, eles não encontram.",
  },
  signature: {
    en: "Place and day: ______________________________          Signature: ______________________________",
    "pt-BR": "Local e data: ______________________________          Assinatura: ______________________________",
  },
  page: { en: "page &P of &N", "pt-BR": "página &P de &N" },
} as const satisfies Record<string, Wording | Readonly<Record<string, Wording>>>;
