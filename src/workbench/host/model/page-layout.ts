import { isEntireColumn, isEntireRow } from "../addresses";
import { invalidArgument } from "../host-error";
import { ObjectType, type HostObject, type Property } from "../object-type";
import { rangeArgument, rangeObject, type RangeTarget, type WorksheetTarget } from "./targets";

/** Plain settings with what Excel answers before they are set. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  blackAndWhite: false,
  bottomMargin: 54,
  centerHorizontally: false,
  centerVertically: false,
  draftMode: false,
  firstPageNumber: "",
  footerMargin: 21.6,
  headerMargin: 21.6,
  leftMargin: 50.4,
  orientation: "Portrait",
  paperSize: "A4",
  printComments: "NoComments",
  printErrors: "AsDisplayed",
  printGridlines: false,
  printHeadings: false,
  printOrder: "DownThenOver",
  rightMargin: 50.4,
  topMargin: 54,
  zoom: { scale: 100 },
};

function setting(name: string): Property<WorksheetTarget> {
  return {
    get: ({ sheet }) => sheet.extras.pageLayout.values[name] ?? DEFAULTS[name],
    set: ({ sheet }, value) => {
      if (typeof value !== typeof DEFAULTS[name] && name !== "firstPageNumber")
        throw invalidArgument(`${name} does not take this.`);
      sheet.extras.pageLayout.values[name] = value;
    },
  };
}

function asRange({ state, sheet }: WorksheetTarget, range: RangeTarget["range"] | null): HostObject | null {
  return range && rangeObject({ state, sheet, range });
}

const HEADER_PARTS = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"];

const headerFooterType = new ObjectType<WorksheetTarget>("HeaderFooter", {
  properties: Object.fromEntries(
    HEADER_PARTS.map((part): [string, Property<WorksheetTarget>] => [
      part,
      {
        get: ({ sheet }) => sheet.extras.pageLayout.headersFooters[part] ?? "",
        set: ({ sheet }, value) => {
          sheet.extras.pageLayout.headersFooters[part] = String(value);
        },
      },
    ]),
  ),
});

const headerFooterGroupType = new ObjectType<WorksheetTarget>("HeaderFooterGroup", {
  properties: {
    state: { get: () => "Default" },
    useSheetMargins: { get: () => true },
    useSheetScale: { get: () => true },
  },
  objects: { defaultForAllPages: (target) => headerFooterType.of(target) },
});

export const pageLayoutType: ObjectType<WorksheetTarget> = new ObjectType<WorksheetTarget>("PageLayout", {
  properties: Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, setting(name)])),
  objects: { headersFooters: (target) => headerFooterGroupType.of(target) },
  methods: {
    getPrintArea: (target) => {
      const range = asRange(target, target.sheet.extras.pageLayout.printArea);
      if (!range) throw invalidArgument("No print area is set.");
      return range;
    },
    getPrintAreaOrNullObject: (target) => asRange(target, target.sheet.extras.pageLayout.printArea),
    getPrintTitleRowsOrNullObject: (target) => asRange(target, target.sheet.extras.pageLayout.titleRows),
    getPrintTitleColumnsOrNullObject: (target) => asRange(target, target.sheet.extras.pageLayout.titleColumns),
  },
  changes: {
    setPrintArea: (target, value) => {
      target.sheet.extras.pageLayout.printArea = rangeArgument(target, value).range;
    },
    setPrintTitleRows: (target, value) => {
      const { range } = rangeArgument(target, value);
      if (!isEntireRow(range)) throw invalidArgument("Print titles are whole rows.");
      target.sheet.extras.pageLayout.titleRows = range;
    },
    setPrintTitleColumns: (target, value) => {
      const { range } = rangeArgument(target, value);
      if (!isEntireColumn(range)) throw invalidArgument("Print titles are whole columns.");
      target.sheet.extras.pageLayout.titleColumns = range;
    },
    setPrintMargins: ({ sheet }, unit, margins) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[String(unit)];
      if (!points) throw invalidArgument("Margins are in Points, Inches or Centimeters.");
      for (const [side, size] of Object.entries((margins as Record<string, number> | null) ?? {})) {
        sheet.extras.pageLayout.values[`${side}Margin`] = size * points;
      }
    },
  },
});
