import { LexerTreeBuilder, type ISequenceNode } from "@univerjs/engine-formula";
import type { NumberLocale } from "../spreadsheet/cell-text";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";

/** Texts, sheets' names and arrays, in which a semicolon parts nothing, or the semicolon itself. */
const PIECE = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\{[^}]*\}?|;/g;

/** The formula with commas for its semicolons, each in its place. */
function withCommas(formula: string): string {
  return formula.replace(PIECE, (piece) => (piece === ";" ? "," : piece));
}

/** The editor writes a formula anew from its parts; where Univer loses some, as behind a doubled quote, it gets none and keeps the text. */
function wholeOrNone<Nodes extends readonly (string | ISequenceNode)[] | undefined>(
  formula: string,
  nodes: Nodes,
): Nodes | undefined {
  const text = nodes?.map((node) => (typeof node === "string" ? node : node.token)).join("");
  return text === formula.replace(/^=/, "") ? nodes : undefined;
}

/**
 * While a formula is typed in Portuguese, Univer's editor colours its references and helps with the arguments by the commas; this
 * lets it see them at the semicolons, and keeps what was typed.
 */
export function readSeparatorsOf(spreadsheet: Spreadsheet, locale: () => NumberLocale): void {
  const builder = spreadsheet.engine.injector.get(LexerTreeBuilder);
  const sequence = builder.sequenceNodesBuilder.bind(builder);
  builder.sequenceNodesBuilder = (formula) => wholeOrNone(formula, nodesOf(formula));
  const nodesOf = (formula: string): ReturnType<typeof sequence> => {
    const commas = locale() === "pt-BR" ? withCommas(formula) : formula;
    if (commas === formula) return sequence(formula);
    // The nodes leave the formula's own sign out.
    let place = formula.startsWith("=") ? 1 : 0;
    return sequence(commas)?.map((node: string | ISequenceNode) => {
      const token = typeof node === "string" ? node : node.token;
      const typed = formula.slice(place, place + token.length);
      const known = commas.startsWith(token, place);
      place += token.length;
      if (!known) return node;
      return typeof node === "string" ? typed : node;
    });
  };
  const argument = builder.getFunctionAndParameter.bind(builder);
  builder.getFunctionAndParameter = (formula, index) =>
    argument(locale() === "pt-BR" ? withCommas(formula) : formula, index);
}
