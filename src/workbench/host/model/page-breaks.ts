import { ObjectType } from "../object-type";
import { rangeArgument, rangeObject, type WorksheetTarget } from "./targets";

interface BreakTarget extends WorksheetTarget {
  /** The row that begins a page. */
  readonly row: number;
}

const pageBreakType = new ObjectType<BreakTarget>("PageBreak", {
  id: ({ row }) => String(row),
  properties: { columnIndex: { get: () => 0 }, rowIndex: { get: ({ row }) => row } },
  methods: {
    getCellAfterBreak: ({ state, sheet, row }) =>
      rangeObject({ state, sheet, range: { row, column: 0, rows: 1, columns: 1 } }),
  },
  changes: { delete: ({ sheet, row }) => sheet.extras.pageLayout.breaksBefore.delete(row) },
});

/** Page breaks between rows; Excel has them between columns too, which nothing here asks for. */
export const pageBreakCollectionType: ObjectType<WorksheetTarget> = new ObjectType<WorksheetTarget>(
  "PageBreakCollection",
  {
    properties: { count: { get: ({ sheet }) => sheet.extras.pageLayout.breaksBefore.size } },
    items: (target) =>
      [...target.sheet.extras.pageLayout.breaksBefore]
        .sort((first, second) => first - second)
        .map((row) => pageBreakType.of({ ...target, row })),
    item: (target, row) => pageBreakType.of({ ...target, row: Number(row) }),
    methods: { getCount: ({ sheet }) => sheet.extras.pageLayout.breaksBefore.size },
    changes: {
      add: (target, place) => {
        const { row } = rangeArgument(target, place).range;
        target.sheet.extras.pageLayout.breaksBefore.add(row);
        return pageBreakType.of({ ...target, row });
      },
      removePageBreaks: ({ sheet }) => sheet.extras.pageLayout.breaksBefore.clear(),
    },
  },
);
