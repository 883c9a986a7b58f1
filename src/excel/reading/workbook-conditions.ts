import { withinTime } from "../time-limit";

/** Settings of the workbook and of Excel under which figures are not what they seem. */
export interface WorkbookConditions {
  /** True where the workbook counts days from 1904: every date of a CRESS function would be four years and a day off. */
  readonly date1904: boolean;
  /** True where Excel calculates only when it is told to. */
  readonly manualCalculation: boolean;
}

/** 1 January 2000 in the 1904 system. Office.js does not tell a workbook's date system; Excel's own DATE gives it away. */
const FIRST_DAY_OF_2000_FROM_1904 = 35_064;

/** Asks with the next round trip; what it returns gives the answer after it. */
export function askConditions(context: Excel.RequestContext): () => WorkbookConditions {
  const { application, functions } = context.workbook;
  application.load("calculationMode");
  const day = functions.date(2000, 1, 1);
  day.load("value");
  return () => ({
    // Anything else, an error among it, is no sign of 1904 and keeps nobody from filling.
    date1904: day.value === FIRST_DAY_OF_2000_FROM_1904,
    manualCalculation: application.calculationMode === Excel.CalculationMode.manual,
  });
}

export function readConditions(): Promise<WorkbookConditions> {
  return Excel.run(async (context) => {
    const conditions = askConditions(context);
    await context.sync();
    return conditions();
  });
}

/** Excel calculates by itself from now on, in every open workbook, and what is outdated at once. */
export function calculateAutomatically(): Promise<void> {
  return withinTime(
    Excel.run(async (context) => {
      const { application } = context.workbook;
      application.calculationMode = Excel.CalculationMode.automatic;
      application.calculate(Excel.CalculationType.recalculate);
      await context.sync();
    }),
  );
}

/** What is outdated is calculated once; `full` calculates everything. */
export function calculateNow(type: "recalculate" | "full" = "recalculate"): Promise<void> {
  return withinTime(
    Excel.run(async (context) => {
      context.workbook.application.calculate(Excel.CalculationType[type]);
      await context.sync();
    }),
  );
}
