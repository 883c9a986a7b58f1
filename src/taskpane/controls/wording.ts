import type { Wording } from "../../core/wording";

export const controlsWording = {
  source: { en: "Source", "pt-BR": "Fonte" },
  showAllSteps: { en: "Show all {count} steps", "pt-BR": "Mostrar os {count} passos" },
  thisCell: { en: "This cell's step", "pt-BR": "O passo desta célula" },
  thisCellStep: { en: "This cell: step {number}", "pt-BR": "Esta célula: passo {number}" },
  noStep: {
    en: "What this cell shows is fixed by the function; no step gives it.",
    "pt-BR": "O que esta célula mostra é fixado pela função; nenhum passo o calcula.",
  },
  stepsBetween: { en: "… {count} more here …", "pt-BR": "… mais {count} aqui …" },
  values: { en: "{count} values", "pt-BR": "{count} valores" },
  unfoldValues: { en: "Show the values", "pt-BR": "Mostrar os valores" },
  foldValues: { en: "Hide the values", "pt-BR": "Ocultar os valores" },
  goToCell: { en: "Select {cell} in the sheet", "pt-BR": "Selecionar {cell} na planilha" },
  undo: { en: "Undo", "pt-BR": "Desfazer" },
  undoNow: { en: "Undo now", "pt-BR": "Desfazer agora" },
  undone: { en: "Undone. What was written is gone.", "pt-BR": "Desfeito. O que foi escrito saiu da pasta." },
  leftOver: {
    en: "Part of what was written is still in the workbook: {problem}",
    "pt-BR": "Parte do que foi escrito ainda está na pasta de trabalho: {problem}",
  },
} as const satisfies Record<string, Wording>;
