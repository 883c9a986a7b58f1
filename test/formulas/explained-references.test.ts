import { explain } from "../../src/formulas/explanation/explain-formula";
import type { Explanation, ExplanationNode } from "../../src/formulas/explanation/explanation";
import { parseRange } from "../../src/workbook/address";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../audit/sheet-of";

function explained(workbook: WorkbookSnapshot, sheet: string, address: string): Explanation {
  const place = parseRange(address);
  const explanation = place && explain(workbook, sheet, place, "pt-BR");
  if (!explanation) throw new Error("no explanation");
  return explanation;
}

/** Issue 19, row 11: every formula is shown whole. */
const parts = (node: ExplanationNode | null): readonly string[] => {
  if (!node) return [];
  if (node.kind === "operation") return [node.text, ...node.operands.flatMap(parts)];
  return node.kind === "call" ? [node.text, ...node.arguments.flatMap((each) => parts(each.node))] : [node.text];
};

test.each([
  ["=B17*(1+B5)", ["B17*(1+B5)", "B17", "1+B5", "1", "B5"]],
  ["=(A1+B1)*2", ["(A1+B1)*2", "A1+B1", "A1", "B1", "2"]],
  ["=(A1)+(B1)", ["(A1)+(B1)", "A1", "B1"]],
  [
    "=SUM(A1,(B1+C1)*(2-D1))",
    ["SUM(A1,(B1+C1)*(2-D1))", "A1", "(B1+C1)*(2-D1)", "B1+C1", "B1", "C1", "2-D1", "2", "D1"],
  ],
  ['=(A1&")")&("("&B1)', ['(A1&")")&("("&B1)', 'A1&")"', "A1", '")"', '"("&B1', '"("', "B1"]],
  ["=-(A1+B1)%", ["-(A1+B1)%", "-(A1+B1)", "A1+B1", "A1", "B1"]],
  ["=(SUM(A1:A3))", ["(SUM(A1:A3))", "A1:A3"]],
  ["=('Plano (2)'!A1+1)*2", ["('Plano (2)'!A1+1)*2", "'Plano (2)'!A1+1", "'Plano (2)'!A1", "1", "2"]],
])("%s is shown whole, and so is each part", (formula, expected) => {
  const workbook = workbookOf(sheetOf("S", [[1, 2, 3, 4, null, formula]]), sheetOf("Plano (2)", [[1]]));
  expect(parts(explained(workbook, "S", "F1").root)).toEqual(expected);
});

test.each([
  ["=SUM(B1:B19)", 19],
  ["=SUM(B2:B5)", 4],
  ["=SUM(B1:B1)", null],
])("%s reads so many rows, blank ones at the end counted", (formula, rows) => {
  const workbook = workbookOf(
    sheetOf("S", [
      [null, 1, formula],
      [null, 2],
      [null, 3],
    ]),
  );
  const root = explained(workbook, "S", "C1").root;
  const argument = root?.kind === "call" ? root.arguments[0]?.node : null;
  expect(argument?.values?.length ?? null).toBe(rows);
});

const months: WorkbookSnapshot = {
  ...workbookOf(
    sheetOf("Jan", [[1, 10]]),
    sheetOf("Fev", [[2, 20]]),
    sheetOf("Mar", [[3, 30]]),
    sheetOf("Total", [
      ["=SUM(Jan:Mar!A1) → 6", "=SUM(Jan:Mar!A1:B1) → 66", "=AVERAGE(Fev:Mar!B1) → 25", "=SUM(Jan:Dez!A1)"],
    ]),
  ),
};

test.each([
  ["A1", 6, ["Jan", "Fev", "Mar"]],
  ["B1", 66, ["Jan", "Fev", "Mar"]],
  ["C1", 25, ["Fev", "Mar"]],
])("a reference over several sheets reads each of them: %s", (cell, value, sheets) => {
  const explanation = explained(months, "Total", cell);
  expect(explanation.check).toEqual({ kind: "equal", recomputed: value });
  expect(explanation.precedents.map(({ sheet }) => sheet)).toEqual(sheets);
});

