import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import { formulaLines } from "../tables/lines";
import { thresholds } from "../thresholds";

/** A subtotal that is a deviation, a variance or a product where the others of its column are sums: a digit beside the right one. */
export interface RareSubtotal {
  readonly sheet: SheetModel;
  readonly formula: FormulaCell;
  readonly expected: string;
  readonly others: readonly FormulaCell[];
}

/** What stands beside 9 and is hardly ever asked for: PRODUCT, STDEV, STDEVP, VAR and VARP; counts and averages stand beside sums often. */
const rare = /^=SUBTOTAL\((10[678]|11[01]|[678]|1[01])(?=[,;])/i;
const sum = /^=SUBTOTAL\((10)?9(?=[,;])/i;
/** The same functions without hidden rows. */
const withoutHidden = /^=SUBTOTAL\(1\d\d/i;

export function rareSubtotals(sheet: SheetModel): readonly RareSubtotal[] {
  return [...formulaLines(sheet, "column").values()].flatMap((formulas) => {
    const subtotals = formulas.filter(({ pattern }) => pattern.functions.has("SUBTOTAL"));
    const others = subtotals.filter(({ formula }) => sum.test(formula));
    const odd = subtotals.filter(({ formula }) => rare.test(formula));
    const [formula] = odd;
    if (!formula || odd.length > 1 || others.length < thresholds.fewestSubtotals) return [];
    const number = withoutHidden.test(formula.formula) ? "109" : "9";
    const expected = formula.formula.replace(/^(=SUBTOTAL\()\d+/i, `$1${number}`);
    return [{ sheet, formula, expected, others }];
  });
}
