import { Decimal } from "../../core/decimal";
import { evaluate, type CellResult } from "../../rule/evaluation";
import { Failure } from "../../rule/failure";
import { figure, type Figure } from "../../rule/figure";
import type { FigureValue } from "../../core/figure-value";
import type { Step } from "../../rule/memo";
import { anything, text } from "../../rule/parameter-values";
import { isMatrix, isMissing, type RawArgument, type RawCell } from "../../rule/raw";
import { withoutBlankEnds } from "../../rule/whole-columns";
import { defineRule, type AnyFigure, type Rule, type RuleContext } from "../../rule/rule";
import { sameInBoth, type Wording } from "../../core/wording";
import { formulaInWords, sourceText } from "./memo-formula";

const ARGUMENTS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"] as const;

/** A reviewer reads a memo; past these limits it is no longer one, and a spill of that size would stop the sheet. */
const MOST_ROWS = 1000;
const MOST_STEPS = 20_000;
/** Of a name that is none, as much as a message has room for. */
const SHOWN_NAME = 40;

const headings = {
  step: { en: "Step", "pt-BR": "Passo" },
  label: { en: "Label", "pt-BR": "Rótulo" },
  formula: { en: "Formula", "pt-BR": "Fórmula" },
  value: { en: "Value", "pt-BR": "Valor" },
  source: { en: "Source", "pt-BR": "Fonte" },
} as const satisfies Record<string, Wording>;

const memoLabel: Wording = { en: "Memo", "pt-BR": "Memória de cálculo" };

type ArgumentKey = `argument${(typeof ARGUMENTS)[number]}`;

const argumentOf = (position: string) =>
  anything({
    named: `argumento${position}`,
    label: { en: `Argument ${position}`, "pt-BR": `Argumento ${position}` },
    description: {
      en: `Argument ${position} of the function, as it would be passed to it.`,
      "pt-BR": `Argumento ${position} da função, como seria passado a ela.`,
    },
  });

const argumentParameters = {
  argument1: argumentOf("1"),
  argument2: argumentOf("2"),
  argument3: argumentOf("3"),
  argument4: argumentOf("4"),
  argument5: argumentOf("5"),
  argument6: argumentOf("6"),
  argument7: argumentOf("7"),
  argument8: argumentOf("8"),
  argument9: argumentOf("9"),
  argument10: argumentOf("10"),
  argument11: argumentOf("11"),
  argument12: argumentOf("12"),
} as const satisfies Record<ArgumentKey, unknown>;

/**
 * The rule that gives another rule's memo as a table.
 * @param ruleNamed finds a rule that can be explained by its name, with or without `CRESS.`
 */
