import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { ERRORS } from "./error-values";

/**
 * One constant: text in quotes, or whatever stands between two separators. By now Univer has halved the doubled quotes of a text, so
 * that the closing one is known by the separator behind it.
 */
const CONSTANT = /(?:\s*"((?:[^"]|"(?!\s*(?:[,;]|$)))*)"\s*|([^,;"]*))([,;]|$)/gy;

function constantOf(bare: string): BaseValueObject {
  const upper = bare.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return BooleanValueObject.create(upper === "TRUE");
  if (ERRORS.has(upper)) return ErrorValueObject.create(upper as ErrorType);
  const number = Number(bare);
  return bare === "" || Number.isNaN(number)
    ? ErrorValueObject.create(ErrorType.VALUE)
    : NumberValueObject.create(number);
}

function rowsOf(text: string): BaseValueObject[][] {
  const rows: BaseValueObject[][] = [[]];
  for (const [, quoted, bare = "", separator] of text.matchAll(CONSTANT)) {
    rows.at(-1)?.push(quoted === undefined ? constantOf(bare.trim()) : StringValueObject.create(quoted));
    if (separator === ";") rows.push([]);
    if (separator === "") break;
  }
  return rows;
}

interface Formatting {
  _formatValue: (this: Formatting, raw: unknown) => BaseValueObject[][];
}

/**
 * Reads `{"1.126,79";"84%"}` as Excel does. Univer parts an array constant at every comma and semicolon, those within a text too, and
 * makes numbers of texts that look like one.
 */
export function readArrayConstants(): void {
  const prototype = ArrayValueObject.prototype as unknown as Formatting;
  const formatted = prototype._formatValue;
  if (formatted.name === "readConstant") return;
  prototype._formatValue = function readConstant(this: Formatting, raw) {
    if (typeof raw !== "string") return formatted.call(this, raw);
    const rows = rowsOf(raw.trim().slice(1, -1));
    const columnCount = Math.max(...rows.map((row) => row.length));
    return formatted.call(this, {
      ...{ calculateValueList: rows, rowCount: rows.length, columnCount },
      ...{ unitId: "", sheetId: "", row: -1, column: -1 },
    });
  };
}
