/** Reading ranges whose contents may be more than one answer holds: Excel on the web refuses an answer over 5 MB. */

export type Content = "values" | "formulas" | "text" | "numberFormat";

export interface Asked {
  /** The range, made anew for each request: what a refused one brought along is of no more use. */
  readonly range: () => Excel.Range;
  readonly rows: number;
  readonly columns: number;
  readonly contents: readonly Content[];
}

export interface Answered extends Readonly<Record<Content, readonly (readonly unknown[])[]>> {
  /** `'Receita'!B4:C6`, of the first rows where the range was read in parts. */
  readonly address: string;
}

interface Part {
  readonly asked: Asked;
  readonly row: number;
  readonly rows: number;
}

const TOO_LARGE = "ResponsePayloadSizeLimitExceeded";

/**
 * All of it in one round trip where an answer holds it. Nobody knows before how long texts and formulas are, so what Excel refuses is
 * asked for again in halves.
 *
 * @returns an answer for each range, in order; contents that were not asked for are empty
 */
export async function readContents(
  context: Excel.RequestContext,
  asked: readonly Asked[],
): Promise<readonly Answered[]> {
  const parts = await readParts(
    context,
    asked.map((each) => ({ asked: each, row: 0, rows: each.rows })),
  );
  return asked.map((each) => joined(parts.filter(({ part }) => part.asked === each).map(({ answer }) => answer)));
}

interface AnsweredPart {
  readonly part: Part;
  readonly answer: Answered;
}

async function readParts(context: Excel.RequestContext, parts: readonly Part[]): Promise<readonly AnsweredPart[]> {
  const ranges = parts.map((part) => {
    const range = rangeOf(part);
    range.load(["address", ...part.asked.contents].join(","));
    return range;
  });
  try {
    await context.sync();
  } catch (problem) {
    const halves = (problem as { readonly code?: unknown }).code === TOO_LARGE ? halved(parts) : null;
    if (!halves) throw problem;
    const [first, second] = halves;
    return [...(await readParts(context, first)), ...(await readParts(context, second))];
  }
  return parts.map((part, index) => ({ part, answer: answerOf(part, ranges[index]) }));
}

function rangeOf({ asked, row, rows }: Part): Excel.Range {
  const whole = asked.range();
  return rows === asked.rows ? whole : whole.getCell(row, 0).getAbsoluteResizedRange(rows, asked.columns);
}

function answerOf({ asked }: Part, range: Excel.Range | undefined): Answered {
  const content = (name: Content): readonly (readonly unknown[])[] =>
    range && asked.contents.includes(name) ? range[name] : [];
  return {
    address: range?.address ?? "",
    values: content("values"),
    formulas: content("formulas"),
    text: content("text"),
    numberFormat: content("numberFormat"),
  };
}

function joined(answers: readonly Answered[]): Answered {
  return {
    address: answers[0]?.address ?? "",
    values: answers.flatMap(({ values }) => values),
    formulas: answers.flatMap(({ formulas }) => formulas),
    text: answers.flatMap(({ text }) => text),
    numberFormat: answers.flatMap(({ numberFormat }) => numberFormat),
  };
}

/** Two lists with half of the rows each; null where a single row is all there is. */
function halved(parts: readonly Part[]): readonly [readonly Part[], readonly Part[]] | null {
  const total = parts.reduce((sum, { rows }) => sum + rows, 0);
  if (total < 2) return null;
  const first: Part[] = [];
  const second: Part[] = [];
  let left = Math.floor(total / 2);
  for (const { asked, row, rows } of parts) {
    const before = Math.min(left, rows);
    if (before > 0) first.push({ asked, row, rows: before });
    if (before < rows) second.push({ asked, row: row + before, rows: rows - before });
    left -= before;
  }
  return [first, second];
}