test("one whose last sheet is not there refers to nothing", () => {
  expect(explained(months, "Total", "D1").check.kind).toBe("notRecomputed");
});

const named: WorkbookSnapshot = {
  ...workbookOf(
    sheetOf("A", [[200, "=Taxa*A1 → 15", "=Cota+1 → 11", "=B!Cota+1 → 21", "=Dobro → 400", "=Moeda → R$", "=Roda"]]),
    sheetOf("B", [[20]]),
  ),
  names: [
    { name: "Taxa", refersTo: "7.5%" },
    { name: "Cota", refersTo: "A!$A$2", sheet: "A" },
    { name: "Cota", refersTo: "B!$A$1", sheet: "B" },
    { name: "Dobro", refersTo: "A!$A$1*2" },
    { name: "Moeda", refersTo: '"R$"' },
    { name: "Roda", refersTo: "Roda+1" },
  ],
};

test.each([
  ["B1", 15],
  ["D1", 21],
  ["E1", 400],
  ["F1", "R$"],
])("a name that stands for a rate, a formula, or is a sheet's own: %s", (cell, value) => {
  expect(explained(named, "A", cell).check).toEqual({ kind: "equal", recomputed: value });
});

test("a name in a circle is said to be one, and what a formula behind a name reads is among the precedents", () => {
  expect(explained(named, "A", "G1").check).toMatchObject({
    kind: "notRecomputed",
    reason: { "pt-BR": expect.stringMatching(/Roda/) as string },
  });
  expect(explained(named, "A", "E1").precedents).toEqual([
    { text: "A!$A$1", sheet: "A", range: { row: 0, column: 0, rows: 1, columns: 1 }, exists: true },
  ]);
});

const table: WorkbookSnapshot = {
  ...workbookOf(
    sheetOf("Despesa", [
      ["Conta", "Valor", "Parcela", "Fora"],
      ["1", 100, "=[@Valor]*2 → 200", "=SUM(Gastos[[Valor]:[Parcela]]) → 660"],
      ["2", 120, "=Gastos[[#This Row],[Valor]]*2 → 240", "=Gastos[[#Totals],[Valor]] → 220"],
      ["Total", 220, 440, "=COUNTA(Gastos[#Headers]) → 3"],
      [null, null, null, "=SUM(Gastos[Valor]) → 220"],
      [null, null, null, "=ROWS(Gastos[#All]) → 4"],
      [null, null, null, "=ROWS(Gastos) → 2"],
      [null, null, null, "=SUM(Gastos[Nada])"],
    ]),
  ),
  tables: [
    {
      name: "Gastos",
      sheet: "Despesa",
      range: { row: 0, column: 0, rows: 4, columns: 3 },
      columns: ["Conta", "Valor", "Parcela"],
      totalsRow: true,
    },
  ],
};

test.each(["C2", "C3", "D2", "D3", "D4", "D5", "D6", "D7"])("a structured reference is followed: %s", (cell) => {
  expect(explained(table, "Despesa", cell).check.kind).toBe("equal");
});

test("a column that the table has not refers to nothing", () => {
  expect(explained(table, "Despesa", "D8").check).toMatchObject({ kind: "notRecomputed" });
});

test.each([
  ["=B1+1", ["S!A1", "S!A1"], "itself", "=A1+1"],
  ["=B1+1", ["S!A1", "S!B1", "S!A1"], "another", "=A1"],
])("%s in a circle is said to be one", (formula, _through, _how, second) => {
  const workbook = workbookOf(sheetOf("S", [[formula, second]]));
  expect(explained(workbook, "S", "A1").check).toMatchObject({
    kind: "circular",
    through: [{ cell: "A1" }, { cell: "B1" }, { cell: "A1" }],
  });
});

test.each([
  ["=A2+1", ["A2", "A2"]],
  ["=SUM(A1:A5)", ["A2", "A2"]],
  ["=IF(B1>0,A2,0)", ["A2", "A2"]],
])("%s reads its own cell", (formula, through) => {
  const workbook = workbookOf(sheetOf("S", [[1, 1], [formula]]));
  const { check } = explained(workbook, "S", "A2");
  expect(check.kind === "circular" ? check.through.map(({ cell }) => cell) : check).toEqual(through);
});

