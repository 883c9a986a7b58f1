import { quotedText } from "../../../workbook/address";
import type { Wording } from "../../../core/wording";
import { yes } from "../../builder/answer-cells";
import { absolute } from "../../builder/cell";
import type { LaidSheets } from "../../builder/lay-sheets";
import type { PlanBuilder } from "../../builder/plan-builder";
import type { SheetBuilder } from "../../builder/sheet-builder";
import { sheetId, type PlanOf } from "../plan-answers";
import { figureName } from "./figure-sheet";
import { quote, type Quoted } from "./phrase";

/** The cells that the note's sentences quote and follow, as references from its sheet. */
export class NoteCells {
  constructor(
    readonly builder: PlanBuilder,
    private readonly sheets: LaidSheets,
    private readonly note: SheetBuilder,
  ) {}

  at(path: string, column?: string): string {
    return absolute(this.sheets.cell(path, column), this.note.name);
  }

  parameter(key: string): string {
    return this.builder.ref(key, this.note);
  }

  /** A cell of one of the plan's sheets. */
  of(plan: PlanOf, sheet: string, name: string, column?: string): string {
    return this.at(`${sheetId(plan, sheet)}.${name}`, column);
  }

  value(plan: PlanOf, name: string): string {
    return this.at(`figures.${figureName(plan, name)}`, "value");
  }

  /** A figure as the note writes it. */
  text(plan: PlanOf, name: string): Quoted {
    return quote(this.at(`figures.${figureName(plan, name)}`, "text"));
  }

  name(plan: PlanOf): Quoted {
    return quote(this.at(`figures.${figureName(plan, "planName")}`, "text"), 40);
  }

  /** The reporting date as the note writes it. */
  day(): Quoted {
    return quote(this.at("figures.reportDay", "text"), 20);
  }

  total(name: string): Quoted {
    return quote(this.at(`figures.${name}`, "text"));
  }

  /** Whether a cell holds one of the words. */
  holds(reference: string, word: Wording): string {
    return `${reference}=${quotedText(this.builder.word(word))}`;
  }

  isYes(reference: string): string {
    return this.holds(reference, yes);
  }
}

/** The figures' sheet rounds to the cent, so that less than half a cent is nothing. */
export const isPositive = (reference: string): string => `${reference}>0`;
export const isNegative = (reference: string): string => `${reference}<0`;
export const isSomething = (reference: string): string => `${reference}<>0`;
