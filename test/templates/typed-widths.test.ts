import { templateAndSample } from "../../src/templates";
import { tableRows } from "../../src/templates/builder/answers";

const options = {
  language: "pt-BR",
  council: { name: "CRESS-MG", region: "6ª Região" },
  versions: { addIn: "2.0.0", legalValues: "2026-11-22" },
} as const;

/** The width of the column that holds a text, in the plan of the accountability sample with one more event. */
function widthUnder(name: string): number {
  const found = templateAndSample("accountability");
  if (!found) throw new Error("no template accountability");
  const { template, sample } = found;
  const events = [...tableRows(sample.answers, "events"), { name, date: "2017-11-30", participants: "10", views: "" }];
  const sheets = template.plan({ ...sample.answers, events }, options).sheets;
  for (const { blocks, columnWidths } of sheets)
    for (const { column, cells } of blocks)
      for (const line of cells) {
        const at = line.findIndex((content) => content.kind === "text" && content.text === name);
        if (at >= 0) return columnWidths[column + at] ?? 0;
      }
  throw new Error(`no cell holds ${name}`);
}

test("a typed name has room in its column, up to what would make the whole page small", () => {
  const short = widthUnder("Comissão de Ética");
  const long = widthUnder("Comissão de Saúde e de Direitos Humanos – núcleo regional 10");
  expect(long).toBeGreaterThan(short);
  // Of Calibri's letters a digit is a wide one.
  expect(long).toBeGreaterThan(56);
  expect(widthUnder("Comissão ".repeat(30))).toBe(64);
});
