import { shownNumber } from "../../src/text/shown-number";

test.each([
  // Slide 52's net revenue is an exact tie, and Excel shows it rounded up.
  [5361840.685, '"R$" #,##0.00', 5361840.69],
  [-194738.009, '"R$" #,##0.00', -194738.01],
  [255.38625, "#,##0.00", 255.39],
  [1.005, "0.00", 1.01],
  [0.07545, "0.00%", 0.0755],
  [-2.5, "0", -3],
  [-1.005, "0.00;(0.000)", -1.005],
  [1234.5, "#,##0 ", 1235],
  [43115.7, "dd/mm/yyyy", 43115.7],
  [5361840.685, "General", 5361840.685],
  [1.2345, '0.0 "0.000"', 1.2],
])("%d under %s is shown as %d", (value, format, shown) => {
  expect(shownNumber(value, format)).toBe(shown);
});
