import type { Wording } from "../core/wording";
import { Failure } from "./failure";
import { isMatrix, isMissing, type RawArgument, type RawCell } from "./raw";
import type { Rule, RuleParameter } from "./rule";

/** `=CRESS.X(A:A; …)`: of a whole column only what stands in it is meant, though desktop Excel sends a zero for each cell below. */

/** No other range has so many rows: those keep their length, zeros included. */
const ROWS_IN_SHEET = 1_048_576;
/** As many cells as one whole column has: several of them, filled to the end, would keep Excel for too long. */
const MOST_CELLS = 1_048_576;

const tooMany: Wording = {
  en: "{name} must leave at most 1,048,576 filled cells of whole columns; it leaves {count}. Take a shorter range",
  "pt-BR":
    "{name} deve ter no máximo 1.048.576 células preenchidas em colunas inteiras; tem {count}. Use um intervalo menor",
};

type Matrix = readonly (readonly RawCell[])[];

interface WholeColumns {
  readonly parameter: RuleParameter;
  readonly place: number;
  readonly matrix: Matrix;
}

/**
 * The arguments with whole columns cut behind the last row in which a lifted one holds anything but a blank or 0. Arguments without a whole column come back as they are.
 * @throws Failure where more cells are left than a call may have
 */
export function withoutBlankEnds(rule: Rule, rawArguments: readonly RawArgument[]): readonly RawArgument[] {
  const whole: WholeColumns[] = [];
  for (let place = 0; place < rule.parameters.length; place += 1) {
    const parameter = rule.parameters[place];
    const raw = rawArguments[place];
    if (parameter?.lifted !== true || !isMatrix(raw) || raw.length !== ROWS_IN_SHEET) continue;
    whole.push({ parameter, place, matrix: raw });
  }
  if (whole.length === 0) return rawArguments;
  // Two rows are left of columns without any value, so that they stay a range: a lone blank would be a missing argument.
  const filled = Math.max(...whole.map(({ matrix }) => filledRows(matrix)));
  const rows = filled === 0 ? 2 : filled;
  const cut = [...rawArguments];
  for (const { parameter, place, matrix } of whole) {
    const cells = rows * (matrix[0]?.length ?? 0);
    if (cells > MOST_CELLS) throw failAbout(parameter, cells);
    cut[place] = rows === matrix.length ? matrix : matrix.slice(0, rows);
  }
  return cut;
}

/** Up to and with the last row that holds anything but blanks and zeros. */
function filledRows(matrix: Matrix): number {
  let rows = matrix.length;
  while (rows > 0 && isBlankRow(matrix[rows - 1] ?? [])) rows -= 1;
  return rows;
}

function isBlankRow(row: readonly RawCell[]): boolean {
  for (const cell of row) if (cell !== 0 && !isMissing(cell)) return false;
  return true;
}

function failAbout(parameter: RuleParameter, cells: number): Failure {
  const inLanguage = (language: keyof Wording, locale: string): string =>
    tooMany[language].replace("{name}", parameter.name[language]).replace("{count}", cells.toLocaleString(locale));
  return new Failure(
    "invalidValue",
    { en: inLanguage("en", "en"), "pt-BR": inLanguage("pt-BR", "pt-BR") },
    parameter.name.en,
  );
}
