import { laterLaw } from "../../../src/audit/checks/rule/later-law";
import { cfessQuota } from "../../../src/law/cfess-quota";
import type { DatedValue } from "../../../src/law/dated";
import { withoutLaterRows } from "../../law/law-of-then";
import { sheetOf } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

const sheet = sheetOf("Repasse", [
  [6659887.46, 169653.6, 0.2, 46400],
  ["=CRESS.CFESS_SHARE(A1,B1) → 1298046.772", "=SUM(1,CRESS.CFESS_SHARE($A$1,B1,)) → 1298047.772"],
  ["=CRESS.CFESS_SHARE(A1,B1,C1) → 1298046.772", "=CRESS.CFESS_SHARE(A1,B1,,D1) → 1298046.772"],
  [
    "=CRESS.DEBT_INSTALLMENT_LIMIT(3) → 10",
    "=CRESS.LATE_CHARGES(A1,D1,D1) → 0",
    "=LET(x,CRESS.CFESS_SHARE(A1,B1),x) → 1",
  ],
]);

/** As a maintainer will add it one day. */
const later: DatedValue<string> = {
  from: "2027-01-01",
  value: "0.25",
  unit: "fraction",
  source: { citation: "Resolução" },
  checked: "2027-01-02",
};
const rows = cfessQuota as unknown as DatedValue<string>[];

let putBack: () => void;

beforeEach(() => {
  putBack = withoutLaterRows();
});

afterEach(() => {
  putBack();
});

test("as long as no later row exists there is nothing to say", () => {
  expect(foundBy(laterLaw, sheet)).toEqual([]);
});

test("with a later row, calls that name neither the value nor its day are noted, all of a function at once", () => {
  rows.push(later);
  const found = foundBy(laterLaw, sheet);
  expect(placesOf(found)).toEqual(["info A2,B2,C4"]);
  expect(found[0]?.message["pt-BR"]).toBe(
    "A2:B2 e C4: CRESS.CFESS_SHARE não informa o dia e mantém o valor legal de 13/05/2005; há outro em vigor desde 01/01/2027.",
  );
});
