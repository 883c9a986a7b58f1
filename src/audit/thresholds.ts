/**
 * Every number that the checks decide by, in one place: those of formulas chosen on four fifths of the annotated workbooks and scored on
 * the fifth that was left out (`npm run bench:audit`), those of typed tables on statements of one seed and scored on others
 * (test/audit/printed-statements). What only bounds work or the length of a text stands where it is used.
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
  /** Cells of a range, at most, that are held against a sum whose cells are written out: nobody writes out more. */
  mostWrittenOut: 64,
  /** Formulas of a column, at least, that read the same column further back in place of the one before: a part year begins there. */
  fewestOfOwnPlace: 3,
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
  /** Formulas alike, at least, before one at their end that multiplies by another number is more than a note. */
  fewestBesideOtherNumber: 3,
  /** Formulas alike, at least, on both sides of a number in a line that goes on otherwise: actual figures, then forecast ones. */
  fewestAroundTyped: 3,
  /** Computed totals of the same rows, at least, that make a typed one beside them more than a note. */
  fewestTotalsBeside: 2,
  /** Computed totals of a row labelled as one, at least, that make a typed one among them odd though it is only near its sum. */
  fewestTotalsOfRow: 3,
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
  /** The same where the number is what the formula gives: fewer may be what it is computed from and what repeats it. */
  fewestTypedEverywhere: 6,
  /** Other lines with a typed number in the same place that make one which still agrees a part of a typed row or column, at least. */
  parallelLinesTyped: 1,
  /** Typed adjustments of totals in a workbook, at least, that make them its habit (roundings to thousands) and a note. */
  habitualAdjustments: 4,
  /** Typed numbers that differ from their line's formula where rows of totals cross it, at least, to be these rows' way. */
  fewestTypedAmongTotals: 3,
  /** Other lines, at least, and how far away, that have a typed number where their next cell computes: a period that was typed whole. */
  fewestTypedInPeriod: 3,
  reachOfPeriod: 20,
  /** Numbers typed into a running line, at least, that count up by one: the numbers of chapters. */
  fewestChapters: 3,
  /** The least figure that shows as more than zero (half a cent, half a percent), and totals of a line, at least, typed as their documents round them. */
  leastShown: "0.005",
  fewestRoundedTotals: 2,
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
  /** Formulas of a line, at least, that read the same rows of another sheet, and other lines that do so: two cannot tell which of them slipped. */
  fewestReadTogether: 3,
  fewestLinesTogether: 2,
  /** Ratios alike in a line, at least, and those of them that divide two totals, before a total that adds ratios there is odd. */
  fewestRatios: 4,
  fewestRatiosOfTotals: 1,
  /** Different numbers in the formulas of a line, at least, that make it a line of assumptions, one for each period. */
  constantsOfAssumptions: 3,
  /** Parallel lines that differ in the same place, at least, before the place is a row or column of its own. */
  parallelLines: 1,
  /** How far such parallel lines stand, at most. */
  parallelReach: 8,
  /** Digits of a number, zeros at the end apart, at least, that nobody types by chance. */
  fewestUncommonDigits: 3,
  /** The same for a round number: one of thousands is an amount. */
  leastUncommonAmount: 1000,
  /** How many columns behind the figures, at most, accounts set their total. */
  farthestTotalBehind: 2,
  /** What a part of another shape costs, at least, where a slip costs 1. */
  shapeCost: 2,
  /** How far apart, at most, formulas stand that are one line by an even step: the same column of each month or scenario. */
  longestStep: 4,
  /** Letters of a name, at least, that another line's name may begin with, to be the same one. */
  fewestLettersOfName: 8,
  /** Letters before the last one, at least, with which another name goes on: a plural, or what is made of it. */
  fewestLettersOfStem: 6,
  /** Lines between a cell and the one that it takes over, at least: from the line beside it a figure is carried on. */
  nearestTakenOver: 2,
  /** Figures between a range and its total, at most, that were forgotten: more, such as the quarters that follow, are left out on purpose. */
  mostForgotten: 2,
  /** Lines between a heading and the total of its name that the total leaves out, at most: of more it is no total of them. */
  mostBelowHeading: 9,
  /** Lines without what an odd formula reads in its own, at least: there it stands for something that only this line has. */
  fewestThatLack: 3,
  /** Copies of a total, at least, that begin behind a typed figure of their own line: there they all begin. */
  fewestLeftOutAlike: 4,
  /** Figures of each of two totals, at least, that stand by turns in the lines that are blank for the other. */
  fewestByTurns: 2,
  /** Typed numbers of one line, at least, for which a list has nothing: they were typed because it has not. */
  fewestNotInList: 4,
  /** Lines, at least, that bear one word beside a formula, where those with a typed zero bear another. */
  fewestOfOneName: 3,
  /** Rows of a list, at least, that are hidden one after the other below its totals, where its past was folded away. */
  fewestFolded: 12,
  /** Words that a total shares with the heading of its group, at least, where the heading has others too. */
  fewestSharedWords: 2,
  /** How many columns further on, at most, accounts set a total whose figures stand in an inner one. */
  furthestBeside: 2,
  /** Blank rows between a total and its figures, at most. */
  mostBlankBeforeTotal: 3,
  /** Formulas that take the first, the second, the third of something, at least, before the line counts up; and how many may be off. */
  fewestCounted: 4,
  mostOffCount: 1,
  /** How far across from a formula its copy, at most, makes it one of that line. */
  reachOfCopy: 2,
  /** How far beside a formula others of its shape make its line a row of totals, and how far beside a computed total a typed one is its like. */
  reachAcross: 3,
  reachOfTypedTotal: 2,
  /** Full formulas in a line, at least, before a shorter one dropped a term; and for each shorter one. */
  fewestFull: 3,
  fullForEachDropped: 2,
  /** Formulas beside a number typed in a template, at least; down a column, where lines of different kinds follow each other, more. */
  fewestBesideInput: 2,
  fewestBesideInputDown: 3,
  /** Sealed cells of a sheet, at least, before half of them that differ say that it is another sheet. */
  fewestSealsCompared: 10,
  /** Neighbouring totals that a column between, such as a percentage, may part. */
  reachBetweenTotals: 3,
  /** So many times as many totals are alike, and the few that differ are odd; else nobody can tell by number. */
  evenForEachUneven: 2,
  /** Ranges and cells in one total, at most: more were chosen one by one. */
  mostPartsOfTotal: 2,
  /** Totals beside each other, at least, that may be two kinds by turns (number, percentage, number, percentage). */
  fewestAlternating: 4,
  /** Lines of a column computed alike, at least, before one above or below them that reads another cell is more than a note. */
  fewestLinesAtEnd: 3,
  /** Odd formulas or totals of a sheet, at least, that are its author’s way: of 68 warnings with three others people called three right. */
  fewestOddOfHabit: 4,
  /** The same of numbers typed over its formulas: of 37 warnings with five others none was, of those alone a third to two thirds were. */
  fewestTypedOfHabit: 6,
  /** Sheets, at least, of which the same is told in the same cells: of 26 such warnings in five sheets or more none was called right. */
  fewestSheetsOfHabit: 5,
  /** Odd formulas, or numbers typed over, of a whole workbook: of 53 warnings that stood with ten others or more four were called right. */
  fewestOfWorkbookHabit: 11,
  /** Totals that add other rows than those beside them: on twelve sheets of a workbook ten were faults, on more than thirty they are its way. */
  fewestUnevenOfWorkbook: 20,
  /** Numbers typed into formulas of a workbook: of eleven that stood with three others or more one was called right. */
  fewestConstantsOfHabit: 4,
  /** Sheets, at least, whose totals begin at a heading: none of twelve such warnings was called right. */
  fewestSheetsWithHeading: 5,
  /** Cells, at least, and totals that a sum names one by one, and so many of them for each that it leaves out, before that one was forgotten. */
  fewestAddends: 3,
  fewestAddedTotals: 4,
  addendsForEachLeftOut: 2,
  /** Lines alike that are a list, figures of a total that a sum adds beside it, totals that take a list in turn, at least; blank rows in a list, at most. */
  fewestLinesOfList: 3,
  widestGapInList: 10,
  fewestAddedTwice: 2,
  fewestPartsInTurn: 3,
  /** Lines, at least, that close with their own total where a running figure does not go on. */
  fewestClosedLines: 2,
  /** Totals of a row, at least, that close as many columns each: what stands between them and one more of that length is a period of its own. */
  fewestPeriodsAlike: 2,
  /** Totals of a row, at least, that were typed where those above them are computed: the line is not one that is added up. */
  fewestTypedInTotals: 2,
  /** How many times as large as what the formula gives a typed number may be, or as small, away from the formula's copies, to be the same figure. */
  farthestTyped: 5,
  /** An amount that a formula has more than its neighbours, at least, before its standing in the row is no chance. */
  leastStatedAmount: 10,
  /** Formulas, at least, of the line across that have the number too which a formula has and its neighbours have not. */
  fewestOfLineAcross: 2,
  /** How often a number is typed in a column, beside the one that is looked at, before it is no total. */
  fewestFrequent: 2,
  /** Formulas, at most, by which what a formula reads may come from the cell that it would stand in. */
  deepestReadBack: 3,
  /** Cells, at least, that a line lacks and the lines of its neighbours’ formula have, to be a line of another kind. */
  fewestLacking: 2,
  /** Lines near it, at least, whose first period is computed otherwise than all that follow. */
  fewestFirstPeriods: 1,
  /** How many formulas that show nothing may pass a blank input on. */
  deepestWait: 4,
  /** Rows, at least, by which the totals of two tables beside each other begin apart: a row or two may be a slip. */
  fewestRowsOfOtherTable: 3,
  /** How far beside a typed number another figure of its row may be computed from it alone: what is left of a whole, once it is given. */
  reachOfRemainder: 3,
  /** Numbers of a line with the sign of its formula turned, at least, that are figures of another sort. */
  fewestTurnedAlike: 3,
  /** Rows of a range, at least, before its first one, a heading, was taken in by a slip. */
  fewestRowsOfTotal: 3,
} as const;

