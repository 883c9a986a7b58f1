import { annuityBand } from "../../../../src/law/annuity-band";
import { cfessQuota } from "../../../../src/law/cfess-quota";
import type { DatedValue } from "../../../../src/law/dated";
import type { SheetSnapshot, SnapshotCell } from "../../../../src/workbook/snapshot";
import { sheetOf, withCell, workbookOf } from "../../sheet-of";
import { day, money, percent, type CheckExamples } from "./example";

/** The deck's terms of 2018 (slide 58), with what an example changes. */
function terms({ full = 522.9, discounted = 444.47, instalment = 87.15, due = 43146 }): SheetSnapshot {
  return sheetOf("S", [
    ["ANUIDADE 2018 PESSOA FÍSICA"],
    ["PGTO ATÉ", day(due), percent(0.15), money(discounted)],
    ["PAGAMENTO VALOR INTEGRAL", null, null, money(full)],
    ["PAGAMENTO PARCELADO", "6X", null, money(instalment)],
    [null, null, null, null, "CRESS"],
  ]);
}

const share = (value: number): SheetSnapshot =>
  sheetOf("S", [
    ["(=) Base de cálculo CFF", money(6490233.86)],
    ["Cota parte 20%", money(value)],
  ]);
const scenarios = (last: number): SheetSnapshot =>
  sheetOf("S", [
    ["Reajuste", percent(0.065), percent(0.075)],
    ["Receitas", money(1000), money(1100)],
    ["Despesas", money(1000), money(1100)],
    ["Pessoal", money(600), money(600)],
    ["Serviços", money(300), money(last)],
    ["Dívida", money(100), money(100)],
  ]);
const sumCheck = (total: number): SheetSnapshot => {
  const cells: SnapshotCell[] = [
    {
      value: 200956,
      formula: `=CRESS.SUM_CHECK(B1:C1,${String(total)})`,
      spill: { row: 1, column: 1, rows: 1, columns: 3 },
    },
    { value: 200956 - total, spilled: true },
    { value: total === 200956, spilled: true },
  ];
  return sheetOf("S", [
    ["Parcelas", 194737, 6219],
    ["Confere", ...cells],
  ]);
};

const act = annuityBand.find(({ from }) => from === "2018-01-01")?.source.citation ?? "";
const parameters = sheetOf("Parâmetros e fontes", [
  ["Parâmetro", "Valor", "Fonte", "Vigente desde", "Conferido em"],
  ["Anuidade mínima", 355.2, act, day(43101), day(46348)],
  ["Anuidade máxima", 536.4, act, day(43101), day(46348)],
]);

const coded = (code: string): SheetSnapshot =>
  sheetOf("Despesa", [
    ["Código", "Descrição", "Valor"],
    ["6.2.2.1.1", "Pessoal", 300],
    [code, "Dívida", 194738],
  ]);
const summary = (shown: number): SheetSnapshot =>
  sheetOf("Resumo", [[`=CRESS.ACCOUNT_SUM("6.2",Despesa!A2:A3,Despesa!C2:C3) → ${String(shown)}`]]);

const laterQuota: DatedValue<string> = {
  from: "2027-01-01",
  value: "0.25",
  unit: "fraction",
  source: { citation: "Resolução" },
  checked: "2027-01-02",
};

export const ruleExamples: CheckExamples = {
  scenarioBalance: {
    reported: workbookOf(scenarios(500)),
    at: ["S!C3"],
    silent: workbookOf(scenarios(400)),
  },
  failedCheck: {
    reported: workbookOf(sumCheck(200957)),
    at: ["S!D2"],
    silent: workbookOf(sumCheck(200956)),
  },
  legalValue: {
    reported: workbookOf(withCell(parameters, "B2", 352.5)),
    at: ["Parâmetros e fontes!B2"],
    silent: workbookOf(withCell(withCell(parameters, "B2", 352.5), "C2", "informado pelo conselho")),
  },
  shareMismatch: {
    reported: workbookOf(share(1298064.77)),
    at: ["S!B2"],
    silent: workbookOf(share(1298046.77)),
  },
  // 522,90 × 0,85 = 444,465, which is 444,47 (Lei 12.514/2011, art. 6º, § 2º).
  discountBase: {
    reported: workbookOf(terms({ discounted: 447.47 })),
    at: ["S!D2"],
    silent: workbookOf(terms({})),
  },
  instalmentSum: {
    reported: workbookOf(terms({ instalment: 90 })),
    at: ["S!D4"],
    silent: workbookOf(terms({})),
  },
  // Resolução CFESS 829/2017: R$ 355,20 to R$ 536,40 in 2018.
  annuityOutsideBand: {
    reported: workbookOf(terms({ full: 540 })),
    at: ["S!D3"],
    silent: workbookOf(terms({ full: 536.4 })),
  },
  amountWithoutCode: {
    reported: workbookOf(coded("DÍVIDA CFESS"), summary(300)),
    at: ["Despesa!C3"],
    silent: workbookOf(coded("6.2.2.2"), summary(195038)),
  },
  nonBusinessDay: {
    reported: workbookOf(terms({ due: 43205 })),
    at: ["S!B2"],
    silent: workbookOf(terms({ due: 43206 })),
  },
  summedBenefits: {
    reported: workbookOf(sheetOf("Teto", [[60, 55.77, "=CRESS.ITG20_CEILING(A1,B1,TRUE) → 115.77"]])),
    at: ["Teto!C1"],
    silent: workbookOf(sheetOf("Teto", [[60, 55.77, "=CRESS.ITG20_CEILING(A1,0,TRUE) → 60"]])),
  },
  laterLaw: {
    reported: workbookOf(sheetOf("Repasse", [[6659887.46, 169653.6, "=CRESS.CFESS_SHARE(A1,B1) → 1298046.772"]])),
    at: ["Repasse!C1"],
    silent: workbookOf(sheetOf("Repasse", [[6659887.46, 169653.6, "=CRESS.CFESS_SHARE(A1,B1,0.2) → 1298046.772"]])),
    // As a maintainer will add it one day.
    during: () => {
      const rows = cfessQuota as unknown as DatedValue<string>[];
      rows.push(laterQuota);
      return () => {
        rows.pop();
      };
    },
  },
};
