import { invalidArgument } from "../host-error";
import { ObjectType, type HostObject } from "../object-type";
import { rangeArgument, rangeObject, wholeNumber, type WorksheetTarget } from "./targets";
import { COLUMNS_IN_SHEET, ROWS_IN_SHEET } from "../../../workbook/address";

function frozenRange({ state, sheet }: WorksheetTarget): HostObject | null {
  const { rows, columns } = sheet.layout.frozen();
  if (rows === 0 && columns === 0) return null;
  const range = { row: 0, column: 0, rows: rows || ROWS_IN_SHEET, columns: columns || COLUMNS_IN_SHEET };
  return rangeObject({ state, sheet, range });
}

function freezeAt(target: WorksheetTarget, reference: unknown): void {
  const { range } = rangeArgument(target, reference);
  target.sheet.layout.freeze(range.row + range.rows, range.column + range.columns);
}

export const freezePanesType = new ObjectType<WorksheetTarget>("WorksheetFreezePanes", {
  methods: {
    getLocation: (target) => {
      const range = frozenRange(target);
      if (!range) throw invalidArgument("No panes are frozen.");
      return range;
    },
    getLocationOrNullObject: frozenRange,
  },
  changes: {
    freezeAt,
    freezeRows: ({ sheet }, rows) => sheet.layout.freeze(wholeNumber(rows ?? 1, "count", 1), 0),
    freezeColumns: ({ sheet }, columns) => sheet.layout.freeze(0, wholeNumber(columns ?? 1, "count", 1)),
    unfreeze: ({ sheet }) => sheet.layout.freeze(0, 0),
  },
});