/** The same for tables of typed figures: shares as text, for decimals. */
export const figureThresholds = {
  /** How many lines before and behind a list of days it is looked whether they step back there too. */
  reachOfOtherSteps: 12,
  /** A list longer than this is data, with its total somewhere else, unless a label names the total; a council’s whole register has some 15,000 lines. */
  longestRun: 2_000,
  longestList: 50_000,
  /** Rows left blank between the groups of one statement, and terms of a relation, at most, that clears its figures of what others say against them. */
  widestGap: 2,
  mostBound: 40,
  /** Without a line in which the relation holds, a difference beyond this share of the total, where the label leaves no doubt of what is meant, is something else. */
  largestNamed: "0.25",
  /** The same where other groups of the statement show that it is meant. */
  largestTrusted: "0.5",
  /** Lines, at least, in which a relation that no label names must hold, and groups of a statement that follow the same kind of relation. */
  fewestUnnamedLines: 2,
  fewestTrusted: 2,
  /** Parts, at least, none of which has a cent, that were published in whole units: a total may be off by a half for each of them. */
  fewestWholeParts: 6,
  /** Parts of a figure, at most, of which two are looked at as its factors. */
  mostFactors: 4,
  /** Figures that go with their line, at least, for each that goes against it. */
  alikeForEachSign: 3,
  /** How many times as large as another line’s a line’s largest figure may be, to be of the same sort. */
  alikeWithin: 10,
  /** Numbers with cents, at least, that show that a sheet holds amounts. */
  fewestAmounts: 5,
  /** Rows between a result and what it starts from, at most (more are a list), and between it and the two totals that it compares. */
  mostSigned: 4,
  nearestTotals: 3,
  /** Lines between two results of a statement, and results that another adds up, at most. */
  mostInStep: 12,
  mostResults: 4,
  /** Sums of the last groups that a total may stand for. */
  mostGroups: 40,
  /** Totals before a figure that it may be made of, and how many of them together. */
  mostTotals: 8,
  mostTogether: 3,
  /** Without a line in which the relation holds, a difference beyond this share of the total means that something else is added. */
  largestSlip: "0.02",
  /** Digits of a figure, at least, before one that differs says anything. */
  fewestDigitsOfSlip: 3,
  /** Parts of a relation that no label names, at least. */
  fewestUnnamedParts: 3,
  /** Digits, at least, that no chance way of adding and taking off gives. */
  fewestDigits: 5,
  /** Units by which the rounding of parts may hide what a figure should be, at most, to be tried one by one. */
  mostHiddenUnits: 3,
  /** How often a figure that has nothing to do with its parts may look like such a slip, at most. */
  largestChance: 0.1,
  /** Beside a sign that is turned, rounding may leave this share. */
  largestRest: "0.01",
  /** Rows of due days, at most: more than a year’s months are a list of what was paid. */
  mostDueRows: 14,
  /** Rows that are said of one annuity, at most: what goes on beyond is a list. */
  longestSection: 40,
  /** A whole number from 2 to this is taken for a count (of instalments, of members) where nothing says that it is money. */
  largestCount: 120,
  /** Dates or numbers in succession, at least, before one that goes back is out of order. */
  fewestInOrder: 4,
  /** Rows left blank inside such a list, at most. */
  widestGapOfSequence: 3,
  /** Days by which one may be back, at most, in a list that is kept as things come in. */
  closeDays: 31,
  /** Lines whose amount is the product of the two figures before it, at least, and for each one that is not: there it should be. */
  fewestProducts: 12,
  productsForEachOdd: 15,
  /** A product that is off by more than this share is not meant to be one. */
  largestOfProduct: "0.001",
  /** Smaller numbers with three decimals are rates and shares more often than money. */
  leastAmount: 10,
  /** Digits of a figure with two values, at least, before one that differs is a slip; and how far apart, as a share, they may be. */
  fewestDigitsOfTwo: 5,
  largestBetweenTwo: "0.001",
  /** Rows of the same name, at most: more are the lines of a list. */
  mostRepeats: 6,
  /** Totals of a line that hold, at least, for each that does not. */
  holdingForEach: 3,
  /** Lines above a printed balance, at least, that are its budget. */
  fewestLinesOfBalance: 2,
  /** How far above the federal share, in rows, its base may stand. */
  rowsAboveShare: 6,
  /** Figures that a difference is made of, at most, and the smallest one that is explained so: more figures, and small ones, add up to almost anything by chance. */
  mostPartsOfDifference: 2,
  smallestExplained: 100,
} as const;

/** What a stored result may differ by from the recomputed one. */
export const recomputation = {
  /** What a circle that was gone round until it settled, or another program that keeps fewer digits, leaves of a figure’s size. */
  unseen: "1e-6",
  /** The same where the format does not say how many decimals are shown. */
  unseenInGeneral: "1e-9",
  /** Digits that another program keeps of a figure: with fewer, it may be another one that was rounded; with more, nothing was cut off. */
  fewestKeptDigits: 9,
  mostKeptDigits: 14,
  /** The same for a whole workbook, none of whose results goes further; and how many of them must end with the last such digit. */
  mostStoredDigits: 12,
  fewestStoredShort: 5,
  /** Cells of one reference that are computed again to see whether another program wrote them: longer ranges take time and seldom decide. */
  mostInputsReadAgain: 2_000,
  /** Inputs that nothing tells apart are named together up to so many. */
  mostInputsNamed: 6,
  /** Where more figures than this are stale, the workbook was not calculated: no single input is to blame. */
  mostBlamed: 500,
} as const;