export function explainRule(ruleNamed: (name: string) => Rule | undefined): Rule {
  return defineRule({
    id: "EXPLAIN",
    group: "memo",
    title: { en: "Memo of a function", "pt-BR": "Memória de cálculo" },
    summary: {
      en: "The memo of a CRESS function's result: a header row, then step, label, formula, value and source; the last step is the result.",
      "pt-BR":
        "Memória de cálculo do resultado de uma função CRESS: cabeçalho e depois passo, rótulo, fórmula, valor e fonte; o último passo é o resultado.",
    },
    searchedAs: "passo a passo demonstrativo como foi calculado steps how",
    parameters: {
      function: text({
        named: "funcao",
        label: { en: "Function", "pt-BR": "Função" },
        description: {
          en: 'Name of the function as text, such as "CFESS_SHARE".',
          "pt-BR": 'Nome da função como texto, por exemplo "CFESS_SHARE".',
        },
      }),
      ...argumentParameters,
    },
    result: {
      shape: "table",
      label: memoLabel,
      columns: [
        { label: headings.step, unit: "count" },
        { label: headings.label, unit: "none" },
        { label: headings.formula, unit: "none" },
        { label: headings.value, unit: "none" },
        { label: headings.source, unit: "none" },
      ],
    },
    examples: [
      {
        arguments: ["CFESS_SHARE", 6659887.46, 169653.6, 0.2, null, null, null, null, null, null],
        result: [
          ["Step", "Label", "Formula", "Value", "Source"],
          ["1", "Revenue", "argument", "6659887.46", ""],
          ["2", "Excluded revenue", "argument", "169653.6", ""],
          ["3", "Share rate", "argument", "0.2", ""],
          ["4", "Share base", "Revenue − Excluded revenue", "6490233.86", ""],
          ["5", "CFESS share", "Share base × Share rate", "1298046.772", ""],
        ],
        source: { en: "CRESS-MG deck, slide 52", "pt-BR": "Apresentação do CRESS-MG, slide 52" },
      },
    ],
    errors: [
      {
        en: "a name that is no function of the add-in, or EXPLAIN itself; more arguments than the function takes; whatever the function itself refuses",
        "pt-BR":
          "nome que não é de uma função do suplemento, ou a própria EXPLAIN; mais argumentos do que a função recebe; tudo o que a própria função recusa",
      },
    ],
    sources: [],
    compute(_calculation, inputs, context) {
      const { function: name, ...given } = inputs;
      const rule = ruleNamed(name.value);
      if (!rule) throw unknownFunction(name.value);
      const passed = withoutBlankEnds(rule, unpacked(ARGUMENTS.map((position) => given[`argument${position}`])));
      refuseSurplus(rule, passed);
      return memoTable(stepsOf(rule, passed, context), context);
    },
  });
}

function unknownFunction(name: string): Failure {
  const shown = name.length > SHOWN_NAME ? `${name.slice(0, SHOWN_NAME)}…` : name;
  return new Failure(
    "invalidValue",
    {
      en: `function must be the name of a CRESS function other than EXPLAIN; it got the text "${shown}"`,
      "pt-BR": `funcao deve ser o nome de uma função CRESS que não seja EXPLAIN; recebeu o texto "${shown}"`,
    },
    "function",
  );
}

/** Hosts that treat the arguments as one repeating parameter send them as an array in the first one's place. */
function unpacked(given: readonly RawArgument[]): readonly RawArgument[] {
  const [first] = given;
  const holdsMatrices =
    Array.isArray(first) && first.some((row: unknown) => Array.isArray(row) && row.some((cell) => Array.isArray(cell)));
  return holdsMatrices ? first : given;
}

function isLeftOut(raw: RawArgument): boolean {
  return isMatrix(raw) ? raw.length <= 1 && (raw[0] ?? []).length <= 1 && isMissing(raw[0]?.[0]) : isMissing(raw);
}

function refuseSurplus(rule: Rule, passed: readonly RawArgument[]): void {
  const taken = rule.parameters.length;
  const surplus = passed.findIndex((raw, index) => index >= taken && !isLeftOut(raw));
  if (surplus < 0) return;
  const position = String(surplus + 1);
  throw new Failure(
    "invalidValue",
    {
      en: `argument${position} is one too many: ${rule.id} takes ${String(taken)}`,
      "pt-BR": `argumento${position} está sobrando: ${rule.id} recebe ${String(taken)}`,
    },
    `argument${position}`,
  );
}

/** A line of the memo table before it is numbered; a failing row of a lifted range has its message in the formula's place. */
interface MemoLine {
  readonly label: string;
  readonly formula: string;
  readonly value: FigureValue;
  readonly source: string;
}

function linesOf(steps: readonly Step[], { language }: RuleContext, row: string): readonly MemoLine[] {
  return steps.map((step) => ({
    label: row + step.label[language],
    formula: formulaInWords(step, language),
    value: step.value,
    source: sourceText(step, language),
  }));
}

