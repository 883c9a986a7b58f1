import type { Wording } from "../../core/wording";

export const explainWording = {
  teach: {
    en: "Select a cell with a formula to see where its value comes from.",
    "pt-BR": "Selecione uma célula com fórmula para ver de onde vem o valor.",
  },
  seeFunctions: { en: "See the functions", "pt-BR": "Ver as funções" },
  constant: {
    en: "This cell holds a value that was typed, without a formula.",
    "pt-BR": "Esta célula contém um valor digitado, sem fórmula.",
  },
  blank: { en: "This cell is blank.", "pt-BR": "Esta célula está vazia." },
  cell: { en: "Selected cell", "pt-BR": "Célula selecionada" },
  value: { en: "Value", "pt-BR": "Valor" },
  formula: { en: "Formula", "pt-BR": "Fórmula" },
  function: { en: "Function", "pt-BR": "Função" },
  spilledFrom: {
    en: "{cell} is filled by the formula in {anchor}, which is explained here.",
    "pt-BR": "{cell} é preenchida pela fórmula de {anchor}, explicada aqui.",
  },
  equal: {
    en: "The value shown equals the recomputed value.",
    "pt-BR": "O valor mostrado é igual ao recalculado.",
  },
  different: {
    en: "The value shown differs from the recomputed value, {recomputed}.",
    "pt-BR": "O valor mostrado difere do recalculado, {recomputed}.",
  },
  error: { en: "The formula gives the error {error}.", "pt-BR": "A fórmula dá o erro {error}." },
  errorCause: { en: "Cause: {cause}.", "pt-BR": "Causa: {cause}." },
  circular: {
    en: "The formula depends on its own cell (circular reference): Excel shows 0 or the last value, and there is nothing to compare with. The way round:",
    "pt-BR":
      "A fórmula depende da própria célula (referência circular): o Excel mostra 0 ou o último valor, e não há com o que comparar. O caminho:",
  },
  taken: { en: "branch taken", "pt-BR": "ramo seguido" },
  notTaken: { en: "not taken", "pt-BR": "não seguido" },
  difference: { en: "Difference: {difference}", "pt-BR": "Diferença: {difference}" },
  notRecomputed: { en: "Not recomputed: {reason}.", "pt-BR": "Não recalculado: {reason}." },
  inputs: { en: "Where the inputs come from", "pt-BR": "De onde vêm as entradas" },
  leftOut: { en: "left out", "pt-BR": "omitido" },
  memo: { en: "Memo", "pt-BR": "Memória de cálculo" },
  memoOf: { en: "Memo of {function}", "pt-BR": "Memória de cálculo de {function}" },
  sources: { en: "Sources", "pt-BR": "Fontes" },
  noMemo: {
    en: "The memo stands beside CRESS functions; this formula has none.",
    "pt-BR": "A memória acompanha as funções CRESS; esta fórmula não tem nenhuma.",
  },
  copy: { en: "Copy the memo", "pt-BR": "Copiar memória" },
  copied: { en: "Memo copied.", "pt-BR": "Memória copiada." },
  copyFailed: {
    en: "Excel did not give access to the clipboard. Insert the memo in the sheet instead.",
    "pt-BR": "O Excel não deu acesso à área de transferência. Insira a memória na planilha.",
  },
  insert: { en: "Insert the memo in the sheet", "pt-BR": "Inserir memória na planilha" },
  chooseCorner: {
    en: "Select in the sheet the cell where the memo of {cell} begins.",
    "pt-BR": "Selecione na planilha a célula onde começa a memória de {cell}.",
  },
  insertAt: { en: "Insert {rows} rows at {address}", "pt-BR": "Inserir {rows} linhas em {address}" },
  cancel: { en: "Cancel", "pt-BR": "Cancelar" },
  occupied: {
    en: "There is something in {address}. Write over it?",
    "pt-BR": "Já há conteúdo em {address}. Substituir?",
  },
  replace: { en: "Replace", "pt-BR": "Substituir" },
  inserted: { en: "Memo inserted at", "pt-BR": "Memória inserida em" },
  stepHeading: { en: "Step", "pt-BR": "Passo" },
  labelHeading: { en: "Description", "pt-BR": "Descrição" },
  formulaHeading: { en: "Formula", "pt-BR": "Fórmula" },
  valueHeading: { en: "Value", "pt-BR": "Valor" },
  sourceHeading: { en: "Source", "pt-BR": "Fonte" },
  waiting: { en: "Reading the cell…", "pt-BR": "Lendo a célula…" },
  manyCells: { en: "{rows} × {columns} cells", "pt-BR": "{rows} × {columns} células" },
  true: { en: "TRUE", "pt-BR": "VERDADEIRO" },
} as const satisfies Record<string, Wording>;
