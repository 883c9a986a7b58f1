import { withUnbrokenAmounts } from "../../src/taskpane/controls/unbroken-amounts";

test("an amount and the sign of its currency stay on one line; all other spaces are as they were", () => {
  expect(withUnbrokenAmounts("G7 contém o número digitado R$ 2.000,00, onde a fórmula dá −R$ 0,50.")).toBe(
    "G7 contém o número digitado R$\u00a02.000,00, onde a fórmula dá −R$\u00a00,50.",
  );
  expect(withUnbrokenAmounts("Valor (R$) de 12 células")).toBe("Valor (R$) de 12 células");
});
