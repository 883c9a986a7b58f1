import { runLarge } from "./large-workbook";

/** A large workbook in a process of its own: FORMULA CELLS; the results as JSON. */

const [formulaCells = "100000"] = process.argv.slice(2);
void runLarge(Number(formulaCells)).then((results) => {
  process.stdout.write(JSON.stringify(results), () => process.exit(0));
});
