import type { Wording } from "../../core/wording";

export const controlsWording = {
  source: { en: "Source", "pt-BR": "Fonte" },
  showAllSteps: { en: "Show all {count} steps", "pt-BR": "Mostrar os {count} passos" },
  goToCell: { en: "Select {cell} in the sheet", "pt-BR": "Selecionar {cell} na planilha" },
} as const satisfies Record<string, Wording>;
