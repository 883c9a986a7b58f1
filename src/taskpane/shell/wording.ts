import type { Wording } from "../../core/wording";

export const shellWording = {
  backTo: { en: "Back to the finding {place}", "pt-BR": "Voltar ao apontamento {place}" },
  views: { en: "Views", "pt-BR": "Seções do painel" },
  settings: { en: "Settings", "pt-BR": "Configurações" },
  loading: { en: "Opening…", "pt-BR": "Abrindo…" },
  viewFailed: {
    en: "This part of the pane did not load. Check the network and try again; nothing that you typed was lost.",
    "pt-BR": "Esta parte do painel não carregou. Verifique a rede e tente de novo; nada do que você digitou se perdeu.",
  },
  tryAgain: { en: "Try again", "pt-BR": "Tentar de novo" },
  noOfficeTitle: { en: "Office is not available", "pt-BR": "O Office não está disponível" },
  noOffice: {
    en: "Microsoft's Office.js did not load. Check the network (appsforoffice.microsoft.com must be reachable) and open the pane again.",
    "pt-BR":
      "O Office.js da Microsoft não carregou. Verifique a rede (é preciso alcançar appsforoffice.microsoft.com) e abra o painel de novo.",
  },
  notExcelTitle: { en: "Open the pane in Excel", "pt-BR": "Abra o painel no Excel" },
  notExcel: {
    en: "Erário works inside Excel: open a workbook and choose Erário on the Home tab.",
    "pt-BR": "O Erário funciona dentro do Excel: abra uma pasta de trabalho e escolha Erário na guia Página Inicial.",
  },
  tooOldTitle: {
    en: "This Excel is too old for Erário",
    "pt-BR": "Esta versão do Excel é antiga demais para o Erário",
  },
  tooOld: {
    en: "It lacks {missing}. Erário needs Excel 2021, Microsoft 365 or Excel on the web.",
    "pt-BR": "Falta: {missing}. O Erário precisa do Excel 2021, do Microsoft 365 ou do Excel para a Web.",
  },
  date1904Title: {
    en: "This workbook counts days from 1904",
    "pt-BR": "Esta pasta de trabalho conta os dias a partir de 1904",
  },
  date1904: {
    en: "CRESS functions would read every date four years and a day early. Turn it off in File, Options, Advanced, When calculating this workbook, and check the dates that are there.",
    "pt-BR":
      "As funções CRESS leriam toda data quatro anos e um dia antes. Desative em Arquivo, Opções, Avançado, Ao calcular esta pasta de trabalho, e confira as datas que já existem.",
  },
  manualTitle: { en: "Calculation is manual", "pt-BR": "O cálculo está manual" },
  manual: {
    en: "Figures may be outdated until Excel calculates.",
    "pt-BR": "Os números podem estar desatualizados até o Excel calcular.",
  },
  calculateNow: { en: "Calculate now", "pt-BR": "Calcular agora" },
  calculateAutomatically: { en: "Always calculate", "pt-BR": "Calcular sempre" },
} as const satisfies Record<string, Wording>;
