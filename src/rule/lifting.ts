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

/** The arguments of a lifted call: what is the same for every row is read once. */
export class LiftedArguments {
  readonly ranges: readonly LiftedRange[];
  readonly shared: Readonly<Inputs>;
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
    const hasDay = this.takesDay;
    return this.ranges.every(({ matrix }) => {
      const cell = matrix[row]?.[column];
      return isMissing(cell) || (hasDay && cell === 0);
    });
  }

  /** Whether one of the ranges holds days. */
  get takesDay(): boolean {
    return this.ranges.some(({ parameter }) => parameter.kind === "date");
  }

  /** @throws Failure of the first parameter that refuses its cell */
  read(row: number, column: number): Inputs {
    const inputs: Inputs = { ...this.shared };
    for (const each of this.lifted) {
      if ("failure" in each) throw each.failure;
      const { parameter, matrix } = each;
      inputs[parameter.name.en] = parameter.read(matrix[row]?.[column], parameter.site);
    }
    return inputs;
  }
}
