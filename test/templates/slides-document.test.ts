import { readFileSync } from "node:fs";
import { join } from "node:path";
import { slidesDocument } from "./slides-document";

test("docs/slides.md is the table that the tests compare", () => {
  expect(readFileSync(join(__dirname, "../../docs/slides.md"), "utf8")).toBe(slidesDocument());
});
