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
  leftAsideTitle: {
    en: "Part of what this workbook keeps for the pane was left aside",
    "pt-BR": "Parte do que esta pasta de trabalho guarda para o painel foi deixada de lado",
  },
  leftAside: {
    en: "Not written by Erário, or too large: {kinds}. It is replaced when you next save it here; the cells are not affected.",
    "pt-BR":
      "Não foi o Erário que gravou, ou é grande demais: {kinds}. É substituído quando você gravar de novo aqui; as células não são afetadas.",
  },
  notKeptTitle: {
    en: "Excel does not keep everything in this workbook",
    "pt-BR": "O Excel não está guardando tudo nesta pasta de trabalho",
  },
  notKept: {
    en: "Twice asked, it did not keep: {kinds}. The cells are not affected. Before you close the pane: fill the sheets (they keep the answers), export the profile, export the findings to a sheet. It happens on Mac, and in a file that is read-only; save, close and open the file to try again.",
    "pt-BR":
      "Pedido duas vezes, não guardou: {kinds}. As células não são afetadas. Antes de fechar o painel: preencha as planilhas (elas guardam as respostas), exporte o perfil, exporte os apontamentos para uma planilha. Acontece no Mac e em arquivo somente leitura; salve, feche e abra o arquivo para tentar de novo.",
  },
  keptAnswers: { en: "answers of forms", "pt-BR": "respostas de formulários" },
  keptDismissals: {
    en: "dismissed findings and the last check",
    "pt-BR": "apontamentos dispensados e a última conferência",
  },
  keptProfile: { en: "the council's profile", "pt-BR": "o perfil do conselho" },
  keptSettings: { en: "the pane's settings", "pt-BR": "as configurações do painel" },
  calculateNow: { en: "Calculate now", "pt-BR": "Calcular agora" },
  calculateAutomatically: { en: "Always calculate", "pt-BR": "Calcular sempre" },
} as const satisfies Record<string, Wording>;
