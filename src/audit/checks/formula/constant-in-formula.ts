import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import type { Finding } from "../../finding";
import type { FormulaCell, SheetModel } from "../../../formulas/model/formula-model";
import type { FormulaPattern } from "../../../formulas/model/formula-pattern";
import {
  addressAt,
  directions,
  mixedLines,
  groupedBy,
  lineOf,
  nameOf,
  positionOf,
  rangeText,
  type Direction,
} from "../../tables/lines";

const FEWEST_ALIKE = 2;

const added: Wording = {
  en: "{cells} holds the typed number {constant} inside its formula {found}; {neighbour} beside it, {other}, has none.",
  "pt-BR":
    "{cells} traz o número digitado {constant} dentro da fórmula {found}; a célula vizinha {neighbour}, {other}, não traz.",
};
const unequal: Wording = {
  en: "{cells} computes with other typed numbers than {neighbour} beside it: {found} and {other}.",
  "pt-BR": "{cells} calcula com números digitados diferentes dos de {neighbour}, ao lado: {found} e {other}.",
};
const fix: Wording = {
  en: "Put the number into a cell of its own with its reason, and refer to that cell.",
  "pt-BR": "Coloque o número em uma célula própria, com o motivo, e faça referência a ela.",
};
const cause: Wording = {
  en: "an adjustment was typed into the formula",
  "pt-BR": "um ajuste foi digitado dentro da fórmula",
};

/** A typed number inside a formula whose neighbours compute the same without it, or with another number. */
export const constantInFormula: Check = {
  kind: "constantInFormula",
  group: "formula",
  severity: "warning",
  repeats: true,
  title: { en: "Typed number inside a formula", "pt-BR": "Número digitado dentro de uma fórmula" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => directions.flatMap((direction) => findIn(sheet, direction)));
  },
};

interface Odd {
  readonly formula: FormulaCell;
  readonly neighbour: FormulaCell;
}

function findIn(sheet: SheetModel, direction: Direction): Finding[] {
  const findings: Finding[] = [];
  for (const line of mixedLines(sheet, direction)) {
    const counts = new Map<string, number>();
    for (const { pattern } of line) counts.set(pattern.canonical, (counts.get(pattern.canonical) ?? 0) + 1);
    const odd = line.flatMap((formula): Odd[] => {
      const neighbour = plainNeighbour(sheet, formula, counts, direction);
      return neighbour ? [{ formula, neighbour }] : [];
    });
    for (const group of groupedBy(odd, ({ formula }) => formula.pattern.canonical).values())
      findings.push(report(sheet, group));
  }
  return findings;
}

/** The nearest formula on either side that reads the same cells with fewer or other typed numbers, and is the commoner one. */
function plainNeighbour(
  sheet: SheetModel,
  formula: FormulaCell,
  counts: ReadonlyMap<string, number>,
  direction: Direction,
): FormulaCell | null {
  const { pattern } = formula;
  if (pattern.constants.length === 0 || pattern.references.length === 0) return null;
  const own = counts.get(pattern.canonical) ?? 0;
  for (const step of [-1, 1, -2, 2]) {
    const { row, column } = addressAt(direction, lineOf(formula, direction), positionOf(formula, direction) + step);
    const neighbour = sheet.formula(row, column);
    if (!neighbour || neighbour.pattern.reads !== pattern.reads) continue;
    const others = counts.get(neighbour.pattern.canonical) ?? 0;
    const fewer = neighbour.pattern.constants.length < pattern.constants.length;
    const other =
      neighbour.pattern.constants.join() !== pattern.constants.join() && sameShape(pattern, neighbour.pattern);
    if (others >= FEWEST_ALIKE && others > own && (fewer || other)) return neighbour;
  }
  return null;
}

function sameShape(left: FormulaPattern, right: FormulaPattern): boolean {
  return left.constants.length === right.constants.length;
}

function report(sheet: SheetModel, group: readonly Odd[]): Finding {
  const [{ formula, neighbour }] = group as readonly [Odd];
  const constants = formula.pattern.constants.filter((each) => !neighbour.pattern.constants.includes(each));
  const none = neighbour.pattern.constants.length === 0;
  return {
    kind: constantInFormula.kind,
    // Two scenarios of one sheet may well differ in a typed rate; a number where all others have none is an adjustment.
    severity: none ? "warning" : "info",
    sheet: sheet.name,
    cells: group.map((each) => nameOf(each.formula)),
    found: formula.formula,
    expected: neighbour.formula,
    difference: null,
    cause: { code: "TYPED_CONSTANT", wording: cause },
    related: [nameOf(neighbour)],
    source: null,
    message: fillWording(none ? added : unequal, {
      cells: rangeText(group.map((each) => each.formula)),
      constant: constants.join(", "),
      found: formula.formula,
      neighbour: nameOf(neighbour),
      other: neighbour.formula,
    }),
    fix,
  };
}