test("what only asks where a cell stands is no circle", () => {
  const workbook = workbookOf(sheetOf("S", [["=ROW(A1)+COLUMNS(A1:C1) → 4"]]));
  expect(explained(workbook, "S", "A1").check).toEqual({ kind: "equal", recomputed: 4 });
});

const faulty = workbookOf(
  sheetOf("S", [
    ["Receita", 100, "=B1/B2 → #DIV/0!", "=B1/B3 → #DIV/0!", "=C1+1 → #DIV/0!", "=AVERAGE(B2:B2) → #DIV/0!"],
    [
      "Meses",
      null,
      "=B4*2 → #VALUE!",
      '=VLOOKUP("x",A1:B4,2,FALSE) → #N/A',
      "=MOD(B1,B2) → #DIV/0!",
      "=SUM(C1:C2) → #DIV/0!",
    ],
    ["Zero", 0, "=Outra!B9 → 1", "=Nada+1 → #NAME?"],
    ["Texto", "muito", "=B1/0 → #DIV/0!", "=MOD(B1,0) → #DIV/0!", "=B1/(-0.00) → #DIV/0!", "=B1/(B3*0) → #DIV/0!"],
  ]),
);

test.each([
  ["C1", "B2", /divide por B2 \(Meses\), que está vazia/],
  ["D1", "B3", /divide por B3 \(Zero\), que é 0/],
  ["E1", "B2", /divide por B2 \(Meses\), que está vazia/],
  ["F1", undefined, /média/],
  ["C2", "B4", /B4 contém o texto “muito”/],
  ["D2", undefined, /procura "x"/],
  ["E2", undefined, /B2/],
  ["F2", "B2", /B2 \(Meses\), que está vazia/],
  // That a typed 0 is 0 says nothing.
  ["C4", undefined, /divide por 0$/],
  ["D4", undefined, /divide por 0$/],
  ["E4", undefined, /divide por 0$/],
  ["F4", undefined, /divide por B3\*0, que é 0$|divide por \(B3\*0\), que é 0$/],
])("the cause of the error in %s is named, and the cell %s", (cell, at, told) => {
  const { cause } = explained(faulty, "S", cell);
  expect(cause?.wording["pt-BR"]).toMatch(told);
  if (at !== undefined) expect(cause?.cell).toEqual({ sheet: "S", cell: at });
});

test("a formula without an error has no cause", () => {
  expect(explained(months, "Total", "A1").cause).toBeUndefined();
});

