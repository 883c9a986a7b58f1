import { createWorkbook } from "./created-workbook";
import { invalidArgument } from "../host-error";
import type { HostState } from "../host-state";
import { ObjectType } from "../object-type";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

const cultureType = new ObjectType<HostState>("CultureInfo", {
  properties: { name: { get: ({ locale }) => (locale === "pt-BR" ? "pt-BR" : "en-US") } },
  objects: {
    datetimeFormat: (state) => datetimeFormatType.of(state),
    numberFormat: (state) => numberFormatType.of(state),
  },
});

const byLanguage = (english: string, portuguese: string) => ({
  get: ({ locale }: HostState): string => (locale === "pt-BR" ? portuguese : english),
});

/** As Windows has them for English (United States) and Portuguese (Brazil). */
const datetimeFormatType: ObjectType<HostState> = new ObjectType<HostState>("DatetimeFormatInfo", {
  properties: {
    dateSeparator: byLanguage("/", "/"),
    longDatePattern: byLanguage("dddd, MMMM d, yyyy", "dddd, d 'de' MMMM 'de' yyyy"),
    shortDatePattern: byLanguage("M/d/yyyy", "dd/MM/yyyy"),
    timeSeparator: byLanguage(":", ":"),
    longTimePattern: byLanguage("h:mm:ss tt", "HH:mm:ss"),
  },
});

const numberFormatType: ObjectType<HostState> = new ObjectType<HostState>("NumberFormatInfo", {
  properties: {
    numberDecimalSeparator: { get: ({ locale }) => (locale === "pt-BR" ? "," : ".") },
    numberGroupSeparator: { get: ({ locale }) => (locale === "pt-BR" ? "." : ",") },
  },
});

export const applicationType = new ObjectType<HostState>("Application", {
  properties: {
    calculationMode: {
      get: ({ spreadsheet }) => (spreadsheet.calculation.automatic ? "Automatic" : "Manual"),
      set: ({ spreadsheet }, mode) => {
        if (!MODES.includes(String(mode))) throw invalidArgument(`The calculation mode is one of ${MODES.join(", ")}.`);
        spreadsheet.calculation.automatic = mode !== "Manual";
      },
    },
    calculationState: { get: () => "Done" },
    calculationEngineVersion: { get: () => 191_029 },
    decimalSeparator: { get: ({ locale }) => (locale === "pt-BR" ? "," : ".") },
    thousandsSeparator: { get: ({ locale }) => (locale === "pt-BR" ? "." : ",") },
    useSystemSeparators: { get: () => true },
  },
  objects: { cultureInfo: (state) => cultureType.of(state) },
  methods: {
    createWorkbook,
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
  changes: {
    calculate: ({ spreadsheet }, type) => {
      if (!["Recalculate", "Full", "FullRebuild"].includes(String(type)))
        throw invalidArgument("Recalculate, Full or FullRebuild.");
      return spreadsheet.calculation.calculateNow(type !== "Recalculate");
    },
  },
});
