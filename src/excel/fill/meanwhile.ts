import { fillWording, type Wording } from "../../core/wording";
import { SaidProblem } from "../problem";
import { cellName, parseRange, rangeName, splitAddress } from "../../workbook/address";
import type { RangeRecord, WriteRecord } from "../taking-back/write-record";
import { holdsAgain } from "../taking-back/aligned-rows";
import type { CellInput } from "../writing/cell-input";
import { queueExpectedNames, queueExpectedSheets, queueExpectedUse } from "../taking-back/expected";
import type { UpdatedRange } from "./fill-step";
import type { PreparedFill } from "./fill-steps";
import { restoringInput } from "./table-update";
import { nameNamed, type NamedContent, type WorkbookState } from "./workbook-state";

/**
 * Other people may change the cells between the moment at which they are read and the one at which they are written. The request that writes
 * looks at them once more before its first write: rows that came or went stop it, and a value that was typed meanwhile shows in its answer.
 */
export interface Guard {
  readonly content: NamedContent;
  /** The id of the sheet where no name leads to the cells. */
  readonly place?: string;
  readonly range: Excel.Range;
  readonly formulasToo: boolean;
}

/** An answer over 5 MB is refused: of more cells only the values are looked at, and of still more nothing. */
const MOST_FORMULAS = 20_000;
const MOST_VALUES = 120_000;

/** Sheets and names that a fill moves stand as they were read, and so do the rows of the sheets that are kept. */
export function queueExpected(
  context: Excel.RequestContext,
  { record, repointed, kept }: Pick<PreparedFill, "record" | "repointed" | "kept">,
  state: WorkbookState,
): readonly Guard[] {
  queueExpectedSheets(
    context,
    record.setAside.flatMap(({ name, as }) => (as === name ? [] : [name])),
  );
  queueExpectedNames(
    context,
    repointed.map((name) => nameNamed(state, name)),
    state,
  );
  for (const { sheet, range } of kept) queueExpectedUse(context, sheet.id, range);
  return kept.flatMap(({ sheet, ...used }) => {
    const cells = used.range.rows * used.range.columns;
    if (cells > MOST_FORMULAS) return [];
    const range = context.workbook.worksheets.getItem(sheet.id).getRange(rangeName(used.range));
    range.load(["address", "values", "formulas"]);
    return [{ content: { name: "", sheet: sheet.name, ...used }, place: sheet.id, range, formulasToo: true }];
  });
}

export function queueGuards(
  context: Excel.RequestContext,
  { updated }: { readonly updated: readonly UpdatedRange[] },
  contents: ReadonlyMap<string, NamedContent>,
): readonly Guard[] {
  const written = updated.flatMap(({ name, inputs }) => {
    const content = contents.get(name.toLowerCase());
    return content && inputs.some((line) => line.some((input) => input !== null)) ? [content] : [];
  });
  const cells = written.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
  return written.flatMap((content) => {
    const whole = context.workbook.names.getItem(content.name).getRange();
    // Nulls leave every cell as it is, but Excel takes them only in the shape that the range had.
    whole.formulas = content.values.map((line) => line.map(() => null)) as unknown[][];
    if (cells > MOST_VALUES) return [];
    const range = context.workbook.names.getItem(content.name).getRange();
    range.load(["address", "values", ...(cells > MOST_FORMULAS ? [] : ["formulas"])]);
    return [{ content, range, formulasToo: cells <= MOST_FORMULAS }];
  });
}

const meanwhile: Wording = {
  en: "Somebody changed {cells} while it was being filled, so it was taken back. Look at the preview and fill again.",
  "pt-BR":
    "Alguém alterou {cells} durante o preenchimento, e por isso ele foi desfeito. Veja a prévia e preencha de novo.",
};
const MOST_SAID = 5;

export class ChangedMeanwhile extends SaidProblem {
  constructor(cells: readonly string[]) {
    const said = cells.slice(0, MOST_SAID).join(", ");
    super(fillWording(meanwhile, { cells: cells.length > MOST_SAID ? `${said}, …` : said }));
  }
}

/** The cells that were not as they had been read, by their addresses. */
export function changedMeanwhile(guards: readonly Guard[]): readonly string[] {
  return guards.flatMap((guard) => {
    const { sheet, cells } = splitAddress(guard.range.address);
    const corner = parseRange(cells);
    return heldThen(guard).flatMap((line, row) =>
      line.flatMap((held, column) => {
        const read = readThen(guard, row, column);
        if (holdsAgain(held, read)) return [];
        return [`${sheet}!${corner ? cellName(corner.row + row, corner.column + column) : "?"}`];
      }),
    );
  });
}

function heldThen({ range, formulasToo }: Guard): readonly (readonly CellInput[])[] {
  const values = range.values as CellInput[][];
  const formulas = formulasToo ? (range.formulas as CellInput[][]) : values;
  return formulas.map((line, row) => line.map((formula, column) => restoringInput(formula, values[row]?.[column])));
}

function readThen({ content, formulasToo }: Guard, row: number, column: number): CellInput {
  const value = content.values[row]?.[column];
  return restoringInput(formulasToo ? content.formulas[row]?.[column] : value, value);
}

/** The record with what the cells held when they were written, so that what somebody typed meanwhile comes back. */
export function contentsBefore(record: WriteRecord, guards: readonly Guard[]): readonly RangeRecord[] {
  return record.ranges.map((range) => {
    const { place } = range;
    const guard = guards.find(({ content, place: sheet }) =>
      "name" in place ? content.name === place.name && sheet === undefined : sheet === place.sheet,
    );
    return guard?.formulasToo ? { ...range, before: heldThen(guard) } : range;
  });
}
