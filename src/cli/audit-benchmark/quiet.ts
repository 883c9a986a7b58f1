import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { audit } from "../../audit/audit";
import { withCalculatedValues } from "../../formulas/order/calculated";
import { readWorkbook } from "../../xlsx/read";
import { workbookFiles } from "./injection";

/** What is said of workbooks that nobody annotated, one line for each error and warning, for a person to judge with the cells in view. */
export async function listSaid(folder: string, write: (line: string) => void): Promise<void> {
  let said = 0;
  const files = await workbookFiles(folder);
  for (const file of files) {
    try {
      const findings = audit(withCalculatedValues(await readWorkbook(await readFile(join(folder, file)))));
      for (const { severity, kind, sheet, cells, found, expected, message } of findings) {
        if (severity === "info") continue;
        said += 1;
        write([file, severity, kind, sheet, cells.join(" "), found ?? "", expected ?? "", message["pt-BR"]].join("\t"));
      }
    } catch (error) {
      write(`${file}\tunread\t${error instanceof Error ? error.message : String(error)}`);
    }
  }
  write(`${String(said)} errors and warnings in ${String(files.length)} workbooks`);
}
