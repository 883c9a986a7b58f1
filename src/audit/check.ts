import type { Wording } from "../core/wording";
import type { Finding, Severity } from "./finding";
import type { WorkbookModel } from "../formulas/model/formula-model";
import type { Profile } from "../profile/profile";

export interface CheckContext {
  readonly workbook: WorkbookModel;
  /**
   * The council's own terms, of the pane or a file, else as a filled workbook states them; absent where nobody says whose workbook it is.
   * `federalRulesOf` says whether CFESS's bands and quota apply.
   */
  readonly profile?: Profile;
}

/**
 * One question asked of a workbook. A check is one file; `checks/index.ts` lists them all, and the order there is the order of
 * trust: where two checks speak of the same cells, the first is heard.
 */
export interface Check {
  /** Stable: filters, dismissals and other programs rest on it. */
  readonly kind: string;
  /** `formula` checks read patterns, `figure` checks typed tables, `rule` checks the councils' law. */
  readonly group: "formula" | "figure" | "rule";
  /** The severity of most of its findings; a finding may be less severe. */
  readonly severity: Severity;
  readonly title: Wording;
  /**
   * True where a finding on cells that an earlier check has told of says nothing new: the same slip seen another way. False for
   * questions of their own, such as a format.
   */
  readonly repeats: boolean;
  /**
   * What the cells of a finding hold once it is put right, where the check says no more of them: what it expected; a formula; a number; a
   * formula or a number instead of an error; a formula or the sum of what is related; the same as what is related. A finding that is gone
   * otherwise is told as changed, not as fixed.
   */
  readonly settledBy: "expected" | "formula" | "number" | "noError" | "formulaOrSum" | "sameAsRelated";
  /** Work that takes long in a large workbook, in steps between which its progress is shown and it can be stopped; comes before `run`. */
  prepare?(context: CheckContext): Iterable<undefined>;
  run(context: CheckContext): readonly Finding[];
}
