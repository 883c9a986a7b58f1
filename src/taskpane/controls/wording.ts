import type { Wording } from "../../core/wording";

export const controlsWording = {
  source: { en: "Source", "pt-BR": "Fonte" },
  showAllSteps: { en: "Show all {count} steps", "pt-BR": "Mostrar os {count} passos" },
  goToCell: { en: "Select {cell} in the sheet", "pt-BR": "Selecionar {cell} na planilha" },
  undo: { en: "Undo", "pt-BR": "Desfazer" },
  undoNow: { en: "Undo now", "pt-BR": "Desfazer agora" },
  undone: { en: "Undone. What was written is gone.", "pt-BR": "Desfeito. O que foi escrito saiu da pasta." },
  leftOver: {
    en: "Part of what was written is still in the workbook: {problem}",
    "pt-BR": "Parte do que foi escrito ainda está na pasta de trabalho: {problem}",
  },
} as const satisfies Record<string, Wording>;
