import { fillWording, type Wording } from "../../core/wording";
import { portugueseFunctions } from "../../workbook/portuguese-names";
import { knownToExcelAlone } from "../native/excel-alone";
import { notComputed } from "./uncomputed-wording";

/** A function's name as each language's Excel writes it. */
export function shownName(name: string): Wording {
  return { en: name, "pt-BR": portugueseFunctions[name] ?? name };
}

export function notComputedHere(name: string): Wording {
  return knownToExcelAlone(name, shownName(name)) ?? fillWording(notComputed, { name: shownName(name) });
}
