import { decimalFromDouble } from "../../core/decimal";
import type { Language } from "../../core/wording";
import { FollowedWorkbook, type FollowedCell } from "../../formulas/order/followed-workbook";
import type { CellValue } from "../../workbook/snapshot";
import type { Answers } from "./answers";
import type { KeyFigure } from "./key-figure";
import { laidSnapshot } from "./laid-workbook";
import { PlanBuilder } from "./plan-builder";
import { readableAnswers } from "./readable-answers";
import type { LiveFigure, Whose } from "./template";
import type { Section } from "./field";

interface Laying {
  readonly id: string;
  readonly sections: readonly Section[];
  readonly lay: (builder: PlanBuilder, answers: Answers) => void;
}

/** A template's key figures as its form stands: the cells of its sheets, calculated as they would be in Excel. */
export class LiveFigures {
  private readonly followed = new Map<Language, FollowedWorkbook>();

  constructor(private readonly template: Laying) {}

  /** A figure that rests on something not typed yet is left out. */
  of(answers: Answers, language: Language, whose: Whose = {}): readonly LiveFigure[] {
    const { id, sections, lay } = this.template;
    const readable = readableAnswers(sections, answers);
    const council = whose.council ?? { name: "", region: "" };
    const options = { ...whose, language, council, versions: { addIn: "", legalValues: "" } };
    const builder = new PlanBuilder(id, options, readable.missing);
    lay(builder, readable.answers);
    const figures = builder.keyFigures().filter(({ shown }) => shown !== "summary");
    const wanted = figures.flatMap((figure) => (figure.verdict ? [figure.at, figure.verdict] : [figure.at]));
    const values = this.kept(language).values(laidSnapshot(builder.laid()), wanted.map(followedCell));
    const valueAt = new Map(wanted.map((place, index) => [keyOf(place), values[index] ?? null]));
    return figures.flatMap((figure) => shownFigure(figure, (place) => valueAt.get(keyOf(place)) ?? null, builder));
  }

  private kept(language: Language): FollowedWorkbook {
    const known = this.followed.get(language) ?? new FollowedWorkbook();
    this.followed.set(language, known);
    return known;
  }
}

function shownFigure(
  { id, label, at, format, kind, verdict }: KeyFigure,
  valueOf: (place: FollowedCell) => CellValue,
  builder: PlanBuilder,
): readonly LiveFigure[] {
  const value = valueOf(at);
  const passes = kind === "check" ? value : verdict && valueOf(verdict);
  const shown = typeof value === "number" ? { value: decimalFromDouble(value).toFixed() } : {};
  if (kind === "check" ? typeof passes !== "boolean" : typeof value !== "number") return [];
  const name = builder.resultAt(at);
  return [
    {
      id,
      label: builder.wording(label),
      ...shown,
      format,
      ...(typeof passes === "boolean" ? { passes } : {}),
      ...(name === undefined ? {} : { name }),
    },
  ];
}

function followedCell({ sheet, row, column }: FollowedCell): FollowedCell {
  return { sheet, row, column };
}

function keyOf({ sheet, row, column }: FollowedCell): string {
  return `${sheet} ${String(row)} ${String(column)}`;
}