/** Row 15: what Excel's functions give, as Excel gives it; days as serials. */
test.each([
  ["=EDATE(DATE(2024,1,31),1)", 45351],
  ["=EOMONTH(DATE(2024,1,31),1)", 45351],
  ["=DAYS(DATE(2018,3,1),DATE(2018,2,1))", 28],
  ["=DAYS360(DATE(2011,1,30),DATE(2011,2,1))", 1],
  ["=DAYS360(DATE(2011,1,1),DATE(2011,12,31))", 360],
  ["=WEEKDAY(DATE(2008,2,14))", 5],
  ["=WEEKDAY(DATE(2008,2,14),2)", 4],
  ["=WEEKDAY(DATE(2008,2,14),3)", 3],
  ['=DATEDIF(DATE(2001,1,1),DATE(2003,1,1),"Y")', 2],
  ['=DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"D")', 440],
  ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
  ['=TEXT(1234.5,"#.##0,00")', "1.234,50"],
  ['=TEXT(0.075,"0.0%")', "7.5%"],
  ['=TEXT(0.075,"0,00%")', "7,50%"],
  ['=TEXT(43160,"R$ #.##0,00")', "R$ 43.160,00"],
  ['=TEXT(-3,"0;(0)")', "(3)"],
  ['=TEXT(43146,"dd/mm/yyyy")', "15/02/2018"],
  ['=TEXT(43146,"dd/mm/aaaa")', "15/02/2018"],
  ['=TEXT(43146,"mmmm aaaa")', "fevereiro 2018"],
  ['=TEXT(7,"000")', "007"],
  ["=SUBTOTAL(9,A1:A4)", 6],
  ["=SUBTOTAL(1,A1:A3)", 2],
  ["=SUM(OFFSET(A1,1,0,2,1))", 5],
  ["=OFFSET(A1,2,0)", 3],
  ['=INDIRECT("A"&2)', 2],
  ['=SUM(INDIRECT("S!A1:A3"))', 6],
  ["=ROUND(PMT(0.08/12,10,10000),2)", -1037.03],
  ["=ROUND(PMT(0.06/12,18*12,0,50000),2)", -129.08],
  ["=ROUND(FV(0.06/12,10,-200,-500,1),2)", 2581.4],
  ["=ROUND(PV(0.08/12,12*20,500),2)", -59777.15],
  ["=ROUND(NPV(0.1,-10000,3000,4200,6800),2)", 1188.44],
  ["=ROUND(NPER(0.12/12,-100,-1000,10000,1),4)", 59.6739],
  ["=ROUND(IPMT(0.1/12,1,3*12,8000),2)", -66.67],
  ["=ROUND(PPMT(0.1/12,1,2*12,2000),2)", -75.62],
  ["=LET(x,A2,y,x*10,x+y)", 22],
  ["=IFS(A1>5,10,A1>0,20)", 20],
  ['=SWITCH(A2,1,"um",2,"dois","outro")', "dois"],
  ['=SWITCH(9,1,"um","outro")', "outro"],
  ["=CHOOSE(A2,10,20,30)", 20],
  ["=IFNA(VLOOKUP(9,A1:A3,1,FALSE),0)", 0],
  ["=MEDIAN(A1:A3)", 2],
  ["=LARGE(A1:A3,1)", 3],
  ["=RANK(3,A1:A3)", 1],
  ["=XLOOKUP(2,A1:A3,A1:A3)", 2],
  ['=AVERAGEIF(A1:A3,">1")', 2.5],
  ['=MAXIFS(A1:A3,A1:A3,"<3")', 2],
  ['=SUBSTITUTE("a-b-c","-","/",2)', "a-b/c"],
  ['=TEXTJOIN(", ",TRUE,"a","","b")', "a, b"],
  ['=FIND("b","abc")', 2],
  ["=ROW(A3)", 3],
  // The example of each function's page at support.microsoft.com, where there is one.
  ["=DATE(18,1,1)", 6576],
  ["=DATE(108,1,2)", 39449],
  ["=YEAR(DATE(1899,12,31))", 3799],
  ["=DATE(2008,14,2)", 39846],
  ["=DATE(2008,-3,2)", 39327],
  ["=DATE(2008,1,-15)", 39432],
  ["=DATE(2018.9,1.5,31.2)", 43131],
  ["=IFERROR(DATE(-1,1,1),0)", 0],
  ["=IFERROR(DATE(10000,1,1),0)", 0],
  ["=WEEKNUM(DATE(2012,3,9))", 10],
  ["=WEEKNUM(DATE(2012,3,9),2)", 11],
  ["=ISOWEEKNUM(DATE(2012,3,9))", 10],
  ["=ISOWEEKNUM(DATE(2021,1,3))", 53],
  ["=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1))", 110],
  ["=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1),DATE(2012,11,22))", 109],
  ["=NETWORKDAYS(DATE(2013,3,1),DATE(2012,10,1))", -110],
  ["=WORKDAY(DATE(2008,10,1),151)", 39933],
  ["=WORKDAY(DATE(2008,10,1),151,{39778,39786,39834})", 39938],
  ["=WORKDAY(DATE(2018,1,8),-1)", 43105],
  ["=ROUND(YEARFRAC(DATE(2012,1,1),DATE(2012,7,30)),8)", 0.58055556],
  ["=ROUND(YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),3),8)", 0.57808219],
  ["=HOUR(0.75)", 18],
  ["=MINUTE(TIME(12,45,10))", 45],
  ["=TIME(12,0,0)", 0.5],
  ['=TEXT(0.78125,"hh:mm")', "18:45"],
  ['=TEXT(0.78125,"h:mm:ss")', "18:45:00"],
  ["=ROUND(RATE(4*12,-200,8000),4)", 0.0077],
  ["=ROUND(IRR({-70000,12000,15000,18000,21000}),3)", -0.021],
  ["=ROUND(IRR({-70000,12000,15000,18000,21000,26000}),3)", 0.087],
  ["=ROUND(IRR({-70000,12000,15000},-0.1),3)", -0.444],
  ["=EVEN(1.5)", 2],
  ["=EVEN(-1)", -2],
  ["=ODD(1.5)", 3],
  ["=ODD(-2)", -3],
  ["=ODD(-1)", -1],
  ["=ODD(0)", 1],
  ["=ISODD(5.9)", true],
  ['=TRIM("  First   Quarter ")', "First Quarter"],
  ['=LEN(TRIM(" a "))', 2],
  ['=PROPER("2-way street")', "2-Way Street"],
  ['=PROPER("76BudGet")', "76Budget"],
  ['=PROPER("conceição DE maria")', "Conceição De Maria"],
  ['=REPLACE("abcdefghijk",6,5,"*")', "abcde*k"],
  ['=SEARCH("e","Statements",6)', 7],
  ['=SEARCH("M?r","Profit Margin")', 8],
  ['=IFERROR(LEFT("abc",-1),0)', 0],
  ['=IFERROR(MID("abc",0,1),0)', 0],
  ["=LOOKUP(4.5,{4.14,4.19,5.17},{1,2,3})", 2],
  ['=HYPERLINK("#A1","ir")', "ir"],
  ["=SUM(TRANSPOSE(A1:A3))", 6],
  ["=SUM(FILTER(A1:A3,A1:A3>1))", 5],
  ["=FILTER(A1:A3,A1:A3>9,0)", 0],
  ["=SUM(UNIQUE({1,1,2},TRUE))", 3],
  ["=INDEX(SORT(A1:A3,1,-1),1,1)", 3],
  ["=SUM(SEQUENCE(2,2))", 10],
  ["=SUM(SEQUENCE(,4))", 10],
  ["=SUM(SEQUENCE(3,,,2))", 9],
  ["=AGGREGATE(9,2,A1:A4)", 6],
  ["=AGGREGATE(9,6,A1:A4)", 12],
  ["=AGGREGATE(14,6,A1:A3,2)", 2],
])("%s gives %j", (formula, expected) => {
  const workbook = workbookOf(sheetOf("S", [[1, null, formula], [2], [3], ["=SUBTOTAL(9,A1:A3) → 6"]]));
  expect(explained(workbook, "S", "C1").root?.value).toEqual(expected);
});

