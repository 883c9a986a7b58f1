import { brazilianText, isoText, type Day } from "../core/dates";
import { figure, type Figure } from "./figure";
import { Failure } from "./failure";
import {
  missing,
  refuse,
  type Bounds,
  type Parameter,
  type ParameterSite,
  type ParameterText,
  type Unit,
} from "./parameter";
import { readDay, readNumber, readText } from "./read-values";
import { isMissing, matrixOf, type RawArgument, type RawCell } from "./raw";
import type { Wording } from "../core/wording";

/** Parameters that take a range as a whole. */

/** A label with its position, `service cost [2]`, made only when somebody reads it. */
class PositionedLabel implements Wording {
  constructor(
    private readonly base: Wording,
    private readonly position: number,
  ) {}
  get en(): string {
    return `${this.base.en} [${String(this.position)}]`;
  }
  get "pt-BR"(): string {
    return `${this.base["pt-BR"]} [${String(this.position)}]`;
  }
}

export function positioned(base: Wording, position: number): Wording {
  return new PositionedLabel(base, position);
}

const oneRowOrColumn: Wording = { en: "one row or one column", "pt-BR": "uma linha ou uma coluna" };

/** A vector's cells in order; a range of several rows and columns is refused. */
export function vectorCells(raw: RawArgument, site: ParameterSite): readonly RawCell[] {
  const rows = matrixOf(raw);
  if (rows.length === 1) return rows[0] ?? [];
  if (rows.some((row) => row.length !== 1)) throw refuse(site, oneRowOrColumn, raw);
  return rows.map((row) => row[0]);
}

const isBlank = (raw: RawArgument): boolean => matrixOf(raw).every((row) => row.every(isMissing));

interface RangeOptions extends ParameterText, Bounds {
  readonly unit: Unit;
  /** How many numbers at most. */
  readonly limit?: number;
}

/** Parts to be summed: a blank is null here and is skipped; any other content that is no number is refused with its position. */
export interface Parts {
  readonly entries: readonly (Figure | null)[];
  readonly rows: number;
  readonly columns: number;
}

function rangeParameter<F>(options: RangeOptions, kind: Parameter["kind"], read: Parameter<F>["read"]): Parameter<F> {
  const { named, label, description, unit } = options;
  return { named, label, description, kind, unit, required: true, lifted: false, read };
}

export function parts(options: RangeOptions): Parameter<Parts> {
  return rangeParameter(options, "parts", (raw, site) => {
    const cells = vectorCells(raw, site);
    if (isBlank(raw)) throw missing(site);
    checkLimit(cells.length, options.limit, site, raw);
    const entries = cells.map((cell, index) =>
      isMissing(cell) ? null : figure(positioned(options.label, index + 1), readNumber(cell, options, site, index + 1)),
    );
    const rows = matrixOf(raw).length;
    return { entries, rows, columns: rows === 1 ? cells.length : 1 };
  });
}

function checkLimit(count: number, limit: number | undefined, site: ParameterSite, raw: RawArgument): void {
  if (limit === undefined || count <= limit) return;
  throw refuse(site, { en: `at most ${String(limit)} cells`, "pt-BR": `no máximo ${String(limit)} células` }, raw);
}

/** One number a year (or a scenario): a blank is refused with its position, since skipping it would shift the later ones. */
export function years(options: RangeOptions): Parameter<readonly Figure[]> {
  return rangeParameter(options, "years", (raw, site) => {
    const cells = vectorCells(raw, site);
    if (cells.length === 0 || isBlank(raw)) throw missing(site);
    checkLimit(cells.length, options.limit, site, raw);
    return cells.map((cell, index) => {
      if (isMissing(cell)) throw missing(site, index + 1);
      return figure(positioned(options.label, index + 1), readNumber(cell, options, site, index + 1));
    });
  });
}

export function optionalYears(byDefault: Wording, options: RangeOptions): Parameter<readonly Figure[] | undefined> {
  const required = years(options);
  return {
    ...required,
    required: false,
    byDefault,
    read: (raw, site) => (isBlank(raw) ? undefined : required.read(raw, site)),
  };
}

