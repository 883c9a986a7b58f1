import { shownFigure, shownWording, toldApart } from "../../../src/audit/wording/shown-wording";
import { Decimal } from "../../../src/core/decimal";

test.each([
  [{ value: 194737 }, "194737", "194737"],
  [{ value: 194737, format: "#,##0.00" }, "194,737.00", "194.737,00"],
  [{ value: 522.93, format: '"R$" #,##0.00' }, "R$ 522.93", "R$ 522,93"],
  [{ value: -22, format: '"R$" #,##0.00' }, "−R$ 22.00", "−R$ 22,00"],
  [{ value: 0.075, format: "0.0%" }, "7.5%", "7,5%"],
  [{ value: 2017, format: "0" }, "2017", "2017"],
  [{ value: 43146, format: "dd/mm/yyyy" }, "2018-02-15", "15/02/2018"],
  [{ value: 1 / 3 }, "0.33333333333", "0,33333333333"],
  [{ value: "R$ 496,790" }, "R$ 496,790", "R$ 496,790"],
  [{ value: true }, "TRUE", "VERDADEIRO"],
  [{ value: { error: "#VALUE!" } }, "#VALUE!", "#VALOR!"],
  [undefined, "blank", "vazia"],
])("%j", (cell, en, portuguese) => {
  expect(shownWording(cell)).toEqual({ en, "pt-BR": portuguese });
});

test("two figures that the format shows alike are told apart by more decimals, as few as do", () => {
  const [found, expected] = toldApart(new Decimal("1126.79"), new Decimal("1126.8"), "#,##0");
  expect(found["pt-BR"]).toBe("1.126,79");
  expect(expected["pt-BR"]).toBe("1.126,80");
  expect(shownFigure(new Decimal("1126.79"), "#,##0", new Decimal("2000"))["pt-BR"]).toBe("1.127");
});
