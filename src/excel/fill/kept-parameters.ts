import type { Plan } from "../../workbook/plan";
import type { FillDecision } from "./fill-decision";
import { freeName } from "./fill-decision";
import type { FillStep } from "./fill-step";
import { rangeName } from "../../workbook/address";
import { keptSheet, type KeptPlaces, type KeptSheet, type UsedCells } from "./kept-sheets";
import { isShared, KEPT_TEMPLATE } from "./own-sheets";
import { STAMP_TEMPLATE, type WorkbookState } from "./workbook-state";
import { encodedLength } from "../writing/writer";

const asideWords = { en: "previous", "pt-BR": "anterior" } as const;

export interface ParametersCopy {
  readonly name: string;
  readonly cells: KeptSheet;
  readonly used: UsedCells;
}

/** Kept sheets go on showing what they showed: by a copy of the parameters where those are updated in place. */
export function keptOf(
  plan: Plan,
  decision: FillDecision,
  state: WorkbookState,
  used: readonly UsedCells[],
): { readonly sheets: readonly KeptSheet[]; readonly copy: ParametersCopy | null } {
  const planned = plan.sheets.find((sheet) => isShared(plan, sheet.name));
  const action = planned && decision.sheets.get(planned.name);
  const ofParameters = action?.kind === "update" ? used.find(({ sheet }) => sheet.id === action.id) : undefined;
  const ours = decision.setAside.filter((each) => each.ours);
  const taken = new Set([
    ...state.sheets.map((sheet) => sheet.name.toLocaleLowerCase()),
    ...decision.setAside.map(({ as }) => as.toLocaleLowerCase()),
  ]);
  const name =
    ofParameters && ours.length > 0 ? freeName(ofParameters.sheet.name, asideWords[plan.language], taken) : null;
  const places: KeptPlaces = {
    state,
    setAside: decision.setAside,
    parameters: ofParameters && name !== null ? { sheet: ofParameters.sheet.name, copy: name } : null,
  };
  const asideIds = new Set(ours.map(({ sheet }) => sheet.id));
  const sheets = used.filter(({ sheet }) => asideIds.has(sheet.id)).map((cells) => keptSheet(cells, places));
  const copy =
    ofParameters && name !== null ? { name, used: ofParameters, cells: keptSheet(ofParameters, places) } : null;
  return { sheets: sheets.filter(({ frozen }) => frozen.some((line) => line.some((input) => input !== null))), copy };
}

export function copyStep({ name, used, cells }: ParametersCopy): FillStep {
  const inputs = cells.record.before.map((line, row) =>
    line.map((input, column) => cells.frozen[row]?.[column] ?? input),
  );
  return {
    bytes: 1_000 + inputs.reduce((sum, line) => sum + encodedLength(line), 0),
    queue: ({ workbook }, sheets) => {
      const sheet = sheets.get(name);
      if (!sheet) return;
      sheet.customProperties.add(STAMP_TEMPLATE, KEPT_TEMPLATE);
      const address = rangeName(used.range);
      const range = sheet.getRange(address);
      range.formulas = inputs as unknown[][];
      range.copyFrom(workbook.worksheets.getItem(used.sheet.id).getRange(address), Excel.RangeCopyType.formats);
    },
  };
}

export function freezeStep({ sheet, range, frozen }: KeptSheet): FillStep {
  return {
    bytes: 400 + frozen.reduce((sum, line) => sum + encodedLength(line), 0),
    queue: ({ workbook }) => {
      workbook.worksheets.getItem(sheet.id).getRange(rangeName(range)).formulas = frozen as unknown[][];
    },
  };
}
