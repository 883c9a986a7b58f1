import { ruleNamed } from "../../rules/index";
import type { ArgumentNode, CallNode, ExplanationNode, OperationNode } from "./explanation";

/** In what a part of a formula is measured: reais, an amount without a currency, a rate, a day. */
export type Measure = "money" | "amount" | "rate" | "day";

/** What is read of a number format; nothing where it tells nothing, as `General` and `0` do. */
export function measureOfFormat(format: string | undefined): Measure | undefined {
  if (format === undefined) return undefined;
  const bare = format.replace(/"[^"]*"|\\.|\[[^\][]*\]|General/gi, "");
  if (bare.includes("%")) return "rate";
  if (/[dmya]/i.test(bare)) return "day";
  if (/R\$|\$|€|£/.test(format)) return "money";
  return /#,##0\.0/.test(bare) ? "amount" : undefined;
}

/** In what a part is measured, as follows from the formats of the cells that it reads; undefined where nothing tells. */
export function measureOf(node: ExplanationNode): Measure | undefined {
  switch (node.kind) {
    case "reference":
      return measureOfFormat(node.format) ?? (node.meaning && measureOf(node.meaning));
    case "literal":
      return node.text.endsWith("%") ? "rate" : undefined;
    case "operation":
      return ofOperation(node);
    case "call":
      return ofCall(node);
    case "array":
    case "unread":
      return undefined;
  }
}

function ofOperation({ operator, operands }: OperationNode): Measure | undefined {
  if (operator === "%") return "rate";
  const [left, right] = operands.map(measureOf);
  if (operands.length === 1) return operator === "+" || operator === "-" || operator === "@" ? left : undefined;
  switch (operator) {
    case "+":
      return ofSum(left, right);
    case "-":
      // Between two days there are so many days.
      return left === "day" && right === "day" ? undefined : ofSum(left, right);
    case "*":
      return ofProduct([left, right]);
    case "/":
      return isCurrency(right) || right === "day" || left === "day" ? undefined : left;
    default:
      return undefined;
  }
}

const isCurrency = (measure: Measure | undefined): boolean => measure === "money" || measure === "amount";

function ofSum(left: Measure | undefined, right: Measure | undefined): Measure | undefined {
  if (left === right) return left;
  if (isCurrency(left) && isCurrency(right)) return "money";
  // A numeral beside an amount or a day is of its kind; beside a rate it makes a factor: 1 + 8,5%.
  if (left !== undefined && right !== undefined) return undefined;
  const known = left ?? right;
  return known === "rate" ? undefined : known;
}

function ofProduct(measures: readonly (Measure | undefined)[]): Measure | undefined {
  const amounts = measures.filter(isCurrency);
  if (measures.includes("day") || amounts.length > 1) return undefined;
  if (amounts.length === 1) return amounts[0];
  return measures.length > 0 && measures.every((each) => each === "rate") ? "rate" : undefined;
}

/** Functions that give what their first arguments are measured in. */
const likeArguments: ReadonlySet<string> = new Set(
  (
    "SUM AVERAGE MIN MAX MEDIAN LARGE SMALL ROUND ROUNDUP ROUNDDOWN TRUNC INT ABS CEILING FLOOR MROUND SUMIFS AVERAGEIFS MAXIFS MINIFS " +
    "INDEX OFFSET INDIRECT SINGLE MOD EVEN ODD"
  ).split(" "),
);
const days: ReadonlySet<string> = new Set(["DATE", "TODAY", "NOW", "EDATE", "EOMONTH", "WORKDAY"]);
const payments: ReadonlySet<string> = new Set(["PMT", "IPMT", "PPMT", "PV", "FV", "NPV", "SLN"]);
const rates: ReadonlySet<string> = new Set(["RATE", "IRR", "XIRR"]);
const choosing: ReadonlySet<string> = new Set(["IF", "IFS", "SWITCH", "CHOOSE", "IFERROR", "IFNA"]);

function ofCall(call: CallNode): Measure | undefined {
  const { name, rule } = call;
  if (rule) return ofRule(rule.id);
  const parts = call.arguments;
  if (days.has(name)) return "day";
  if (payments.has(name)) return "money";
  if (rates.has(name)) return "rate";
  if (choosing.has(name)) {
    const taken = parts.find((each) => each.taken === true);
    return taken?.node ? measureOf(taken.node) : undefined;
  }
  if (name === "SUBTOTAL") return firstOf(parts.slice(1));
  if (name === "AGGREGATE") return firstOf(parts.slice(2));
  if (name === "SUMIF" || name === "AVERAGEIF") return firstOf(parts.length > 2 ? parts.slice(2) : parts);
  if (name === "SUMPRODUCT" || name === "PRODUCT")
    return ofProduct(parts.map(({ node }) => node && measureOf(node)).map((each) => each ?? undefined));
  if (name === "LET") return firstOf(parts.slice(-1));
  return likeArguments.has(name) ? firstOf(parts) : undefined;
}

function firstOf(parts: readonly ArgumentNode[]): Measure | undefined {
  const [first] = parts;
  return first?.node ? measureOf(first.node) : undefined;
}

function ofRule(id: string): Measure | undefined {
  const result = ruleNamed(id)?.result;
  if (result?.shape !== "value") return undefined;
  if (result.unit === "money" || result.unit === "rate") return result.unit;
  return result.unit === "date" ? "day" : undefined;
}
