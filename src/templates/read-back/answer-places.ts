import type { CellContent, Plan, PlannedTable } from "../../workbook/plan";
import { holdsCell } from "../../workbook/address";
import { originOf } from "../builder/answer-cells";
import type { AnswerRow, Answers } from "../builder/answers";

/** A cell of a named range. */
export interface CellPlace {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** Where the answers of a form stand in the sheets that a plan makes of it. */
export interface AnswerPlaces {
  readonly fields: ReadonlyMap<string, CellPlace>;
  /** Tables whose rows grow: which column of the range holds which answer. */
  readonly growing: ReadonlyMap<string, GrowingPlace>;
  /** Tables that lie along lines of fixed length: for each row, where its answers stand. */
  readonly fixed: ReadonlyMap<string, readonly ReadonlyMap<string, CellPlace>[]>;
  /** Answers that stand beside an input in the shared list, such as a source: by the line's key. */
  readonly beside: ReadonlyMap<string, { readonly name: string; readonly key: string; readonly column: number }>;
}

export interface GrowingPlace {
  readonly name: string;
  readonly columns: ReadonlyMap<string, number>;
}

type Owner = { readonly kind: "field" } | { readonly kind: "row"; readonly table: string; readonly index: number };

export function answerPlaces(plan: Plan, answers: Answers): AnswerPlaces {
  const rows = new Map<AnswerRow, Owner>();
  for (const [table, answer] of Object.entries(answers)) {
    if (Array.isArray(answer))
      (answer as readonly AnswerRow[]).forEach((row, index) => rows.set(row, { kind: "row", table, index }));
  }
  const ownerOf = (holder: Answers | AnswerRow): Owner | undefined =>
    holder === answers ? { kind: "field" } : rows.get(holder as AnswerRow);

  const fields = new Map<string, CellPlace>();
  const growing = new Map<string, { name: string; columns: Map<string, number> }>();
  const fixed = new Map<string, Map<string, CellPlace>[]>();
  const beside = new Map<string, { name: string; key: string; column: number }>();

  const tables = new Map(plan.tables.map((table) => [table.name, table]));
  for (const table of plan.tables) {
    contentsOfTable(plan, table).forEach((line) => {
      line.forEach((content, column) => {
        const origin = originOf(content);
        const owner = origin && ownerOf(origin.holder);
        if (!origin || !owner) return;
        if (owner.kind === "row" && !table.shared) {
          const known = growing.get(owner.table) ?? { name: table.name, columns: new Map<string, number>() };
          if (known.name === table.name) known.columns.set(origin.id, column);
          growing.set(owner.table, known);
        } else if (owner.kind === "field" && table.shared && column > 1) {
          beside.set(origin.id, { name: table.name, key: textOf(line[table.key[0] ?? 0]), column });
        }
      });
    });
  }
  for (const { name, cells } of plan.inputs) {
    if (tables.has(name)) continue;
    cells.forEach((line, row) => {
      line.forEach((content, column) => {
        const origin = originOf(content);
        const owner = origin && ownerOf(origin.holder);
        if (!origin || !owner) return;
        const place = { name, row, column };
        if (owner.kind === "field") {
          if (!fields.has(origin.id)) fields.set(origin.id, place);
          return;
        }
        const known = fixed.get(owner.table) ?? [];
        fixed.set(owner.table, known);
        known[owner.index] ??= new Map<string, CellPlace>();
        known[owner.index]?.set(origin.id, place);
      });
    });
  }
  return { fields, growing, fixed, beside };
}

function textOf(content: CellContent | undefined): string {
  return content?.kind === "text" ? content.text : "";
}

/** The rows of a table but for the blank one that closes it. */
function contentsOfTable(plan: Plan, table: PlannedTable): readonly (readonly CellContent[])[] {
  const sheet = plan.sheets.find(({ name }) => name === table.sheet);
  const blank: CellContent = { kind: "blank" };
  const { range } = table;
  const rows = Array.from({ length: Math.max(0, range.rows - 1) }, () => Array<CellContent>(range.columns).fill(blank));
  for (const block of sheet?.blocks ?? []) {
    block.cells.forEach((line, down) => {
      line.forEach((content, along) => {
        const [row, column] = [block.row + down, block.column + along];
        if (content.kind === "blank" || !holdsCell(range, row, column)) return;
        const target = rows[row - range.row];
        if (target) target[column - range.column] = content;
      });
    });
  }
  return rows;
}
