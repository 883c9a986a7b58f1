import type { Wording } from "../../core/wording";

export const fillWording = {
  choose: { en: "What do you want to prepare?", "pt-BR": "O que você quer preparar?" },
  open: { en: "Open {template}", "pt-BR": "Abrir {template}" },
  goOn: { en: "Continue {template}", "pt-BR": "Continuar {template}" },
  startWith: { en: "Start with {template}", "pt-BR": "Começar por {template}" },
  actionIn: { en: "{action} in {template}", "pt-BR": "{action} em {template}" },
  sampleToUse: { en: "Example", "pt-BR": "Exemplo" },
  allTemplates: { en: "All templates", "pt-BR": "Todos os modelos" },
  clear: { en: "Clear the form", "pt-BR": "Limpar o formulário" },
  sampleLoaded: { en: "The example is in the form.", "pt-BR": "O exemplo está no formulário." },
  cleared: { en: "The form is blank.", "pt-BR": "O formulário está vazio." },
  undo: { en: "Undo", "pt-BR": "Desfazer" },
  sectionProblems: { en: "{count} to correct", "pt-BR": "{count} a corrigir" },
  notKept: {
    en: "“{table}” is too large to be kept in the workbook. After closing the pane, import it again.",
    "pt-BR":
      "“{table}” é grande demais para ficar guardada na pasta de trabalho. Depois de fechar o painel, importe de novo.",
  },
  keepFailed: {
    en: "The workbook did not keep what you typed: {problem}",
    "pt-BR": "A pasta de trabalho não guardou o que você digitou: {problem}",
  },
  liveFigures: { en: "Check figures", "pt-BR": "Números de conferência" },
  passes: { en: "agrees", "pt-BR": "confere" },
  fails: { en: "does not agree", "pt-BR": "não confere" },
  yes: { en: "Yes", "pt-BR": "Sim" },
  no: { en: "No", "pt-BR": "Não" },
  chooseOption: { en: "Choose", "pt-BR": "Escolha" },
  percentSign: { en: "%", "pt-BR": "%" },
  dateHint: { en: "dd/mm/yyyy", "pt-BR": "dd/mm/aaaa" },

  rows: { en: "{count} rows", "pt-BR": "{count} linhas" },
  oneRow: { en: "1 row", "pt-BR": "1 linha" },
  row: { en: "Row {row}", "pt-BR": "Linha {row}" },
  cell: { en: "{column}, row {row}", "pt-BR": "{column}, linha {row}" },
  emptyTable: {
    en: "Paste from Excel or from a PDF into the first cell, use the selected range or import a CSV file.",
    "pt-BR": "Cole do Excel ou de um PDF na primeira célula, use o intervalo selecionado ou importe um arquivo CSV.",
  },
  addRow: { en: "Add a row", "pt-BR": "Incluir linha" },
  removeRow: { en: "Remove row {row}", "pt-BR": "Excluir a linha {row}" },
  moveUp: { en: "Move row {row} up (Alt+↑)", "pt-BR": "Mover a linha {row} para cima (Alt+↑)" },
  moveDown: { en: "Move row {row} down (Alt+↓)", "pt-BR": "Mover a linha {row} para baixo (Alt+↓)" },
  fromSelection: { en: "Use the selected range", "pt-BR": "Usar o intervalo selecionado" },
  importCsv: { en: "Import a CSV file", "pt-BR": "Importar arquivo CSV" },
  toolbar: { en: "Rows of {table}", "pt-BR": "Linhas de {table}" },
  rowMoved: { en: "Row moved to position {row}", "pt-BR": "Linha movida para a posição {row}" },
  rowRemoved: { en: "Row {row} removed.", "pt-BR": "Linha {row} excluída." },
  fileNotRead: { en: "The file could not be read.", "pt-BR": "Não foi possível ler o arquivo." },
  readingRows: { en: "Reading the rows…", "pt-BR": "Lendo as linhas…" },
  rowsRead: { en: "Rows read: {count}.", "pt-BR": "Linhas lidas: {count}." },
  nothingRead: {
    en: "Nothing was filled in. Cells that could not be read: {count}.",
    "pt-BR": "Nada foi preenchido. Células que não puderam ser lidas: {count}.",
  },
  andMore: { en: "and {count} more", "pt-BR": "e mais {count}" },
  blankSelection: { en: "The selected range is blank.", "pt-BR": "O intervalo selecionado está vazio." },
  noRows: { en: "There are no rows in it.", "pt-BR": "Não há linhas nele." },
  tooManyRows: {
    en: "There are {count} rows; the table takes up to {most}.",
    "pt-BR": "São {count} linhas; a tabela aceita até {most}.",
  },
  page: { en: "Rows {first} to {last} of {count}", "pt-BR": "Linhas {first} a {last} de {count}" },
  earlier: { en: "Earlier rows", "pt-BR": "Linhas anteriores" },
  later: { en: "Later rows", "pt-BR": "Linhas seguintes" },
  fillSheets: { en: "Fill {count} sheets", "pt-BR": "Preencher {count} planilhas" },
  fillOneSheet: { en: "Fill 1 sheet", "pt-BR": "Preencher 1 planilha" },
  updateSheets: { en: "Update {count} sheets", "pt-BR": "Atualizar {count} planilhas" },
  updateOneSheet: { en: "Update 1 sheet", "pt-BR": "Atualizar 1 planilha" },
  fillUnknown: { en: "Fill the sheets", "pt-BR": "Preencher as planilhas" },
  toCorrect: {
    en: "{count} fields to correct before filling; the first one is selected.",
    "pt-BR": "{count} campos a corrigir antes de preencher; o primeiro está selecionado.",
  },
  toCorrectOne: {
    en: "1 field to correct before filling; it is selected.",
    "pt-BR": "1 campo a corrigir antes de preencher; ele está selecionado.",
  },

  preview: { en: "Preview", "pt-BR": "Prévia" },
  previewWaits: {
    en: "Once the form is complete, the sheets that will be made stand here.",
    "pt-BR": "Quando o formulário estiver completo, as planilhas que serão criadas aparecem aqui.",
  },
  previewReading: { en: "Looking at the workbook…", "pt-BR": "Consultando a pasta de trabalho…" },
  willMake: { en: "{sheet}: will be made", "pt-BR": "{sheet}: será criada" },
  willUpdate: {
    en: "{sheet}: will be updated (inputs that change: {inputs}; new rows: {rows}; rows emptied: {emptied})",
    "pt-BR":
      "{sheet}: será atualizada (valores que mudam: {inputs}; linhas novas: {rows}; linhas esvaziadas: {emptied})",
  },
  willStay: { en: "{sheet}: nothing changes in its inputs", "pt-BR": "{sheet}: nenhum valor de entrada muda" },
  willSetAside: {
    en: "{sheet}: a sheet of this name is there; it will be kept as “{as}”",
    "pt-BR": "{sheet}: já existe uma planilha com esse nome; ela será guardada como “{as}”",
  },
  willLink: {
    en: "Inputs that other sheets hold already will be updated there: {names}",
    "pt-BR": "Valores que já estão em outras planilhas serão atualizados lá: {names}",
  },
  willCopy: {
    en: "{sheet}: a copy of the parameters, so that the sheets that are kept go on showing what they show",
    "pt-BR": "{sheet}: uma cópia dos parâmetros, para que as planilhas guardadas continuem mostrando o que mostram",
  },
  changedCells: { en: "Cells that change: {count}", "pt-BR": "Células que mudam: {count}" },
  change: { en: "{before} → {after}", "pt-BR": "{before} → {after}" },
  changeByHand: { en: "{before} → {after} (changed by hand)", "pt-BR": "{before} → {after} (alterada à mão)" },
  formulaStays: {
    en: "the formula {formula} stays and shows {before}; the form has {after}",
    "pt-BR": "a fórmula {formula} fica e mostra {before}; o formulário tem {after}",
  },
  blankCell: { en: "blank", "pt-BR": "vazia" },
  showMoreCells: { en: "Show {count} more", "pt-BR": "Mostrar mais {count}" },
  ownTemplateOffer: {
    en: "Names of the template that are yours: {count}. The form can fill those cells where they stand.",
    "pt-BR": "Nomes do modelo que são seus: {count}. O formulário pode preencher essas células onde estão.",
  },
  fillOwnTemplate: { en: "Fill my own template", "pt-BR": "Preencher o meu modelo" },
  readingSheets: { en: "Reading the sheets…", "pt-BR": "Lendo as planilhas…" },
  looksRefused: {
    en: "Everything is filled, but Excel refused a look or the page set-up: {problem}",
    "pt-BR": "Está tudo preenchido, mas o Excel recusou uma formatação ou a configuração de página: {problem}",
  },
  canUndo: {
    en: "The last fill can be undone as long as this workbook stays open.",
    "pt-BR": "O último preenchimento pode ser desfeito enquanto esta pasta de trabalho estiver aberta.",
  },
  consent: {
    en: "The preview lists sheets of yours that are renamed, or cells that somebody changed by hand. Go on?",
    "pt-BR": "A prévia mostra planilhas suas que serão renomeadas ou células que alguém alterou à mão. Continuar?",
  },
  consentYes: { en: "Yes, fill", "pt-BR": "Sim, preencher" },
  consentNo: { en: "No", "pt-BR": "Não" },

  reading: { en: "Reading the workbook…", "pt-BR": "Lendo a pasta de trabalho…" },
  writing: { en: "Writing the sheets…", "pt-BR": "Escrevendo as planilhas…" },
  checking: { en: "Checking what was written…", "pt-BR": "Conferindo o que foi escrito…" },
  restoring: { en: "Putting the workbook back as it was…", "pt-BR": "Devolvendo a pasta de trabalho ao que era…" },
  cancel: { en: "Cancel", "pt-BR": "Cancelar" },
  cancelled: {
    en: "Cancelled. The workbook is as it was.",
    "pt-BR": "Cancelado. A pasta de trabalho está como era.",
  },
  failedRestored: {
    en: "Nothing was filled: {problem} The workbook is as it was.",
    "pt-BR": "Nada foi preenchido: {problem} A pasta de trabalho está como era.",
  },
  failedPartly: {
    en: "The fill stopped: {problem} Part of it could not be taken back yet; “Undo now” tries again, as often as it takes.",
    "pt-BR":
      "O preenchimento parou: {problem} Parte ainda não pôde ser desfeita; “Desfazer agora” tenta de novo, quantas vezes for preciso.",
  },

  summary: { en: "Sheets filled", "pt-BR": "Planilhas preenchidas" },
  allChecked: {
    en: "What was written was read back: everything is in place.",
    "pt-BR": "O que foi escrito foi relido: está tudo no lugar.",
  },
  differences: {
    en: "Cells that do not show what was written: {count}",
    "pt-BR": "Células que não mostram o que foi escrito: {count}",
  },
  differenceLine: { en: "should hold {expected}, shows {found}", "pt-BR": "deveria ter {expected}, mostra {found}" },
  figures: { en: "Check figures", "pt-BR": "Números de conferência" },
  sheets: { en: "Sheets", "pt-BR": "Planilhas" },
  keptAs: { en: "What was there is kept as {sheet}.", "pt-BR": "O que havia antes ficou guardado como {sheet}." },
  filledAnnounced: {
    en: "Filled. {passing} of {count} checks agree.",
    "pt-BR": "Preenchido. {passing} de {count} conferências conferem.",
  },
  filledPlain: { en: "Filled.", "pt-BR": "Preenchido." },
  undoFill: { en: "Undo the fill", "pt-BR": "Desfazer o preenchimento" },
  undoNote: {
    en: "Takes the new sheets away, with anything done on them since. Possible as long as the workbook stays open, also after the pane was closed; not after the workbook was.",
    "pt-BR":
      "Retira as planilhas novas, com tudo o que foi feito nelas depois. Vale enquanto a pasta de trabalho estiver aberta, mesmo fechando o painel; não depois de fechá-la.",
  },
  undoing: { en: "Undoing…", "pt-BR": "Desfazendo…" },
  undone: { en: "Undone. The workbook is as it was.", "pt-BR": "Desfeito. A pasta de trabalho está como era." },
  backToForm: { en: "Back to the form", "pt-BR": "Voltar ao formulário" },
  tableProblems: { en: "To correct in {table}", "pt-BR": "A corrigir em {table}" },
} as const satisfies Record<string, Wording>;
