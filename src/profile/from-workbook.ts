import { isDay, isoText } from "../core/dates";
import { decimalFromDouble } from "../core/decimal";
import { languages } from "../core/wording";
import { cellKey, parseRange, type RangeAddress } from "../workbook/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import type { ScalarKind } from "./profile-field";
import { profileField } from "./profile-fields";
import { emptyProfile, withProfileValue, type Profile, type ProfileRow, type ProfileValue } from "./profile";

/** A profile taken from a workbook that was filled: its values by their names, their sources from the rows that they stand in. */

/** The defined names of single values. */
const scalarNames: Readonly<Record<string, string>> = {
  CRESS_CONSELHO: "name",
  CRESS_REGIAO: "region",
  CRESS_EXERCICIO: "year",
  CRESS_ANUIDADE_ATUAL: "currentAnnuity",
  CRESS_ANUIDADE_MINIMA: "bandMinimum",
  CRESS_ANUIDADE_MAXIMA: "bandMaximum",
  CRESS_PRIMEIRO_VENCIMENTO: "firstDueDate",
  CRESS_VENCIMENTO_INTEGRAL: "fullDueDate",
  CRESS_NUMERO_DE_PARCELAS: "installments",
  CRESS_PARCELA_MINIMA: "leastInstallment",
  CRESS_ALIQUOTA_COTA_PARTE: "shareRate",
  CRESS_INADIMPLENCIA: "delinquencyRate",
  CRESS_INADIMPLENCIA_PJ: "companyDelinquencyRate",
  CRESS_MULTA: "fineRate",
  CRESS_JUROS_MES: "monthlyRate",
  CRESS_CONTAGEM_DE_MESES: "counting",
  CRESS_BASE_DO_DESCONTO: "discountBase",
  CRESS_ARREDONDAMENTO: "annuityRounding",
  CRESS_PROXIMO_DIA_UTIL: "nextBusinessDay",
  CRESS_MAXIMO_REPARCELAMENTOS: "mostReinstallments",
  CRESS_INDICE_DA_SERIE: "indexName",
};

interface TableNames {
  readonly key: string;
  /** One name for the whole table; its columns in order, those that the profile does not hold blank. */
  readonly name?: string;
  readonly columns: readonly string[];
  /** Or one name a cell: `CRESS_DESCONTO_PRAZO_1`. */
  readonly cells?: readonly string[];
  /** Or one name a column; the same name again for a column that has none of its own and stands to its right. */
  readonly ranges?: readonly string[];
}

const tables: readonly TableNames[] = [
  {
    key: "discounts",
    columns: ["deadline", "rate", "amount"],
    cells: ["CRESS_DESCONTO_PRAZO_", "CRESS_DESCONTO_TAXA_", "CRESS_DESCONTO_VALOR_"],
  },
  { key: "annuityFees", name: "CRESS_TAXAS_DA_ANUIDADE", columns: ["name", "amount"] },
  { key: "companyBands", name: "CRESS_ANUIDADES_PJ", columns: ["name", "amount"] },
  { key: "holidays", columns: ["date", "name"], ranges: twice("CRESS_FERIADOS_DA_COBRANCA") },
  { key: "holidays", columns: ["date", "name"], ranges: twice("CRESS_FERIADOS_DA_ANUIDADE") },
  {
    key: "discountedInstallments",
    columns: ["count", "amount", "firstDueDate"],
    ranges: ["CRESS_PARCELAS_COM_DESCONTO", "CRESS_PARCELAS_COM_DESCONTO_VALOR", "CRESS_PARCELAS_COM_DESCONTO_DIA"],
  },
  {
    key: "suspensions",
    columns: ["from", "until", "act"],
    ranges: ["CRESS_SUSPENSAO_INICIO", ...twice("CRESS_SUSPENSAO_FIM")],
  },
  { key: "indexSeries", columns: ["month", "rate"], ranges: series("CRESS_SERIE_DO_INDICE") },
  { key: "inpcSeries", columns: ["month", "rate"], ranges: series("CRESS_SERIE_DO_INPC") },
  {
    key: "debtLimits",
    columns: ["annuities", "installments"],
    ranges: ["CRESS_LIMITE_ANUIDADES", "CRESS_LIMITE_PARCELAS"],
  },
];

function twice(name: string): readonly [string, string] {
  return [name, name];
}

function series(name: string): readonly string[] {
  return [`${name}_MES`, `${name}_TAXA`];
}

/** The sheet of parameters has a value's source beside it, then the day from which it is in force and that of its comparison. */
const SOURCE = 1;
const CHECKED = 3;
const notOnRecord = new Set(["informado pelo conselho", "given by the council", "registrado pelo suplemento"]);

interface Named {
  readonly sheet: SheetSnapshot;
  readonly range: RangeAddress;
}