function stepsOf(rule: Rule, passed: readonly RawArgument[], context: RuleContext): readonly MemoLine[] {
  const shape = liftedShape(rule, passed);
  if (shape === null) {
    return linesOf(evaluate(rule, passed, { recording: true, language: context.language }).steps, context, "");
  }
  const count = shape.rows * shape.columns;
  if (count > MOST_ROWS) throw tooLong(`${String(MOST_ROWS)}`, String(count));
  // The whole call first: ranges of different shape, or a bad argument that all rows share, fail it as a whole.
  const { cells } = evaluate(rule, passed, { recording: false, language: context.language });
  const lines: MemoLine[] = [];
  for (let index = 0; index < count; index += 1) {
    const row = Math.floor(index / shape.columns);
    const column = index % shape.columns;
    const result = rule.result.shape === "row" ? cells[row]?.[0] : cells[row]?.[column];
    lines.push(...rowLines(rule, passed, { row, column, position: index + 1, result }, context));
  }
  return lines;
}

interface LiftedRow {
  readonly row: number;
  readonly column: number;
  readonly position: number;
  readonly result: CellResult | undefined;
}

function rowLines(
  rule: Rule,
  passed: readonly RawArgument[],
  { row, column, position, result }: LiftedRow,
  context: RuleContext,
): readonly MemoLine[] {
  const { language } = context;
  const mark = `[${String(position)}] `;
  if (result instanceof Failure) {
    const label = mark + rule.result.label[language];
    return [{ label, formula: result.wording[language], value: "", source: "" }];
  }
  // Every row gives a figure, a text or a truth, but for a blank one, which gives an empty text.
  if (result === "" && isBlankRow(rule, passed, row, column)) return [];
  const ofRow = passed.map((raw, index) => {
    if (rule.parameters[index]?.lifted !== true || !isMatrix(raw) || sizeOf(raw) <= 1) return raw;
    return [[raw[row]?.[column]]];
  });
  return linesOf(evaluate(rule, ofRow, { recording: true, language }).steps, context, mark);
}

function isBlankRow(rule: Rule, passed: readonly RawArgument[], row: number, column: number): boolean {
  const isRange = (raw: RawArgument, index: number): raw is readonly (readonly RawCell[])[] =>
    rule.parameters[index]?.lifted === true && isMatrix(raw) && sizeOf(raw) > 1;
  const hasDay = passed.some((raw, index) => isRange(raw, index) && rule.parameters[index]?.kind === "date");
  return passed.every((raw, index) => {
    if (!isRange(raw, index)) return true;
    const cell = raw[row]?.[column];
    return isMissing(cell) || (hasDay && cell === 0);
  });
}

const sizeOf = (matrix: readonly (readonly RawCell[])[]): number => matrix.length * (matrix[0]?.length ?? 0);

/** The shape of the first lifted range of more than one cell; null where the call is for single values. */
function liftedShape(rule: Rule, passed: readonly RawArgument[]): { rows: number; columns: number } | null {
  for (const [index, parameter] of rule.parameters.entries()) {
    const raw = passed[index];
    if (parameter.lifted && isMatrix(raw) && sizeOf(raw) > 1) {
      return { rows: raw.length, columns: raw[0]?.length ?? 0 };
    }
  }
  return null;
}

function tooLong(most: string, count: string): Failure {
  return new Failure(
    "invalidValue",
    {
      en: `the arguments must be of at most ${most} rows for a memo; they are of ${count}. Explain fewer rows`,
      "pt-BR": `os argumentos devem ter no máximo ${most} linhas para uma memória; têm ${count}. Explique menos linhas`,
    },
    "argument1",
  );
}

function memoTable(lines: readonly MemoLine[], { language }: RuleContext): readonly (readonly AnyFigure[])[] {
  if (lines.length > MOST_STEPS) {
    throw tooLong(MOST_STEPS.toString(), String(lines.length));
  }
  const cell = <V extends FigureValue>(heading: Wording, value: V): Figure<V> => figure(heading, value);
  const header = Object.values(headings).map((heading) => cell(heading, heading[language]));
  const rows = lines.map((line, index) => [
    cell(headings.step, new Decimal(index + 1)),
    cell(headings.label, line.label),
    cell(headings.formula, line.formula),
    // The value keeps its step's name, so that a number too large for a cell is refused under it.
    cell(sameInBoth(line.label), line.value),
    cell(headings.source, line.source),
  ]);
  return [header, ...rows];
}