test.each(["=TODAY()", "=NOW()+1", '=CELL("row",A1)'])("%s is what Excel alone knows", (formula) => {
  const workbook = workbookOf(sheetOf("S", [[1, formula]]));
  expect(explained(workbook, "S", "B1").check).toMatchObject({
    kind: "notRecomputed",
    reason: { "pt-BR": expect.stringMatching(/só o Excel (o )?conhece/) as string },
  });
});

test("a filter's hidden rows leave SUBTOTAL to Excel, rows hidden either way do not count in 109", () => {
  const sheet = sheetOf("S", [[1, "=SUBTOTAL(9,A1:A3)", "=SUBTOTAL(109,A1:A3) → 4"], [2], [3]], {
    hiddenRows: new Set([1]),
  });
  expect(explained(workbookOf(sheet), "S", "B1").check).toMatchObject({ kind: "notRecomputed" });
  expect(explained(workbookOf(sheet), "S", "C1").check).toEqual({ kind: "equal", recomputed: 4 });
});

test.each([
  ["=IF(A1>0,10,20)", [undefined, true, false]],
  ["=IF(A1>5,10,20)", [undefined, false, true]],
  ["=IFERROR(1/0,5)", [false, true]],
  ["=IFS(A1>5,10,A1>0,20)", [false, false, false, true]],
  ["=SWITCH(A1,2,10,1,20,30)", [false, false, false, false, true, false]],
  ["=CHOOSE(2,10,20)", [false, false, true]],
])("the branch that %s takes is marked", (formula, taken) => {
  const root = explained(workbookOf(sheetOf("S", [[1, formula]])), "S", "B1").root;
  const marks = root?.kind === "call" ? root.arguments.map((each) => each.taken) : [];
  expect(marks.map((mark) => mark === true)).toEqual(taken.map((mark) => mark === true));
});

