import { FunctionType } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { portugueseFunctions } from "../../workbook/portuguese-names";
import type { NumberLocale } from "../spreadsheet/cell-text";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";

/** Letters without their accents and case: `maximo` finds MÁXIMO. */
function bare(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
}

/**
 * Proposes functions by their Portuguese names where a Brazilian types, as they are taken and shown there. Univer knows their English ones
 * alone, and describes its own in English: what is left out here.
 */
export function proposeFunctionsIn(spreadsheet: Spreadsheet, locale: () => NumberLocale): void {
  const descriptions = spreadsheet.engine.injector.get(IDescriptionService);
  const english = descriptions.getSearchListByNameFirstLetter.bind(descriptions);
  descriptions.getSearchListByNameFirstLetter = (typed) => {
    if (locale() !== "pt-BR") return english(typed);
    const sought = bare(typed.trim());
    return english("")
      .map((each) => ({
        ...each,
        name: portugueseFunctions[each.name.toUpperCase()] ?? each.name,
        desc: each.functionType === FunctionType.User ? each.desc : "",
      }))
      .filter(({ name }) => bare(name).startsWith(sought))
      .sort((first, second) => first.name.localeCompare(second.name, "pt-BR"));
  };
}
