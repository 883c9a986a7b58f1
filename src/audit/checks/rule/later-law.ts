import { isCallNode, isLambdaNode, isLetNode, type AstExpression } from "@borgar/fx";
import { brazilianText, isoDay } from "../../../core/dates";
import { fillWording, type Wording } from "../../../core/wording";
import type { FormulaCell, SheetModel } from "../../../formulas/model/formula-model";
import type { FormulaPattern } from "../../../formulas/model/formula-pattern";
import type { Rule } from "../../../rule/rule";
import { ruleNamed } from "../../../rules";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Finding } from "../../finding";
import { cellsWording } from "../../wording/cells-wording";

const message: Wording = {
  en: "{cells}: CRESS.{function} names no day and keeps the legal value of {kept}; another one has been in force since {later}.",
  "pt-BR":
    "{cells}: CRESS.{function} não informa o dia e mantém o valor legal de {kept}; há outro em vigor desde {later}.",
};
const fix: Wording = {
  en: "Pass the day that the figure is for as the last argument.",
  "pt-BR": "Informe, no último argumento, o dia a que o número se refere.",
};

/** A call that keeps the value of law that it was published with, where a later one exists. */
export const laterLaw: Check = {
  kind: "laterLaw",
  group: "rule",
  severity: "info",
  repeats: false,
  settledBy: "expected",
  title: { en: "Call without a day, later law", "pt-BR": "Chamada sem dia, com norma posterior" },
  run: ({ workbook }: CheckContext) => workbook.sheets.flatMap(findIn),
};

/** First days of the row that a call without a day keeps, and of the last one; null where they are the same. */
function daysOf({ undatedLaw }: Rule): { readonly kept: string; readonly later: string } | null {
  const kept = undatedLaw?.rows.find((row) => row.withoutDay === true);
  const last = undatedLaw?.rows.at(-1);
  return !kept || !last || last === kept ? null : { kept: kept.from, later: last.from };
}

function findIn(sheet: SheetModel): Finding[] {
  const calling = new Map<Rule, FormulaCell[]>();
  for (const formula of sheet.formulas.values()) {
    if (!callsRule(formula.pattern)) continue;
    for (const rule of undatedCalls(formula.pattern.tree)) {
      const known = calling.get(rule);
      if (known) known.push(formula);
      else calling.set(rule, [formula]);
    }
  }
  return [...calling].flatMap(([rule, cells]) => {
    const days = daysOf(rule);
    if (!days) return [];
    const shown = (day: string): Wording => ({ en: day, "pt-BR": brazilianText(isoDay(day)) });
    const marks = { cells: cellsWording(cells), function: rule.id, kept: shown(days.kept), later: shown(days.later) };
    return [findingOf(laterLaw, { sheet, cells, message: fillWording(message, marks), fix })];
  });
}

function callsRule({ functions }: FormulaPattern): boolean {
  for (const name of functions) if (name.startsWith("CRESS.")) return true;
  return false;
}

/** The rules called without any of the arguments that would name the value or its day. */
function undatedCalls(node: AstExpression | null): ReadonlySet<Rule> {
  const found = new Set<Rule>();
  const look = (each: AstExpression | null | undefined): void => {
    if (!each) return;
    if (isCallNode(each)) {
      const rule = /^CRESS\./i.test(each.callee.name) ? ruleNamed(each.callee.name) : undefined;
      if (rule?.undatedLaw && !namesLaw(rule, each.arguments)) found.add(rule);
    }
    if (isLetNode(each))
      each.declarations.forEach(({ init }) => {
        look(init);
      });
    if (isLetNode(each) || isLambdaNode(each)) look(each.body);
    if ("arguments" in each) (each.arguments as readonly (AstExpression | null)[]).forEach(look);
  };
  look(node);
  return found;
}

function namesLaw(rule: Rule, given: readonly (AstExpression | null)[]): boolean {
  return rule.parameters.some(({ name }, place) => {
    const isNaming = rule.undatedLaw?.namedBy.includes(name.en) === true;
    return isNaming && given[place] !== null && given[place] !== undefined;
  });
}
