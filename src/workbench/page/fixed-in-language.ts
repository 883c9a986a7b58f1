import {
  IFunctionService,
  StringValueObject,
  type ArrayValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import type { NumberLocale } from "../spreadsheet/cell-text";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";

/** The separators of English and of Portuguese are each other's. */
function inPortuguese(english: string): string {
  return english.replace(/[.,]/g, (separator) => (separator === "." ? "," : "."));
}

/** FIXED writes numbers as the reader's Excel does; Univer's writes them in English whatever its language. */
export function writeFixedNumbersIn(spreadsheet: Spreadsheet, language: () => NumberLocale): void {
  const fixed = spreadsheet.engine.injector.get(IFunctionService).getExecutor("FIXED");
  if (!fixed) throw new Error("Univer has no FIXED");
  const calculate = fixed.calculate.bind(fixed);
  const written = (value: BaseValueObject): BaseValueObject =>
    value.isString() ? StringValueObject.create(inPortuguese(String(value.getValue()))) : value;
  fixed.calculate = (...parameters) => {
    const result = calculate(...parameters);
    if (language() === "en" || !("isArray" in result)) return result;
    return result.isArray() ? (result as ArrayValueObject).map(written) : written(result as BaseValueObject);
  };
}
