import type { Wording } from "../../core/wording";

/**
 * The arguments of Excel's functions, as its own help calls them: English, then Brazilian, parted by `=`. What stands after `…` repeats
 * to the end of the call, with its number.
 */
const names: Readonly<Record<string, string>> = {
  IF: "logical test=teste lógico; value if true=valor se verdadeiro; value if false=valor se falso",
  IFERROR: "value=valor; value if error=valor se erro",
  IFNA: "value=valor; value if #N/A=valor se #N/D",
  IFS: "… logical test=teste lógico; value if true=valor se verdadeiro",
  SWITCH: "expression=expressão; … value=valor; result=resultado",
  CHOOSE: "index=número do índice; … value=valor",
  AND: "… condition=condição",
  OR: "… condition=condição",
  NOT: "condition=condição",
  SUM: "… number=número",
  AVERAGE: "… number=número",
  MIN: "… number=número",
  MAX: "… number=número",
  PRODUCT: "… number=número",
  MEDIAN: "… number=número",
  SUMSQ: "… number=número",
  COUNT: "… value=valor",
  COUNTA: "… value=valor",
  COUNTBLANK: "range=intervalo",
  SUBTOTAL: "function number=número da função; … reference=referência",
  AGGREGATE: "function number=número da função; options=opções; … reference=referência",
  SUMIF: "range=intervalo; criteria=critérios; sum range=intervalo da soma",
  SUMIFS: "sum range=intervalo da soma; … criteria range=intervalo de critérios; criteria=critérios",
  COUNTIF: "range=intervalo; criteria=critérios",
  COUNTIFS: "… criteria range=intervalo de critérios; criteria=critérios",
  AVERAGEIF: "range=intervalo; criteria=critérios; average range=intervalo da média",
  AVERAGEIFS: "average range=intervalo da média; … criteria range=intervalo de critérios; criteria=critérios",
  MAXIFS: "maximum range=intervalo do máximo; … criteria range=intervalo de critérios; criteria=critérios",
  MINIFS: "minimum range=intervalo do mínimo; … criteria range=intervalo de critérios; criteria=critérios",
  SUMPRODUCT: "… array=matriz",
  ROUND: "number=número; number of digits=número de dígitos",
  ROUNDUP: "number=número; number of digits=número de dígitos",
  ROUNDDOWN: "number=número; number of digits=número de dígitos",
  TRUNC: "number=número; number of digits=número de dígitos",
  INT: "number=número",
  ABS: "number=número",
  SIGN: "number=número",
  SQRT: "number=número",
  EXP: "number=número",
  LN: "number=número",
  LOG: "number=número; base=base",
  LOG10: "number=número",
  MOD: "number=número; divisor=divisor",
  QUOTIENT: "numerator=numerador; denominator=denominador",
  POWER: "number=número; power=potência",
  CEILING: "number=número; significance=significância",
  FLOOR: "number=número; significance=significância",
  MROUND: "number=número; multiple=múltiplo",
  LARGE: "array=matriz; position=posição",
  SMALL: "array=matriz; position=posição",
  RANK: "number=número; reference=referência; order=ordem",
  "RANK.EQ": "number=número; reference=referência; order=ordem",
  VLOOKUP:
    "lookup value=valor procurado; table=matriz tabela; column number=número da coluna; approximate=procurar intervalo",
  HLOOKUP:
    "lookup value=valor procurado; table=matriz tabela; row number=número da linha; approximate=procurar intervalo",
  XLOOKUP:
    "lookup value=valor procurado; lookup range=pesquisa matriz; return range=matriz retorno; if not found=se não encontrada; match mode=modo da correspondência; search mode=modo da pesquisa",
  LOOKUP: "lookup value=valor procurado; lookup range=vetor procurado; result range=vetor resultado",
  INDEX: "range=matriz; row number=número da linha; column number=número da coluna",
  MATCH: "lookup value=valor procurado; lookup range=matriz procurada; match type=tipo de correspondência",
  OFFSET: "reference=referência; rows=linhas; columns=colunas; height=altura; width=largura",
  INDIRECT: "reference text=texto da referência; A1 notation=notação A1",
  ROW: "reference=referência",
  COLUMN: "reference=referência",
  ROWS: "range=matriz",
  COLUMNS: "range=matriz",
  DATE: "year=ano; month=mês; day=dia",
  YEAR: "date=data",
  MONTH: "date=data",
  DAY: "date=data",
  EDATE: "start date=data inicial; months=meses",
  EOMONTH: "start date=data inicial; months=meses",
  DAYS: "end date=data final; start date=data inicial",
  DAYS360: "start date=data inicial; end date=data final; European method=método europeu",
  DATEDIF: "start date=data inicial; end date=data final; unit=unidade",
  WEEKDAY: "date=data; return type=tipo de retorno",
  NETWORKDAYS: "start date=data inicial; end date=data final; holidays=feriados",
  WORKDAY: "start date=data inicial; days=dias; holidays=feriados",
  YEARFRAC: "start date=data inicial; end date=data final; basis=base",
  PMT: "rate=taxa; periods=número de períodos; present value=valor presente; future value=valor futuro; type=tipo",
  IPMT: "rate=taxa; period=período; periods=número de períodos; present value=valor presente; future value=valor futuro; type=tipo",
  PPMT: "rate=taxa; period=período; periods=número de períodos; present value=valor presente; future value=valor futuro; type=tipo",
  PV: "rate=taxa; periods=número de períodos; payment=pagamento; future value=valor futuro; type=tipo",
  FV: "rate=taxa; periods=número de períodos; payment=pagamento; present value=valor presente; type=tipo",
  NPER: "rate=taxa; payment=pagamento; present value=valor presente; future value=valor futuro; type=tipo",
  RATE: "periods=número de períodos; payment=pagamento; present value=valor presente; future value=valor futuro; type=tipo; guess=estimativa",
  NPV: "rate=taxa; … flow=valor",
  IRR: "flows=valores; guess=estimativa",
  SLN: "cost=custo; salvage=valor residual; life=vida útil",
  TEXT: "value=valor; format=formato",
  VALUE: "text=texto",
  FIXED: "number=número; decimals=decimais; no separators=sem separador",
  LEFT: "text=texto; characters=número de caracteres",
  RIGHT: "text=texto; characters=número de caracteres",
  MID: "text=texto; start=número inicial; characters=número de caracteres",
  LEN: "text=texto",
  TRIM: "text=texto",
  UPPER: "text=texto",
  LOWER: "text=texto",
  PROPER: "text=texto",
  EXACT: "first text=primeiro texto; second text=segundo texto",
  REPT: "text=texto; times=número de vezes",
  FIND: "find text=texto procurado; within text=no texto; start=número inicial",
  SEARCH: "find text=texto procurado; within text=no texto; start=número inicial",
  SUBSTITUTE: "text=texto; old text=texto antigo; new text=novo texto; occurrence=número da ocorrência",
  TEXTJOIN: "delimiter=delimitador; ignore empty=ignorar vazias; … text=texto",
  CONCATENATE: "… text=texto",
  CONCAT: "… text=texto",
  ISBLANK: "value=valor",
  ISNUMBER: "value=valor",
  ISTEXT: "value=valor",
  ISERROR: "value=valor",
  ISERR: "value=valor",
  ISNA: "value=valor",
  ISLOGICAL: "value=valor",
  N: "value=valor",
  T: "value=valor",
  HYPERLINK: "address=local do vínculo; friendly name=nome amigável",
  TRANSPOSE: "array=matriz",
  FILTER: "array=matriz; include=incluir; if empty=se vazia",
  SORT: "array=matriz; index=índice; order=ordem",
  UNIQUE: "array=matriz",
};

const otherwise: Wording = { en: "otherwise", "pt-BR": "senão" };

function pair(written: string): Wording {
  const [en = "", portuguese = en] = written.trim().split("=");
  return { en, "pt-BR": portuguese };
}

/** The name of an argument by its position; undefined where nothing is known of the function, or it takes fewer. */
export function argumentName(functionName: string, index: number, count: number): Wording | undefined {
  const written = Object.hasOwn(names, functionName) ? names[functionName] : undefined;
  if (written === undefined) return undefined;
  const [fixed = "", repeated = ""] = written.split("…");
  const first = fixed.split(";").filter((each) => each.trim() !== "");
  const own = first[index];
  if (own !== undefined) return pair(own);
  const cycle = repeated.split(";").filter((each) => each.trim() !== "");
  const beyond = index - first.length;
  const name = cycle[beyond % cycle.length];
  if (name === undefined) return undefined;
  if (functionName === "SWITCH" && index === count - 1 && beyond % cycle.length === 0) return otherwise;
  const { en, "pt-BR": portuguese } = pair(name);
  const number = String(Math.floor(beyond / cycle.length) + 1);
  return { en: `${en} ${number}`, "pt-BR": `${portuguese} ${number}` };
}
