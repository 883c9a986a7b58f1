/**
 * Every number that the checks of formulas decide by, in one place, chosen on four fifths of the annotated workbooks and scored on the
 * fifth that was left out (`npm run bench:audit`).
 */
export const thresholds = {
  /** Formulas alike for each one that is odd, where they stand on both of its sides. */
  alikeForEachBetween: 2,
  /** The same where they stand on one side alone, and the odd one is not the only one of its kind. */
  alikeForEachAtEnd: 3,
  /** Formulas alike, at least, beside an odd one at the end of its stretch. */
  fewestAtEnd: 2,
  /** References down a column to another sheet, at least, before one to another line is odd: lists take lines from where they stand. */
  fewestReferencesAlone: 6,
  /** Rows, at least, between a formula that only repeats a cell and that cell, where it takes a line of another table. */
  rowsToOtherTable: 12,
  /** Formulas alike, at least, before one of another shape between them is odd. */
  fewestAroundOtherShape: 4,
  /** Formulas alike, at least, that stand apart by an even step. */
  fewestSpaced: 3,
  /** The same where one between them differs in a number alone, which copying never changes. */
  fewestSpacedAroundConstant: 2,
  /** Odd cells that stand together, at most: more are a part of their own. */
  longestOdd: 2,
  /** What a formula may differ by, at most, to be the same with a slip. */
  slipCost: 1,
  /** How far from the right cell a wrong one lies, at most, at the end of a stretch. */
  nearestReference: 2,
  /** Formulas alike in succession, at least, that leave out a term of limited duration. */
  fewestOfPhase: 2,
  /** Formulas right beside one, at least, that read the same cell without anchors: it is one cell for all of them. */
  fewestThatHoldStill: 2,
  /** How far apart, at most, links stand that go on in the table they read though something was put between them. */
  farthestLink: 4,
  /** Full sums, at least, beside as many shorter ones that leave out a figure in each of their lines. */
  fewestFullBesideShort: 3,
  /** Formulas built alike, at least, right beside one that has a minus before it, where they read other cells than it does. */
  fewestBesideTurned: 2,
  /** Formulas that only repeat a cell, at least, before one at their end that adds a number to it is odd. */
  fewestBesideAdjusted: 2,
  /** Formulas alike, at least, on both sides of a number in a line that goes on otherwise: actual figures, then forecast ones. */
  fewestAroundTyped: 3,
  /** Computed totals of the same rows, at least, that make a typed one beside them more than a note. */
  fewestTotalsBeside: 2,
  /** Computed totals of a column's tables, at least, that make a typed one odd. */
  fewestTotalsBelow: 2,
  /**
   * Computed totals of a sheet, at least, that make the one typed among them odd, and for each that is typed; the same for a number of so
   * many digits that no chance makes it the sum of so many others, whatever blanks stand among them.
   */
  fewestTotalsInSheet: 3,
  totalsForEachTyped: 3,
  fewestBesideCertain: 1,
  totalsForEachCertain: 1,
  digitsOfCertain: 4,
  fewestPartsOfCertain: 3,
  mostBlankInCertain: 2,
  /** Computed figures above a typed number that is their sum, at least. */
  fewestComputedParts: 3,
  /** Filled cells of a sheet, at most, in which its one typed sum is looked for: larger ones are lists, and it takes as long as all the rest. */
  mostCellsWithSums: 20_000,
  /** Digits, zeros at the end apart, with which the sum of two figures is no chance. */
  fewestDigitsOfSum: 3,
  /** Figures that a typed total is the sum of, at least. */
  fewestPartsOfTyped: 2,
  /** Totals or links alike, at least, before a number at their end that is just what they would give is more than a note. */
  fewestBesideRepeated: 3,
  /** Formulas alike for each typed number between them. */
  alikeForEachTyped: 2,
  /** The same where several differ. */
  alikeForEachOfMoreTyped: 3,
  /** Share of the formulas beside typed numbers, at most, that have another pattern than most. */
  mostStrangers: 0.2,
  /** The same where the number differs and the formulas stand on one side alone, counted in the whole line. */
  alikeForEachTypedInLine: 2,
  /** The same for a running figure, which may begin anew. */
  alikeForEachTypedRunning: 6,
  /** Cells in succession with the same typed number, at least, that make it an assumption of its row or column. */
  fewestTypedAlong: 3,
  /** Other lines with a typed number in the same place that make one which still agrees a part of a typed row or column, at least. */
  parallelLinesTyped: 1,
  /** Typed adjustments of totals in a workbook, at least, that make them its habit (roundings to thousands) and a note. */
  habitualAdjustments: 4,
  /** Typed numbers that differ from their line's formula where rows of totals cross it, at least, to be these rows' way. */
  fewestTypedAmongTotals: 3,
  /** How many times as large as the formula's result a number typed at the end may be, at most, and the other way round. */
  typedAtEndWithin: 2,
  /** Totals side by side that run over headings, at least, to be more than a note. */
  fewestTotalsOverHeadings: 4,
  /** Headings that their range holds, at least. */
  fewestHeadingsInTotal: 2,
  /** Totals beside each other, at least, whose unequal stretches are more than a note where no figure is left out. */
  fewestTotalsUneven: 4,
  /** Formulas alike in a line, at least, and for each number in it that is what they would give, before it is odd wherever it stands. */
  fewestAlikeInLine: 3,
  alikeForEachInLine: 3,
  /** Digits, at least, in which a number agrees with a computation by no chance. */
  digitsThatAgree: 4,
  /** Formulas alike, at least, right beside a number that agrees with them in so many digits. */
  fewestAlikeBeside: 2,
  digitsBesideFew: 7,
  /** Totals alike in a row, at least, beside which a typed one may stand further away and have a single figure to add. */
  fewestTotalsAlong: 4,
  /** Totals in a row that are copies of each other, at least, before one that is a cell shorter is odd wherever it stands. */
  fewestCopiesInRow: 4,
  /** Blank cells between a typed total and its figures, at most. */
  mostBlankAboveTotal: 2,
  /** Cells that one of two ranges in a formula leaves out, at most, to be the same range with a slip. */
  mostMissedInRange: 2,
  /** Subtotals of a column that are sums, at least, before a single deviation or product among them is odd. */
  fewestSubtotals: 2,
  /** Ratios alike in a line, at least, and those of them that divide two totals, before a total that adds ratios there is odd. */
  fewestRatios: 4,
  fewestRatiosOfTotals: 1,
  /** Different numbers in the formulas of a line, at least, that make it a line of assumptions, one for each period. */
  constantsOfAssumptions: 3,
  /** Parallel lines that differ in the same place, at least, before the place is a row or column of its own. */
  parallelLines: 2,
  /** How far such parallel lines stand, at most. */
  parallelReach: 8,
} as const;
