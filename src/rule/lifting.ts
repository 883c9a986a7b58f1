import { Failure } from "./failure";
import { isMatrix, isMissing, type RawArgument, type RawCell } from "./raw";
import type { Rule, RuleParameter } from "./rule";
import type { Wording } from "../core/wording";

/** Which arguments of a call are ranges that are taken row by row, and how each row's inputs are read. */

export type Inputs = Record<string, unknown>;

export interface Lifting {
  readonly rows: number;
  readonly columns: number;
}

const sameShape: Wording = {
  en: "{name} must have the same shape as {other}",
  "pt-BR": "{name} deve ter o mesmo formato que {other}",
};

const rectangle: Wording = {
  en: "{name} must be a rectangular range",
  "pt-BR": "{name} deve ser um intervalo retangular",
};

const oneColumn: Wording = {
  en: "{name} must be one column, since each row gives several figures",
  "pt-BR": "{name} deve ser uma única coluna, pois cada linha dá várias cifras",
};

function failAbout(template: Wording, parameter: RuleParameter, other?: RuleParameter): Failure {
  const fill = (language: "en" | "pt-BR"): string =>
    template[language].replace("{name}", parameter.name[language]).replace("{other}", other?.name[language] ?? "");
  return new Failure("invalidValue", { en: fill("en"), "pt-BR": fill("pt-BR") }, parameter.name.en);
}

/** A range of more than one cell; null where the argument is a single value. */
function rangeOf(raw: RawArgument): readonly (readonly RawCell[])[] | null {
  return isMatrix(raw) && raw.length * (raw[0]?.length ?? 0) > 1 ? raw : null;
}

/** The shape that lifted ranges of more than one cell share; null where the call is for single values. */
export function liftingOf(rule: Rule, rawArguments: readonly RawArgument[]): Lifting | null {
  let lifting: Lifting | null = null;
  let lifter: RuleParameter | undefined;
  for (let place = 0; place < rule.parameters.length; place += 1) {
    const parameter = rule.parameters[place];
    const range = parameter?.lifted ? rangeOf(rawArguments[place]) : null;
    if (!parameter || range === null) continue;
    const rows = range.length;
    const columns = range[0]?.length ?? 0;
    if (rule.result.shape === "row" && columns !== 1) throw failAbout(oneColumn, parameter);
    if (lifting !== null && (lifting.rows !== rows || lifting.columns !== columns)) {
      throw failAbout(sameShape, parameter, lifter);
    }
    lifting = { rows, columns };
    lifter = parameter;
  }
  return lifting;
}

/** A lifted parameter whose argument is a range. */
export interface LiftedRange {
  readonly parameter: RuleParameter;
  readonly matrix: readonly (readonly RawCell[])[];
}

/** A lifted parameter whose argument is a single value: every row that has none of its own failures has this one's. */
interface FixedFailure {
  readonly parameter: RuleParameter;
  readonly failure: Failure;
}

/** How many different refused cells of a range are remembered. */
const MOST_REFUSALS = 1000;

/** The arguments of a lifted call: what is the same for every row is read once. */
export class LiftedArguments {
  readonly ranges: readonly LiftedRange[];
  readonly shared: Readonly<Inputs>;
  /** Whether one of the ranges holds days. */
  readonly takesDay: boolean;
  private readonly refusals = new Map<RuleParameter, Map<RawCell, Failure>>();
  /** Lifted parameters in their order, as a row's first failure is the first of them that fails. */
  private readonly lifted: readonly (LiftedRange | FixedFailure)[];

  /** @throws Failure where a parameter that is not lifted refuses its argument */
  constructor(rule: Rule, rawArguments: readonly RawArgument[]) {
    const shared: Inputs = {};
    const lifted: (LiftedRange | FixedFailure)[] = [];
    rule.parameters.forEach((parameter, place) => {
      const raw = rawArguments[place];
      const matrix = parameter.lifted ? rangeOf(raw) : null;
      if (matrix !== null) {
        lifted.push({ parameter, matrix });
        return;
      }
      try {
        shared[parameter.name.en] = parameter.read(raw, parameter.site);
      } catch (problem) {
        if (!parameter.lifted || !(problem instanceof Failure)) throw problem;
        lifted.push({ parameter, failure: problem });
      }
    });
    this.shared = shared;
    this.lifted = lifted;
    this.ranges = lifted.filter((each) => "matrix" in each);
    this.takesDay = this.ranges.some(({ parameter }) => parameter.kind === "date");
  }

  /** Whether no row can be computed, since a single value that all of them share is refused. */
  get failing(): boolean {
    return this.lifted.length > this.ranges.length;
  }

  /** @throws Failure of the first range whose rows are not all as long as the first one */
  refuseRagged(): void {
    for (const { parameter, matrix } of this.ranges) {
      const columns = matrix[0]?.length;
      if (matrix.some((row) => row.length !== columns)) throw failAbout(rectangle, parameter);
    }
  }

  /** Whether a row's cells are all blank; where one of them is to be a day, a 0 is a blank cell that desktop Excel sent as 0. */
  isBlank(row: number, column: number): boolean {
    const { ranges, takesDay } = this;
    for (const { matrix } of ranges) {
      const cell = matrix[row]?.[column];
      if (!isMissing(cell) && !(takesDay && cell === 0)) return false;
    }
    return true;
  }

  /**
   * A row's inputs, or the failure of the first parameter that refuses its cell. Nothing is thrown where the same content was refused
   * before: a million rows may hold the same, and a throw costs more than a row's computation.
   */
  read(row: number, column: number): Inputs | Failure {
    const { lifted } = this;
    const values: unknown[] = [];
    for (const each of lifted) {
      if ("failure" in each) return each.failure;
      const { parameter } = each;
      const read = this.readCell(parameter, each.matrix[row]?.[column]);
      if (read instanceof Failure) return read;
      values.push(read);
    }
    const inputs: Inputs = { ...this.shared };
    lifted.forEach(({ parameter }, place) => {
      inputs[parameter.name.en] = values[place];
    });
    return inputs;
  }

  /** What a parameter says of a cell that it refuses; null where it takes it. */
  refusalOf(parameter: RuleParameter, cell: RawCell): Failure | null {
    const read = this.readCell(parameter, cell);
    return read instanceof Failure ? read : null;
  }

  private readCell(parameter: RuleParameter, cell: RawCell): unknown {
    const known = this.refusals.get(parameter)?.get(cell);
    if (known) return known;
    try {
      return parameter.read(cell, parameter.site);
    } catch (problem) {
      // Only failures are expected of a parameter; anything else is a defect and goes on as it is.
      if (!(problem instanceof Failure)) throw problem;
      this.keep(parameter, cell, problem);
      return problem;
    }
  }

  private keep(parameter: RuleParameter, cell: RawCell, refusal: Failure): void {
    const ofParameter = this.refusals.get(parameter) ?? new Map<RawCell, Failure>();
    this.refusals.set(parameter, ofParameter);
    if (ofParameter.size < MOST_REFUSALS) ofParameter.set(cell, refusal);
  }
}
