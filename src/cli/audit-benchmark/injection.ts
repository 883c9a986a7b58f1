import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { audit } from "../../audit/audit";
import type { Finding } from "../../audit/finding";
import { withCalculatedValues } from "../../formulas/order/calculated";
import { WorkbookModel } from "../../formulas/model/formula-model";
import { isSealName } from "../../workbook/seal";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { readWorkbook } from "../../xlsx/read";
import { seeded, shuffled } from "./chance";
import { eligibleCells, type EligibleCell } from "./eligible-cells";
import {
  faultAt,
  faultKinds,
  faultText,
  withInjectedFault,
  type FaultKind,
  type InjectedFault,
} from "./injected-fault";

/** Recall by injected faults: one at a time in any workbook, and whether a new error or warning names the cell. */

export interface InjectionOptions {
  readonly seed: number;
  /** Faults of each kind in each workbook, at most. */
  readonly each: number;
  /** What templates keep of their filling is taken away, as programs do that lose names. */
  readonly withoutSeals: boolean;
  /** Whether each fault that was missed is listed. */
  readonly listed: boolean;
}

interface Count {
  put: number;
  found: number;
  /** Other cells that new errors and warnings name. */
  others: number;
}

export async function workbookFiles(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.toLowerCase().endsWith(".xlsx")).sort();
}

export async function measureInjection(
  folders: readonly string[],
  options: InjectionOptions,
  write: (line: string) => void,
): Promise<void> {
  const counts = new Map<FaultKind, Count>(faultKinds.map((kind) => [kind, { put: 0, found: 0, others: 0 }]));
  let formulas = 0;
  let eligible = 0;
  for (const folder of folders) {
    for (const file of await workbookFiles(folder)) {
      const read = withCalculatedValues(await readWorkbook(await readFile(join(folder, file))));
      const snapshot = options.withoutSeals ? withoutSeals(read) : read;
      const outcome = injectInto(snapshot, options, counts, (line) => {
        write(`${file}: ${line}`);
      });
      formulas += outcome.formulas;
      eligible += outcome.eligible;
    }
  }
  report(counts, formulas, eligible, options, write);
}

function withoutSeals(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return { ...snapshot, names: snapshot.names.filter(({ name }) => !isSealName(name)) };
}

function injectInto(
  snapshot: WorkbookSnapshot,
  options: InjectionOptions,
  counts: ReadonlyMap<FaultKind, Count>,
  write: (line: string) => void,
): { readonly formulas: number; readonly eligible: number } {
  const chance = seeded(options.seed);
  const workbook = new WorkbookModel(snapshot);
  const { cells, formulas } = eligibleCells(workbook);
  const before = counted(audit(snapshot));
  const known = new Set(before.map(identity));
  const told = new Set(before.flatMap(({ sheet, cells: named }) => named.map((cell) => `${sheet}!${cell}`)));
  for (const kind of faultKinds) {
    const count = counts.get(kind);
    if (!count) continue;
    for (const fault of chosenFaults(workbook, cells, kind, options.each, told, chance)) {
      const found = counted(audit(withInjectedFault(snapshot, fault))).filter(
        (finding) => !known.has(identity(finding)),
      );
      const named = new Set(found.flatMap(({ sheet, cells: each }) => each.map((cell) => `${sheet}!${cell}`)));
      const isFound = named.delete(`${fault.sheet}!${fault.cell}`);
      count.put += 1;
      if (isFound) count.found += 1;
      count.others += [...named].filter((cell) => !told.has(cell)).length;
      if (options.listed && !isFound) write(`missed ${faultText(fault)}`);
      if (options.listed && named.size > 0) write(`others ${faultText(fault)} → ${[...named].slice(0, 5).join(" ")}`);
    }
  }
  return { formulas, eligible: cells.length };
}

/** Different cells of those that nothing is said of, as evenly over the sheets as they allow. */
function chosenFaults(
  workbook: WorkbookModel,
  cells: readonly EligibleCell[],
  kind: FaultKind,
  most: number,
  told: ReadonlySet<string>,
  chance: () => number,
): InjectedFault[] {
  const queues = workbook.sheets.map((sheet) =>
    shuffled(
      cells.filter((cell) => cell.sheet === sheet),
      chance,
    ),
  );
  const faults: InjectedFault[] = [];
  const taken = new Set<string>();
  for (let open = queues; open.length > 0 && faults.length < most; open = open.filter((queue) => queue.length > 0)) {
    for (const queue of open) {
      const cell = queue.pop();
      if (!cell || faults.length >= most) continue;
      const fault = faultAt(workbook, cell, kind, chance);
      if (!fault || told.has(`${fault.sheet}!${fault.cell}`) || taken.has(`${fault.sheet}!${fault.cell}`)) continue;
      taken.add(`${fault.sheet}!${fault.cell}`);
      faults.push(fault);
    }
  }
  return faults;
}

function counted(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity !== "info");
}

function identity({ kind, sheet, cells, found, expected }: Finding): string {
  return JSON.stringify([kind, sheet, cells, found, expected]);
}

function report(
  counts: ReadonlyMap<FaultKind, Count>,
  formulas: number,
  eligible: number,
  { seed, each }: InjectionOptions,
  write: (line: string) => void,
): void {
  const line = (name: string, { put, found, others }: Count): string =>
    `${name.padEnd(24)}${String(put).padStart(6)}${String(found).padStart(7)}${share(found, put).padStart(8)}${String(others).padStart(8)}`;
  write(`${"fault".padEnd(24)}${"put".padStart(6)}${"found".padStart(7)}${"share".padStart(8)}${"others".padStart(8)}`);
  for (const [kind, count] of counts) write(line(kind, count));
  const all = { put: 0, found: 0, others: 0 };
  for (const { put, found, others } of counts.values()) {
    all.put += put;
    all.found += found;
    all.others += others;
  }
  write(line("all", all));
  const [worst] = [...counts]
    .filter(([, { put }]) => put > 0)
    .sort(([, a], [, b]) => a.found / a.put - b.found / b.put);
  write(`worst kind: ${worst ? `${worst[0]} ${share(worst[1].found, worst[1].put)}` : "–"}`);
  write(
    `not eligible: ${String(formulas - eligible)} of ${String(formulas)} formulas (${share(formulas - eligible, formulas)}); seed ${String(seed)}, at most ${String(each)} of each kind in a workbook`,
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : (part / whole).toFixed(3);
}
