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
};

interface TableNames {
  readonly key: string;
  /** One name for the whole table; its columns in order, those that the profile does not hold blank. */
  readonly name?: string;
  readonly columns: readonly string[];
  /** Or one name a cell: `CRESS_DESCONTO_PRAZO_1`. */
  readonly cells?: readonly string[];
}

const tables: readonly TableNames[] = [
  {
    key: "discounts",
    columns: ["deadline", "rate", "amount"],
    cells: ["CRESS_DESCONTO_PRAZO_", "CRESS_DESCONTO_TAXA_", "CRESS_DESCONTO_VALOR_"],
  },
  { key: "annuityFees", name: "CRESS_TAXAS_DA_ANUIDADE", columns: ["name", "amount"] },
  { key: "companyBands", name: "CRESS_ANUIDADES_PJ", columns: ["name", "amount"] },
  { key: "holidays", name: "CRESS_FERIADOS_DA_ANUIDADE", columns: ["date"] },
  { key: "suspensions", name: "CRESS_SUSPENSOES", columns: ["from", "until", "act"] },
  { key: "indexSeries", name: "CRESS_SERIE_DO_INDICE", columns: ["month", "rate"] },
];

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
  for (const table of tables)
    keep(table.key, rowsOf(table, at), at(table.cells ? `${table.cells[0] ?? ""}1` : (table.name ?? "")));
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

function rowsOf(table: TableNames, at: (name: string) => Named | undefined): readonly ProfileRow[] {
  const kind = profileField(table.key)?.kind;
  if (kind?.kind !== "table") return [];
  const kindOf = (column: string): ScalarKind =>
    kind.columns.find(({ key }) => key === column)?.kind ?? { kind: "text" };
  const rows: ProfileRow[] = [];
  const whole = table.name === undefined ? undefined : at(table.name);
  for (let row = 0; row < (whole?.range.rows ?? kind.most); row += 1) {
    const cells = table.columns.map((column, index) => {
      const single = table.cells?.[index];
      const text = single
        ? textAt(at(`${single}${String(row + 1)}`), 0, 0, kindOf(column))
        : textAt(whole, row, index, kindOf(column));
      return [column, text] as const;
    });
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
