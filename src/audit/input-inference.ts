import { Decimal, decimalFromText, roundAt } from "../core/decimal";
import { parseBrazilianNumber } from "../text/parse-brazilian-number";
import { causeOfDifference } from "./figure-wording";
import { patternResult } from "../formulas/evaluation/formula-evaluation";
import type { FormulaCell, SheetModel, WorkbookModel } from "../formulas/model/formula-model";
import { isDecimal, isMatrix, isUncomputed, scalarOf, type Scalar } from "../formulas/evaluation/operand";
import { staleAt, type Stale } from "./stale-formulas";

/** A typed cell that stale formulas read. */
export interface Input {
  readonly sheet: SheetModel;
  readonly key: number;
  readonly readers: Map<FormulaCell, SheetModel>;
  readonly staleReaders: Set<Stale>;
}

/** Formulas evaluated in all while looking for the cell that was changed; the rest of a workbook is told without it. */
const MOST_EVALUATIONS = 20_000;
/** More cells than this that would explain a figure equally well explain nothing. */
const MOST_SUSPECTS = 12;
/** An earlier value is sought with at most so many decimals, behind those of rounded steps. */
const MOST_PLACES = 8;

const MOST_READERS_SOLVED = 4;

/**
 * Finds the typed cell that was changed after the shown values were computed: the one for which a single earlier value gives every
 * shown value that rests on it.
 */
export class InputInference {
  private evaluations = 0;

  constructor(private readonly workbook: WorkbookModel) {}

  /** Of the inputs, those that explain all their stale readers; where a slip of the hand explains some, only these. */
  explaining(inputs: readonly Input[]): readonly Input[] {
    const suspects: Input[] = [];
    const slips: Input[] = [];
    for (const input of inputs) {
      const now = scalarOf(input.sheet.snapshot.cells.get(input.key)?.value ?? null);
      const before = this.before(input, now);
      if (before === null) continue;
      suspects.push(input);
      if (isSlip(now, before)) slips.push(input);
    }
    if (slips.length > 0) return slips.length <= MOST_SUSPECTS ? slips : [];
    return suspects.length <= MOST_SUSPECTS ? suspects : [];
  }

  private before(input: Input, now: Scalar): Decimal | null {
    const turned = isDecimal(now) && !now.isZero() ? [now.negated()] : [];
    for (const value of turned) if (this.explains(input, value)) return value;
    // One reader may be no straight line in the input, where the next is a sum.
    for (const stale of [...input.staleReaders].slice(0, MOST_READERS_SOLVED)) {
      const before = this.candidates(input, now, stale).find((value) => this.explains(input, value));
      if (before) return before;
    }
    return null;
  }

  private candidates(input: Input, now: Scalar, stale: Stale): Decimal[] {
    if (typeof now === "string") {
      const written = numberWritten(now);
      if (written) return [written];
    }
    const start = isDecimal(now) ? now : new Decimal(0);
    const wanted = scalarOf(stale.shown);
    const here = this.valueAt(input, stale, start);
    const further = this.valueAt(input, stale, start.plus(1));
    if (!isDecimal(wanted) || !isDecimal(here) || !isDecimal(further)) return [];
    const slope = further.minus(here);
    if (slope.isZero()) return [];
    const solved = start.plus(wanted.minus(here).div(slope));
    if (!solved.isFinite() || solved.abs().greaterThan("1e15")) return [];
    const rounded = Array.from({ length: MOST_PLACES + 1 }, (_, places) => roundAt(solved, places, "HALF_UP"));
    const texts = new Set<string>([start.toFixed()]);
    return [...rounded, solved].filter((value) => {
      const text = value.toFixed();
      return !texts.has(text) && texts.add(text);
    });
  }

  private valueAt(input: Input, stale: Stale, value: Scalar): Scalar {
    if (++this.evaluations > MOST_EVALUATIONS) return null;
    const { sheet, formula } = stale;
    const result = patternResult(formula.pattern, {
      workbook: this.workbook,
      sheet,
      row: formula.row,
      column: formula.column,
      language: "pt-BR",
      supposed: { sheet: input.sheet, key: input.key, value },
    });
    if (isUncomputed(result)) return null;
    return isMatrix(result) ? (result.rows[stale.down]?.[stale.along] ?? null) : result;
  }

  /** Whether every value that rests on the input, stale or not, would be as it is shown, had the input stayed as it was. */
  private explains({ sheet, key, readers }: Input, value: Decimal): boolean {
    this.evaluations += readers.size;
    if (this.evaluations > MOST_EVALUATIONS) return false;
    return [...readers].every(
      ([formula, of]) => staleAt(this.workbook, of, formula, { supposed: { sheet, key, value } }) === null,
    );
  }
}

function numberWritten(text: string): Decimal | null {
  const brazilian = parseBrazilianNumber(text.trim());
  return brazilian.kind === "number" ? brazilian.value : decimalFromText(text.trim());
}

/** The other sign, swapped digits, a point elsewhere or text are known slips. */
function isSlip(now: Scalar, before: Decimal): boolean {
  if (!isDecimal(now)) return true;
  return causeOfDifference(now, before).code !== "OTHER";
}
