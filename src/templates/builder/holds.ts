import type { Wording } from "../../core/wording";
import type { CellContent } from "../../workbook/plan";
import { flagCell, numberCell, serialCell, textCell } from "./answer-cells";
import { tableRows, type AnswerRow, type Answers } from "./answers";
import { blank, number, text } from "./cell";
import type { Constant, Empty, FromCall, Given, GivenColumn, Input, InputRow, TableRow } from "./description";

/** What lines and columns hold beside formulas. */

type InputName = string | undefined;

function input(key: string, name: InputName, content: Input["content"]): Input {
  return { kind: "input", key, content, ...(name === undefined ? {} : { name }) };
}

/** @param byDefault decimal text for a blank answer */
export function numberInput(answers: Answers, key: string, name: string, byDefault = ""): Input {
  return input(key, name, () => numberCell(answers, key, byDefault));
}

export function dayInput(answers: Answers, key: string, name: string): Input {
  return input(key, name, () => serialCell(answers, key));
}

/** The numbers of a column of a form's table, one beside the other. */
export function inputRow(answers: Answers, tableId: string, field: string, name: string): InputRow {
  const rows = tableRows(answers, tableId);
  return { kind: "inputRow", name, table: tableId, field, rows, content: (row) => numberCell(row, field) };
}

export function constant(content: CellContent): Constant {
  return { kind: "constant", content: () => content };
}

/** Words that are no label. */
export function words(wording: Wording): Constant {
  return { kind: "constant", content: (language) => text(wording[language]) };
}

/** A cell that looks like the rest of its line and holds nothing. */
export const blankCell: Constant = { kind: "constant", content: () => blank };

export const fromCall: FromCall = { kind: "fromCall" };
export const empty: Empty = { kind: "empty" };

/** @param byDefault decimal text for a blank answer */
export function givenNumber(field: string, byDefault = ""): Given {
  return { kind: "given", content: (row) => numberCell(row, field, byDefault) };
}

export function givenText(field: string): Given {
  return { kind: "given", content: (row) => textCell(row, field) };
}

export function givenDay(field: string): Given {
  return { kind: "given", content: (row) => serialCell(row, field) };
}

export function givenFlag(field: string): Given {
  return { kind: "given", content: (row, language) => flagCell(row, field, language) };
}

export function given(content: Given["content"]): Given {
  return { kind: "given", content };
}

/** The same words in every row. */
export function sameWords(wording: Wording): Given {
  return { kind: "given", content: (_, language) => text(wording[language]) };
}

/** 1, 2, 3 … */
export const counted: Given = { kind: "given", content: (_row, _language, index) => number(String(index + 1)) };

/** A column of numbers of a form's table whose rows do not grow, under one defined name. */
export function numberColumn(tableId: string, field: string, name: string, byDefault = ""): GivenColumn {
  return { kind: "givenColumn", table: tableId, field, name, content: (row) => numberCell(row, field, byDefault) };
}

/** The same of days. */
export function dayColumn(tableId: string, field: string, name: string): GivenColumn {
  return { kind: "givenColumn", table: tableId, field, name, content: (row) => serialCell(row, field) };
}

/** The rows of a form's table. */
export function formRows(answers: Answers, tableId: string): readonly TableRow[] {
  return asRows(tableRows(answers, tableId));
}

/** @param ids what each row is called; its number where absent */
export function asRows(rows: readonly AnswerRow[], ids: readonly string[] = []): readonly TableRow[] {
  return rows.map((answers, index) => ({ id: ids[index] ?? String(index), answers }));
}
