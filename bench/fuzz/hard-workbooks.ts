import { cellName } from "../../src/workbook/address";
import { madeArchive, madeWorkbook, sheetData } from "../../test/xlsx/made-archive";

/** Small files that once took minutes, gigabytes or the process with them (issue 18): each is read, or refused with a message. */
export interface HardWorkbook {
  readonly name: string;
  readonly make: () => Buffer;
}

type CellText = (row: number) => string;

function rows(count: number, cells: CellText): string {
  const lines: string[] = [];
  for (let row = 1; row <= count; row += 1) lines.push(`<row r="${String(row)}">${cells(row)}</row>`);
  return sheetData(lines.join(""));
}

function workbook(content: string, extra = ""): Buffer {
  return madeArchive(madeWorkbook([{ name: "S", content }], {}, extra));
}

function number(address: string, value: number | string): string {
  return `<c r="${address}"><v>${String(value)}</v></c>`;
}

function formula(address: string, text: string, value?: number): string {
  return `<c r="${address}"><f>${text}</f>${value === undefined ? "" : `<v>${String(value)}</v>`}</c>`;
}

const names = (each: (index: number) => string, count: number): string =>
  `<definedNames>${Array.from({ length: count }, (_, index) => each(index)).join("")}</definedNames>`;

export const hardWorkbooks: readonly HardWorkbook[] = [
  {
    name: "30,000 SUMPRODUCT lookups without values",
    make: () =>
      workbook(
        rows(30_000, (row) => {
          const at = String(row);
          return `${number(`A${at}`, row)}${number(`B${at}`, row % 97)}${formula(`D${at}`, `SUMPRODUCT(($A$1:$A$30000=A${at})*$B$1:$B$30000)`)}`;
        }),
      ),
  },
  {
    name: "30,000 SUMPRODUCT lookups with values",
    make: () =>
      workbook(
        rows(30_000, (row) => {
          const at = String(row);
          return `${number(`A${at}`, row)}${number(`B${at}`, row % 97)}${formula(`D${at}`, `SUMPRODUCT(($A$1:$A$30000=A${at})*$B$1:$B$30000)`, row % 97)}`;
        }),
      ),
  },
  {
    name: "20,000 running SUMIF without values",
    make: () =>
      workbook(
        rows(20_000, (row) => {
          const at = String(row);
          return `${number(`A${at}`, row % 7)}${number(`B${at}`, row)}${formula(`C${at}`, `SUMIF($A$1:A${at},A${at},$B$1:B${at})`)}`;
        }),
      ),
  },
  {
    name: "20,000 running SUMIF that read their own column",
    make: () =>
      workbook(
        rows(20_000, (row) => {
          const at = String(row);
          if (row === 1) return `${number("A1", 1)}${number("C1", 1)}`;
          return `${number(`A${at}`, row)}${formula(`C${at}`, `SUMIF($C$1:C${String(row - 1)},"&gt;0")`)}`;
        }),
      ),
  },
  {
    name: "20,000 COUNTIF that look for what stands above them",
    make: () =>
      workbook(
        rows(20_000, (row) => {
          const at = String(row);
          if (row === 1) return number("A1", 1);
          return formula(`A${at}`, `COUNTIF(A$1:A${String(row - 1)},A${String(row - 1)})+1`);
        }),
      ),
  },
  {
    name: "10,000 sorted lookups in a long list, without values",
    make: () =>
      workbook(
        rows(20_000, (row) => {
          const at = String(row);
          return `${number(`A${at}`, row)}${formula(`C${at}`, `VLOOKUP(${at},$A$1:$B$20000,1)`)}`;
        }),
      ),
  },
  {
    name: "products of matrices with each other",
    make: () =>
      workbook(
        rows(2_000, (row) => {
          const at = String(row);
          return `${number(`A${at}`, row)}${formula(`C${at}`, `SUM(A1:A2000*TRUE+A1:A2000^2-A1:A2000/3)`)}`;
        }),
      ),
  },
  {
    name: "one row against one column of 20,000 each",
    make: () =>
      workbook(
        rows(2_000, (row) =>
          row === 1
            ? Array.from({ length: 2_000 }, (_, column) => number(cellName(0, column), column)).join("")
            : `${number(`A${String(row)}`, row)}${row < 40 ? formula(`B${String(row)}`, "SUMPRODUCT($A$1:$A$2000*$A$1:$BXX$1)") : ""}`,
        ),
      ),
  },
  {
    name: "a diagonal of 4,000 numbers",
    make: () => workbook(rows(4_000, (row) => number(cellName(row - 1, row - 1), row))),
  },
  {
    name: "a diagonal of 16,384 numbers",
    make: () => workbook(rows(16_384, (row) => number(cellName(row - 1, row - 1), row))),
  },
  {
    name: "a diagonal of 4,000 totals",
    make: () =>
      workbook(
        rows(4_000, (row) =>
          row === 1
            ? number("A1", 1)
            : formula(cellName(row - 1, row - 1), `SUM(${cellName(row - 2, row - 2)})+1`, row),
        ),
      ),
  },
  {
    name: "a diagonal of 4,000 texts with an amount beside each",
    make: () =>
      workbook(
        rows(4_000, (row) => {
          const text = `<c r="${cellName(row - 1, row - 1)}" t="inlineStr"><is><t>Total ${String(row)}</t></is></c>`;
          return `${text}${number(cellName(row - 1, row), row * 3)}`;
        }),
      ),
  },
  {
    name: "a row of 16,384 figures and totals over it",
    make: () =>
      workbook(
        rows(60, (row) =>
          Array.from({ length: 4_000 }, (_, column) => number(cellName(row - 1, column), (row * column) % 1009)).join(
            "",
          ),
        ),
      ),
  },
  {
    name: "2,000 formulas that each read a whole row, without values",
    make: () =>
      workbook(
        rows(400, (row) =>
          Array.from({ length: 400 }, (_, column) =>
            formula(cellName(row - 1, column), row === 1 ? "1" : `SUM($A${String(row - 1)}:$XFD${String(row - 1)})`),
          ).join(""),
        ),
      ),
  },
  {
    name: "an array formula over a whole sheet, without values",
    make: () =>
      workbook(
        sheetData(
          `<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">B1:B9*2</f></c>${number("B1", 3)}${formula("C1", "A5+1")}</row>`,
        ),
      ),
  },
  {
    name: "5,000 array formulas over a whole sheet each",
    make: () =>
      workbook(rows(5_000, (row) => `<c r="A${String(row)}"><f t="array" ref="A1:XFD1048576">${String(row)}</f></c>`)),
  },
  {
    name: "200,000 attributes in one tag",
    make: () => {
      const attributes = Array.from({ length: 200_000 }, (_, index) => `a${String(index)}="1"`).join(" ");
      return workbook(sheetData(`<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" ${attributes}/><v>1</v></c></row>`));
    },
  },
  {
    name: "100,000 attributes of a name without end",
    make: () => workbook(sheetData(`<row r="1"><c r="A1" ${'x="'.repeat(100_000)}`)),
  },
  {
    name: "a seal of blanks",
    make: () =>
      workbook(
        sheetData(`<row r="1">${number("A1", 1)}</row>`),
        names(
          (index) =>
            `<definedName name="CRESS_LACRE_S_${String(index)}" hidden="1">IF(1,"1;1:A1",${" ".repeat(200_000)}</definedName>`,
          10,
        ),
      ),
  },
  {
    name: "300,000 rows in one seal",
    make: () =>
      workbook(
        sheetData(`<row r="1">${number("A1", 1)}</row>`),
        names(
          () =>
            `<definedName name="CRESS_LACRE_S" hidden="1">IF(1,"1;${Array.from({ length: 300_000 }, (_, row) => `${String(row + 1)}:A1`).join(";")}",S!$A$1)</definedName>`,
          1,
        ),
      ),
  },
  {
    name: "90,000 names that are one name",
    make: () =>
      workbook(
        rows(2_000, (row) => formula(`A${String(row)}`, `SUM(TAXA)+TAXA${String(row)}`, row)),
        names(() => `<definedName name="TAXA">S!$B$1:$B$20</definedName>`, 90_000),
      ),
  },
  {
    name: "a stray cell in the last corner",
    make: () =>
      workbook(
        sheetData(
          `<row r="1">${number("A1", 1)}${number("B1", 2)}</row><row r="1048576">${number("Z1048576", 3)}</row>`,
        ),
      ),
  },
  {
    name: "2 million shared strings",
    make: () =>
      madeArchive(
        madeWorkbook([{ name: "S", content: sheetData(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`) }], {
          "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
          "xl/sharedStrings.xml": `<sst>${"<si><t>a</t></si>".repeat(1_999_999)}</sst>`,
        }),
      ),
  },
  {
    name: "a formula nested 8,000 deep",
    make: () => workbook(sheetData(`<row r="1">${formula("A1", `${"(".repeat(8_000)}1${")".repeat(8_000)}`)}</row>`)),
  },
  {
    name: "a formula of 60,000 signs",
    make: () => workbook(sheetData(`<row r="1">${formula("A1", `${"-".repeat(60_000)}1`, 1)}</row>`)),
  },
  {
    name: "a formula of 30,000 terms",
    make: () => workbook(sheetData(`<row r="1">${formula("A1", `1${"+1".repeat(30_000)}`, 30_001)}</row>`)),
  },
  {
    name: "powers of powers",
    make: () =>
      workbook(rows(300, (row) => formula(`A${String(row)}`, `9.99999^9^${String(row)}+1.000001^99999999+0.5^(1/3)`))),
  },
  {
    name: "texts that grow by doubling",
    make: () =>
      workbook(
        rows(60, (row) =>
          row === 1 ? formula("A1", '"ab"') : formula(`A${String(row)}`, `A${String(row - 1)}&amp;A${String(row - 1)}`),
        ),
      ),
  },
  {
    name: "wild cards that try every way",
    make: () =>
      workbook(
        sheetData(
          Array.from(
            { length: 300 },
            (_, index) =>
              `<row r="${String(index + 1)}"><c r="A${String(index + 1)}" t="inlineStr"><is><t>${"a".repeat(3_000)}</t></is></c>${formula(`B${String(index + 1)}`, 'COUNTIF($A$1:$A$300,"*a*a*a*a*a*a*a*a*b")')}</row>`,
          ).join(""),
        ),
      ),
  },
  {
    name: "a chain of 20,000 cells from the last to the first, without values",
    make: () =>
      workbook(
        rows(20_000, (row) =>
          row === 20_000 ? number("A20000", 1) : formula(`A${String(row)}`, `A${String(row + 1)}+1`),
        ),
      ),
  },
  {
    name: "texts of blanks, points and digits",
    make: () =>
      workbook(
        sheetData(
          [
            "1".repeat(30_000),
            "1.".repeat(15_000),
            " ".repeat(30_000),
            "(".repeat(30_000),
            "1 ".repeat(15_000),
            "-".repeat(30_000),
            "a.1".repeat(10_000),
          ]
            .map((text, index) => {
              const at = String(index + 1);
              return `<row r="${at}"><c r="A${at}" t="inlineStr"><is><t xml:space="preserve">${text}x</t></is></c>${number(`B${at}`, index)}<c r="C${at}" t="inlineStr"><is><t>R$ ${text}</t></is></c></row>`;
            })
            .join(""),
        ),
      ),
  },
];
