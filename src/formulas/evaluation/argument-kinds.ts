/**
 * What a formula that is no array formula makes of several cells where a function or an operator takes one value: it takes the one in
 * its own row or column (Microsoft, "Implicit intersection operator: @"). Functions of ranges, such as SUM, take them whole, and what
 * SUMPRODUCT is given is computed as an array.
 */

/**
 * `value`: one value. `range`: cells as they are; what is computed for it is again of single values, so that `SUM(A1:A3*2)` doubles one
 * cell. `array`: whatever is computed for it is computed for every cell. `cell`: one cell, and of several an error or another answer by
 * the release of Excel, which is not computed here.
 */
export type ArgumentKind = "value" | "range" | "array" | "cell";

type KindOf = (index: number) => ArgumentKind;

const every =
  (kind: ArgumentKind): KindOf =>
  () =>
    kind;
const at =
  (kind: ArgumentKind, ...places: readonly number[]): KindOf =>
  (index) =>
    places.includes(index) ? kind : "value";
const from =
  (kind: ArgumentKind, place: number): KindOf =>
  (index) =>
    index >= place ? kind : "value";
/** What is summed, and then pairs of a range with its criterion. */
const pairedAfter =
  (place: number): KindOf =>
  (index) =>
    index < place || (index - place) % 2 === 0 ? "range" : "value";
const cellsBefore =
  (count: number): KindOf =>
  (index) =>
    index < count ? "cell" : "range";

function all(kind: KindOf, names: string): readonly (readonly [string, KindOf])[] {
  return names.split(" ").map((name) => [name, kind]);
}

/** Of every other function each argument is of one value. */
const kinds: ReadonlyMap<string, KindOf> = new Map([
  ...all(every("range"), "SUM AVERAGE MIN MAX PRODUCT COUNT COUNTA COUNTBLANK MEDIAN SUMSQ AND OR CONCAT N T"),
  ...all(every("range"), "VAR VAR.S VARP VAR.P STDEV STDEV.S STDEVP STDEV.P ROW COLUMN ROWS COLUMNS SINGLE"),
  ...all(from("range", 1), "IF IFS SWITCH CHOOSE NPV SUBTOTAL"),
  ...all(from("range", 2), "TEXTJOIN"),
  ...all(at("range", 0), "LARGE SMALL IRR OFFSET COUNTIF"),
  ...all(at("range", 1), "RANK RANK.EQ MATCH VLOOKUP HLOOKUP"),
  ...all(at("range", 0, 2), "SUMIF AVERAGEIF"),
  ...all(pairedAfter(0), "COUNTIFS"),
  ...all(pairedAfter(1), "SUMIFS AVERAGEIFS MAXIFS MINIFS"),
  ...all(every("array"), "SUMPRODUCT TRANSPOSE FILTER SORT UNIQUE"),
  // Known for taking arrays without braces: `LOOKUP(2,1/(A1:A9="x"),B1:B9)`, `MATCH(1,INDEX((A1:A9=x)*(B1:B9=y),0),0)`.
  ...all(at("array", 0), "INDEX"),
  ...all(at("array", 1, 2), "LOOKUP XLOOKUP XMATCH"),
  ...all(from("array", 2), "AGGREGATE"),
  // Once an add-in's own: they do not take a cell of several.
  ...all(every("cell"), "EDATE EOMONTH YEARFRAC WEEKNUM QUOTIENT MROUND ISEVEN ISODD"),
  ...all(cellsBefore(2), "NETWORKDAYS WORKDAY"),
]);

/** These take one value even among arrays: `SUMPRODUCT(IF(A1:A3>0,1,0))` needs braces. */
function isSingleAmongArrays(name: string, index: number): boolean {
  return (name === "IF" && index === 0) || name === "IFERROR" || name === "IFNA";
}

export function argumentKind(name: string, index: number, within: ArgumentKind): ArgumentKind {
  const own = (kinds.get(name) ?? every("value"))(index);
  return within === "array" && !isSingleAmongArrays(name, index) ? "array" : own;
}
