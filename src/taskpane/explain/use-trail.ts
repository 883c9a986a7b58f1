import { useCallback, useEffect, useRef, useState } from "react";
import { selectCells } from "../../excel/cell-link";
import { cellName, parseRange } from "../../workbook/address";

export interface Place {
  readonly sheet: string;
  /** A1 name of one cell. */
  readonly cell: string;
}

export interface Trail {
  /** The cells that links led through, the one shown now last. */
  readonly places: readonly Place[];
  /** How often somebody moved along it: whoever did has the focus put to where it goes on. */
  readonly moves: number;
  /** A link was followed. */
  readonly follow: (sheet: string, address: string) => void;
  /** Leads back to a place of the trail. */
  readonly goTo: (place: Place) => void;
}

const same = (one: Place | undefined, other: Place): boolean => one?.sheet === other.sheet && one.cell === other.cell;

/** The trail after another cell is shown: longer where a link led there, cut where it goes back, begun anew where somebody selected it. */
export function trailAfter(places: readonly Place[], shown: Place, followed: Place | null): readonly Place[] {
  if (same(places.at(-1), shown)) return places;
  const at = places.findIndex((place) => same(place, shown));
  if (at >= 0) return places.slice(0, at + 1);
  return followed && same(followed, shown) ? [...places, shown] : [shown];
}

/** The way from cell to cell that a person took by links, and back. */
export function useTrail(shown: Place | null): Trail {
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const [moves, setMoves] = useState(0);
  const followed = useRef<Place | null>(null);
  const [sheet, cell] = [shown?.sheet, shown?.cell];
  useEffect(() => {
    if (sheet === undefined || cell === undefined) return;
    const led = followed.current;
    const now = { sheet, cell };
    setPlaces((before) => trailAfter(before, now, led));
    if (!led || !same(led, now)) return;
    followed.current = null;
    setMoves((count) => count + 1);
  }, [sheet, cell]);
  const follow = useCallback((toSheet: string, address: string): void => {
    const range = parseRange(address);
    followed.current = range ? { sheet: toSheet, cell: cellName(range.row, range.column) } : null;
  }, []);
  const goTo = useCallback((place: Place): void => {
    followed.current = place;
    // Where the sheet is gone meanwhile the cell that is shown stays.
    selectCells(place.sheet, place.cell).catch(() => undefined);
  }, []);
  return { places, moves, follow, goTo };
}