test("arguments of Excel's functions bear their names in both languages", () => {
  const root = explained(workbookOf(sheetOf("S", [[1, '=SUMIFS(A1:A1,A1:A1,1,A1:A1,">0")']])), "S", "B1").root;
  expect(root?.kind === "call" ? root.arguments.map(({ name }) => name?.["pt-BR"]) : []).toEqual([
    "intervalo da soma",
    "intervalo de critérios 1",
    "critérios 1",
    "intervalo de critérios 2",
    "critérios 2",
  ]);
});

test("where OFFSET and INDIRECT lead is among the precedents", () => {
  const workbook = workbookOf(
    sheetOf("S", [[1, '=SUM(OFFSET(A1,1,0,2,1))+INDIRECT("T!B2") → 12'], [2], [3]]),
    sheetOf("T", [[], [null, 7]]),
  );
  const explanation = explained(workbook, "S", "B1");
  expect(explanation.check.kind).toBe("equal");
  expect(explanation.precedents.map(({ sheet, range }) => [sheet, range.row, range.rows])).toEqual([
    ["S", 1, 2],
    ["S", 0, 1],
    ["T", 1, 1],
  ]);
});

test("what binary fractions leave is no difference, and a formula of several values in one cell is not compared", () => {
  const workbook = workbookOf(
    sheetOf("S", [
      [1234567.89, 0.1, 1234567.78, `=A1-B1-C1 → ${String(1234567.89 - 0.1 - 1234567.78)}`],
      [1, 2, 3, "=A2:C2*2 → 6"],
    ]),
  );
  expect(explained(workbook, "S", "D1").check.kind).toBe("equal");
  expect(explained(workbook, "S", "D2").check.kind).toBe("notRecomputed");
});

/** `@` takes the cell beside the formula (Microsoft, "Implicit intersection operator: @"). */
test.each([
  ["=@A1:A3", 2],
  ["=SUM(@A1:A3)", 2],
  ["=@A:A*10", 20],
  ["=@$A2", 2],
  ["=@{7,8}", 7],
  ["=@C1:F1", 30],
  ["=@A1:B3", { error: "#VALUE!" }],
  ["=@A3:A9", { error: "#VALUE!" }],
])("%s in E2 gives %j", (formula, expected) => {
  const workbook = workbookOf(
    sheetOf("S", [
      [1, 4, 10, 20, 30, 40],
      [2, 5, null, null, formula],
      [3, 6],
    ]),
  );
  expect(explained(workbook, "S", "E2").root?.value).toEqual(expected);
});

/** What Excel alone knows is said, by the name that each language's Excel has for it. */
test.each([
  ["=TODAY()-A1", /^HOJE dá um valor do momento/],
  ["=RAND()", /^ALEATÓRIO dá um valor do momento/],
  ['=CELL("address")', /^CÉL pergunta/],
  ['=TEXT(43131,"mmmm")', /^TEXTO escreve nomes de dias e meses no idioma/],
  ['=VALUE("1.234,50")', /^VALOR lê um número em texto/],
  ["=SUM(A1:INDEX(A1:A3,2))", /^intervalos unidos/],
  ["=BESSELI(1,2)", /^a função .* não é calculada aqui/],
])("%s is not recomputed, and it is said why", (formula, reason) => {
  const { check } = explained(workbookOf(sheetOf("S", [[1, null, formula]])), "S", "C1");
  expect(check.kind === "notRecomputed" ? check.reason["pt-BR"] : check.kind).toMatch(reason);
});
