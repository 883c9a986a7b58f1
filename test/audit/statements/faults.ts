import type { Draw } from "./random";
import type { Printed, PrintedCell } from "./statement";

export type FaultKind = "total" | "sign" | "digit" | "transposition" | "carried";

export const faultKinds: readonly FaultKind[] = ["total", "sign", "digit", "transposition", "carried"];

export interface Fault {
  readonly kind: FaultKind;
  readonly cell: PrintedCell;
  readonly units: number;
}

/** What rounding may hide: half a unit for each figure that adds up to another, and no statement here adds more than twelve. */
const HIDDEN_UNITS = 12;

/** One figure printed wrong; null where the statement has no figure for that kind. */
export function faultIn(draw: Draw, printed: Printed, kind: FaultKind): Fault | null {
  const roles = {
    total: ["total", "result"],
    sign: ["result", "part", "total"],
    digit: null,
    transposition: null,
    carried: ["carried"],
  };
  const wanted = roles[kind];
  const cells = printed.figures.filter(
    ({ role, units }) => (wanted === null || wanted.includes(role)) && Math.abs(units) >= 100,
  );
  for (const cell of draw.some(cells, cells.length)) {
    const units = changed(draw, cell.units, kind);
    if (units !== null && Math.abs(units - cell.units) > hidden(printed)) return { kind, cell, units };
  }
  return null;
}

function hidden({ rounding }: Printed): number {
  return rounding === "cents" ? 0 : HIDDEN_UNITS;
}

function changed(draw: Draw, units: number, kind: FaultKind): number | null {
  const sign = units < 0 ? -1 : 1;
  const digits = String(Math.abs(units)).split("");
  switch (kind) {
    case "sign":
      return -units;
    case "total":
    case "carried":
      // Another amount: a line forgotten, a draft's figure.
      return (
        units + sign * draw.whole(1, Math.max(20, Math.round(Math.abs(units) * 0.15))) * (draw.chance(0.5) ? 1 : -1)
      );
    case "digit": {
      const place = draw.whole(0, digits.length - 1);
      const other = draw.one(
        "0123456789".split("").filter((digit) => digit !== digits[place] && (place > 0 || digit !== "0")),
      );
      return sign * Number(digits.map((digit, index) => (index === place ? other : digit)).join(""));
    }
    case "transposition": {
      const places = digits.flatMap((digit, index) =>
        index > 0 && digit !== digits[index - 1] && (index > 1 || digit !== "0") ? [index] : [],
      );
      if (places.length === 0) return null;
      const place = draw.one(places);
      const swapped = [...digits];
      [swapped[place - 1], swapped[place]] = [digits[place] ?? "", digits[place - 1] ?? ""];
      return sign * Number(swapped.join(""));
    }
  }
}
