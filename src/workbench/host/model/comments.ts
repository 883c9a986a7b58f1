import { cellName } from "../../../workbook/address";
import type { CommentModel } from "../../spreadsheet/sheet-extras";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../host-error";
import { ObjectType, type HostObject } from "../object-type";
import { rangeArgument, rangeObject, type RangeTarget, type WorksheetTarget } from "./targets";

interface CommentsTarget extends WorksheetTarget {
  readonly notes: boolean;
}

interface CommentTarget extends CommentsTarget {
  readonly comment: CommentModel;
}

function cellOf(target: WorksheetTarget, value: unknown): RangeTarget {
  const range = rangeArgument(target, value);
  if (range.range.rows !== 1 || range.range.columns !== 1) throw invalidArgument("A single cell is needed.");
  return range;
}

function own({ sheet, notes }: CommentsTarget): CommentModel[] {
  return sheet.extras.comments.filter((comment) => comment.note === notes);
}

function byKey(target: CommentsTarget, key: unknown): HostObject | null {
  const comment = own(target).find(
    (item) => item.id === key || cellName(item.row, item.column) === String(key).replace(/\$/g, ""),
  );
  return comment ? commentType(target.notes).of({ ...target, comment }) : null;
}

function required(target: CommentsTarget, key: unknown): HostObject {
  const comment = byKey(target, key);
  if (!comment) throw itemNotFound(`There is no comment ${String(key)}.`);
  return comment;
}

function describe(name: string): ObjectType<CommentTarget> {
  return new ObjectType<CommentTarget>(name, {
    id: ({ comment }) => comment.id,
    properties: {
      id: { get: ({ comment }) => comment.id },
      authorName: { get: () => "Erário" },
      content: {
        get: ({ comment }) => comment.content,
        set: ({ comment }, value) => {
          comment.content = String(value);
        },
      },
    },
    methods: {
      getLocation: ({ state, sheet, comment }) =>
        rangeObject({ state, sheet, range: { row: comment.row, column: comment.column, rows: 1, columns: 1 } }),
    },
    changes: {
      delete: ({ sheet, comment }) => {
        const { comments } = sheet.extras;
        comments.splice(comments.indexOf(comment), 1);
      },
    },
  });
}

const COMMENT = describe("Comment");
const NOTE = describe("Note");

function commentType(notes: boolean): ObjectType<CommentTarget> {
  return notes ? NOTE : COMMENT;
}

export const commentCollectionType: ObjectType<CommentsTarget> = new ObjectType<CommentsTarget>("CommentCollection", {
  items: (target) => own(target).map((comment) => commentType(target.notes).of({ ...target, comment })),
  item: required,
  methods: {
    getCount: (target) => own(target).length,
    getItem: required,
    getItemByCell: (target, cell) => {
      const { range } = cellOf(target, cell);
      return required(target, cellName(range.row, range.column));
    },
    getItemOrNullObject: byKey,
  },
  changes: {
    add: (target, cell, content) => {
      const place = cellOf(target, cell);
      const { row, column } = place.range;
      const { extras } = place.sheet;
      if (extras.comments.some((comment) => comment.row === row && comment.column === column)) {
        throw itemAlreadyExists(`The cell ${cellName(row, column)} has a comment already.`);
      }
      const comment: CommentModel = {
        id: `comment${extras.nextId++}`,
        content: String(content),
        row,
        column,
        note: target.notes,
      };
      extras.comments.push(comment);
      return commentType(target.notes).of({ ...target, sheet: place.sheet, comment });
    },
  },
});