export function profileFromWorkbook(workbook: WorkbookSnapshot): Profile {
  const names = new Map<string, Named>();
  for (const { name, refersTo, sheet } of workbook.names) {
    if (sheet !== undefined || !name.startsWith("CRESS_")) continue;
    const found = placeOf(workbook, refersTo);
    if (found) names.set(name, found);
  }
  const at = (name: string): Named | undefined => names.get(name);
  const year = textAt(at("CRESS_EXERCICIO"), 0, 0, { kind: "number", unit: "year" });
  const end = /^\d{4}$/.test(year) ? `${year}-12-31` : undefined;
  let profile = emptyProfile;
  const keep = (key: string, value: ProfileValue["value"], from: Named | undefined): void => {
    const yearly = profileField(key)?.yearly === true && end !== undefined;
    profile = withProfileValue(profile, key, { value, ...originAt(from), ...(yearly ? { until: end } : {}) });
  };
  for (const [name, key] of Object.entries(scalarNames)) {
    const kind = profileField(key)?.kind;
    if (!kind || kind.kind === "table") continue;
    keep(key, textAt(at(name), 0, 0, kind), at(name));
  }
  for (const table of tables) {
    const rows = rowsOf(table, at);
    // The holidays stand in the sheets of two templates: those that have none take nothing away.
    if (rows.length > 0 || !profile.values[table.key]) keep(table.key, rows, at(firstName(table)));
  }
  return profile;
}

function placeOf(workbook: WorkbookSnapshot, refersTo: string): Named | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(refersTo.replace(/^=/, ""));
  if (!match) return null;
  const name = (match[1] ?? match[2] ?? "").replace(/''/g, "'");
  const sheet = workbook.sheets.find((each) => each.name === name);
  const range = parseRange((match[3] ?? "").replace(/\$/g, ""));
  return sheet && range ? { sheet, range } : null;
}

function firstName({ name, cells, ranges }: TableNames): string {
  return name ?? ranges?.[0] ?? `${cells?.[0] ?? ""}1`;
}

function rowsOf(table: TableNames, at: (name: string) => Named | undefined): readonly ProfileRow[] {
  const kind = profileField(table.key)?.kind;
  if (kind?.kind !== "table") return [];
  const kindOf = (column: string): ScalarKind =>
    kind.columns.find(({ key }) => key === column)?.kind ?? { kind: "text" };
  const rows: ProfileRow[] = [];
  const whole = table.cells ? undefined : at(firstName(table));
  const textOf = (column: string, row: number, index: number): string => {
    const single = table.cells?.[index];
    if (single) return textAt(at(`${single}${String(row + 1)}`), 0, 0, kindOf(column));
    const own = table.ranges?.[index];
    if (own === undefined) return textAt(whole, row, index, kindOf(column));
    return textAt(at(own), row, own === table.ranges?.[index - 1] ? 1 : 0, kindOf(column));
  };
  for (let row = 0; row < (table.cells ? kind.most : (whole?.range.rows ?? 0)); row += 1) {
    const cells = table.columns.map((column, index) => [column, textOf(column, row, index)] as const);
    if (cells.some(([, text]) => text !== "")) rows.push(Object.fromEntries(cells));
    else if (table.cells) break;
  }
  return rows;
}

function valueAt(named: Named | undefined, row: number, column: number): CellValue {
  if (!named) return null;
  return named.sheet.cells.get(cellKey(named.range.row + row, named.range.column + column))?.value ?? null;
}

/** A cell as the profile writes it; empty where it holds nothing of that kind. */
function textAt(named: Named | undefined, row: number, column: number, kind: ScalarKind): string {
  const value = valueAt(named, row, column);
  if (kind.kind === "text") return typeof value === "string" ? value.trim() : "";
  if (kind.kind === "choice") return choiceOf(kind, value);
  if (typeof value !== "number") return "";
  if (kind.kind === "number") return decimalFromDouble(value).toFixed();
  return kind.kind === "date" && isDay(value) ? isoText(value) : "";
}

/** A sheet says a choice in its own language, or by its id where a function takes it. */
function choiceOf({ options }: ScalarKind & { readonly kind: "choice" }, value: CellValue): string {
  const said = typeof value === "string" ? value.trim().toLowerCase() : "";
  const says = ({ id, label }: (typeof options)[number]): boolean =>
    id.toLowerCase() === said || languages.some((language) => label[language].toLowerCase() === said);
  return options.find(says)?.id ?? "";
}

function originAt(named: Named | undefined): { readonly source: string; readonly day: string } {
  const source = textAt(named, 0, SOURCE, { kind: "text" });
  const onParameters = named?.range.rows === 1 && named.range.columns === 1 && named.range.column === 1;
  if (!onParameters || notOnRecord.has(source)) return { source: "", day: "" };
  return { source, day: textAt(named, 0, CHECKED, { kind: "date" }) };
}
