/**
 * Words by which people look for a function and which stand neither in its name nor in its description. Without accents, in both languages; a
 * function may bear another's words where people call both by one.
 */
export const searchWords: Readonly<Record<string, string>> = {
  ANNUITY_ADJUST: "correcao monetaria reajustar aumento inflacao atualizacao inpc increase inflation correction",
  ANNUITY_BAND: "teto limite maximo minimo patamar ceiling limit",
  ANNUITY_DISCOUNT: "cota unica a vista antecipado abatimento early payment",
  ANNUITY_PRORATA: "duodecimo duodecimos avos rateio proporcao fracao inscricao nova twelfth apportionment",
  ANNUITY_REVENUE: "arrecadacao previsao inadimplencia projecao collection forecast",
  ANNUITY_SCHEDULE: "calendario boletos prestacoes datas carne parcelamento calendar",
  COLLECTION_THRESHOLD: "divida ativa execucao fiscal debito cobranca ajuizamento debt lawsuit",
  DEBT_INSTALLMENT_LIMIT: "divida acordo parcelamento confissao renegociacao prestacoes debt agreement",
  DUE_DATE: "feriado fim de semana dia util bancario holiday weekend",
  INDEX_FACTOR: "correcao monetaria atualizacao inpc inflacao acumulado divida debito indice correction debt inflation",
  INSTALLMENTS:
    "rateio duodecimo duodecimos prestacoes dividir centavos acordo divida apportionment twelfth split debt",
  LATE_CHARGES:
    "divida debito multa juros mora correcao monetaria atualizacao inadimplencia devedor saldo devedor debt fine interest arrears correction",
  ACCOUNT_LEVEL: "conta contabil plano de contas rubrica grau codigo ledger chart of accounts",
  ACCOUNT_PARENT: "conta contabil plano de contas rubrica sintetica grupo codigo ledger chart of accounts",
  ACCOUNT_SUM: "conta contabil plano de contas rubrica sintetica saldo subtotal ledger balance chart of accounts",
  BUDGET_BALANCE: "saldo superavit deficit resultado sobra falta balance surplus deficit",
  CFESS_SHARE: "rateio repasse cota federal percentual apportionment",
  CFESS_TRANSFER: "rateio cota parte federal saldo liquida apportionment net",
  REVENUE_SCENARIOS: "propostas reajustes simulacao previsao saldo simulation forecast",
  EXPLAIN_DIFFERENCE: "erro nao fecha nao bate conciliacao saldo digitacao inversao reconciliation balance typo",
  FIND_COMPONENTS: "conciliacao quais parcelas saldo nao bate rateio reconciliation which balance",
  PARSE_BRL: "converter texto moeda reais saldo devedor credor virgula convert currency",
  ROUND_BRL: "centavos casas arredondar truncar cents",
  SUM_CHECK: "saldo nao fecha nao bate soma errada conciliacao balance does not add up",
  ITG20_CEILING: "atuarial previdencia plano fundo de pensao limite saldo actuarial pension",
  ITG20_MFR_PV: "atuarial previdencia divida contribuicoes extraordinarias equacionamento actuarial pension debt",
  ITG20_NET: "atuarial previdencia superavit deficit saldo balanco actuarial pension balance",
  ITG20_REDUCTION: "atuarial previdencia contribuicao futura actuarial pension",
  ITG20_REDUCTION_TABLE: "atuarial previdencia contribuicao futura ano a ano actuarial pension year by year",
  ITG20_REFUND: "atuarial previdencia devolucao superavit rateio actuarial pension",
  ITG20_ROLLFORWARD: "atuarial previdencia conciliacao saldo inicial final actuarial pension opening closing balance",
  ITG20_SUMMARY: "atuarial previdencia quadro nota saldo actuarial pension note",
  EXPLAIN: "passo a passo demonstrativo como foi calculado steps how",
};
