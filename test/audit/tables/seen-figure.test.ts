import fc from "fast-check";
import { figureOf, isSameFigure } from "../../../src/audit/tables/seen-figure";

function figure(value: number | string) {
  const read = figureOf({ value }, 0, 0, "", false);
  if (!read) throw new Error(`${String(value)} shows no figure`);
  return read;
}

test("figures are the same by their decimals, also where doubles tell them apart at once", () => {
  const doubles = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 });
  const shares = fc.constantFrom(0, 1e-16, -1e-16, 1e-15, 4e-15, 1e-14, 9e-14, 2e-13, 1e-9, -1, -2);
  fc.assert(
    fc.property(doubles, shares, (double, share) => {
      const [one, other] = [figure(double), figure(double + double * share)];
      expect(isSameFigure(one, other)).toBe(one.value.equals(other.value));
    }),
    { numRuns: 3_000 },
  );
  expect(isSameFigure(figure(0.1 + 0.2), figure("0,3"))).toBe(true);
  expect(isSameFigure(figure(0.1 + 0.2), figure(0.3))).toBe(true);
  // On both sides of a power of two, and of zero.
  expect(isSameFigure(figure(1.9999999999999998), figure(2))).toBe(true);
  expect(isSameFigure(figure(-2), figure(-1.9999999999999998))).toBe(true);
  expect(isSameFigure(figure(0), figure(-0))).toBe(true);
  expect(isSameFigure(figure(1), figure(-1))).toBe(false);
});

test("cells that are shown alike are told apart by what they are", () => {
  const [typed, computed] = [
    figureOf({ value: 1.5 }, 0, 0, "", false),
    figureOf({ value: 1.5, formula: "=A1" }, 1, 0, "", false),
  ];
  const grouped = figureOf({ value: 2024, format: "#,##0" }, 2, 0, "", false);
  const exact = figureOf({ value: 1.5 }, 3, 0, "", true);
  const shown = [typed, computed, grouped, exact].map((each) => [
    each?.typed,
    each?.places,
    each?.exact,
    each?.unknown,
    each?.mayBeYear,
  ]);
  expect(shown).toEqual([
    [true, 1, false, true, false],
    [false, 1, false, true, false],
    [true, 0, false, false, false],
    [true, 2, true, false, false],
  ]);
});