/** A rectangle of parts: rows of lines, columns of scenarios; a blank is null. */
export function grid(options: RangeOptions): Parameter<readonly (readonly (Figure | null)[])[]> {
  return rangeParameter(options, "grid", (raw, site) => {
    const rows = matrixOf(raw);
    const width = rows[0]?.length ?? 0;
    if (width === 0 || isBlank(raw)) throw missing(site);
    checkLimit(rows.length * width, options.limit, site, raw);
    return rows.map((row, rowIndex) => {
      if (row.length !== width) {
        throw refuse(site, { en: "a rectangle", "pt-BR": "um retângulo" }, raw);
      }
      return row.map((cell, columnIndex) => {
        const position = rowIndex * width + columnIndex + 1;
        if (isMissing(cell)) return null;
        return figure(positioned(options.label, position), readNumber(cell, options, site, position));
      });
    });
  });
}

/** Codes or names in order; a blank is null; a code that Excel made a number is read as its text. */
export function codes(options: ParameterText): Parameter<readonly (string | null)[]> {
  return rangeParameter({ ...options, unit: "none" }, "codes", (raw, site) => {
    if (isBlank(raw)) throw missing(site);
    return vectorCells(raw, site).map((cell, index) => (isMissing(cell) ? null : readText(cell, site, index + 1)));
  });
}

export interface ScheduleRow {
  readonly deadline: Day;
  readonly rate: Figure;
}

const scheduleShape: Wording = {
  en: "a range of two columns, deadline and rate",
  "pt-BR": "um intervalo de duas colunas, prazo e taxa",
};

/** "Discount until 15/02/2018". */
export function untilDeadline(base: Wording, deadline: Day): Wording {
  return {
    en: `${base.en} until ${isoText(deadline)}`,
    "pt-BR": `${base["pt-BR"]} até ${brazilianText(deadline)}`,
  };
}

/** Deadlines in ascending order, each with its discount rate; undefined where it is left out. */
export function schedule(
  byDefault: Wording,
  options: ParameterText & { readonly rateLabel: Wording },
): Parameter<readonly ScheduleRow[] | undefined> {
  const { named, label, description, rateLabel } = options;
  return {
    ...{ named, label, description, byDefault },
    kind: "schedule",
    unit: "none",
    required: false,
    lifted: false,
    read(raw, site) {
      if (isBlank(raw)) return undefined;
      const rows = matrixOf(raw);
      const found: ScheduleRow[] = [];
      rows.forEach((row, index) => {
        if (row.length !== 2) throw refuse(site, scheduleShape, raw);
        // Desktop Excel sends blank cells as 0, and no day is 0.
        if (row.every((cell) => isMissing(cell) || cell === 0)) return;
        const position = index + 1;
        const deadline = readDay(row[0], site, position);
        const rate = readNumber(row[1], { least: "0", most: "1" }, site, position);
        const before = found[found.length - 1];
        if (before && before.deadline >= deadline) {
          throw new Failure(
            "invalidValue",
            {
              en: `${site.name.en}[${String(position)}] must be later than the deadline before it`,
              "pt-BR": `${site.name["pt-BR"]}[${String(position)}] deve ser posterior ao prazo anterior`,
            },
            site.english,
          );
        }
        found.push({ deadline, rate: figure(untilDeadline(rateLabel, deadline), rate) });
      });
      return found;
    },
  };
}

/** Days such as local holidays; blanks, which desktop Excel sends as 0, are skipped, and none where it is left out. A set, since a column asks for each of its days. */
export function days(options: ParameterText): Parameter<ReadonlySet<Day>> {
  const { named, label, description } = options;
  return {
    ...{ named, label, description },
    kind: "days",
    unit: "date",
    required: false,
    lifted: false,
    byDefault: { en: "none", "pt-BR": "nenhum" },
    read: (raw, site) =>
      new Set(
        matrixOf(raw)
          .flat()
          .flatMap((cell, index) => (isMissing(cell) || cell === 0 ? [] : [readDay(cell, site, index + 1)])),
      ),
  };
}
