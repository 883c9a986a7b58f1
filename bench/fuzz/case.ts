import { review } from "../../src/audit/review";
import { reportLines } from "../../src/cli/report";
import { calculatedWorkbook } from "../../src/formulas/order/calculated";
import { readWorkbook } from "../../src/xlsx/read";
import { UnreadableWorkbook } from "../../src/xlsx/unreadable";

/** What became of a file: audited, or refused for a reason that a person is told. */
export type Outcome = "audited" | UnreadableWorkbook["reason"];

/** All that `npm run audit` does with a file's bytes, in both languages. Whatever it throws is a fault of ours. */
export async function takeFile(
  data: Uint8Array,
): Promise<{ readonly outcome: Outcome; readonly uncalculated: number }> {
  let workbook;
  try {
    workbook = await readWorkbook(data);
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    if (error.wording.en === "" || error.wording["pt-BR"] === "") throw new Error("a refusal without words");
    return { outcome: error.reason, uncalculated: 0 };
  }
  const calculated = calculatedWorkbook(workbook);
  const { weighed } = review(calculated.workbook);
  for (const language of ["en", "pt-BR"] as const) reportLines([...weighed.values()], language);
  return { outcome: "audited", uncalculated: calculated.left };
}
