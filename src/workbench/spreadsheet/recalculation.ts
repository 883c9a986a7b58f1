import { ICommandService, type Injector, type IUnitRange } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import type { SpillChanges } from "./spill-changes";
import type { WaitingWrites } from "./waiting-writes";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";

type Conversion = Exclude<ReturnType<IActiveDirtyManagerService["get"]>, null | undefined | void>;
type DirtyData = ReturnType<Conversion["getDirtyData"]>;

/** Mutations by these commands change looks alone, and by this one a calculation stores its own results. */
const WITHOUT_CALCULATION = new Set([
  "sheet.command.set-style",
  "sheet.command.set-border",
  "sheet.command.clear-selection-format",
]);

/** Spills that rest on spills settle within as many rounds as they are deep; a circle of them never does. */
const MOST_ROUNDS = 100;

/** Marks a mutation of the host's that changes looks alone. */
export const LOOKS_ALONE = "sheet.command.set-style";

function mergeMaps(maps: readonly (Record<string, unknown> | undefined)[]): Record<string, never> {
  const merged: Record<string, Record<string, unknown>> = {};
  for (const map of maps) {
    for (const [unit, entries] of Object.entries(map ?? {})) Object.assign((merged[unit] ??= {}), entries);
  }
  return merged as Record<string, never>;
}

function distinctRanges(ranges: readonly IUnitRange[]): IUnitRange[] {
  const seen = new Map<string, IUnitRange>();
  for (const range of ranges) {
    const { startRow, startColumn, endRow, endColumn } = range.range;
    seen.set(`${range.sheetId} ${startRow} ${startColumn} ${endRow} ${endColumn}`, range);
  }
  return [...seen.values()];
}

function merge(parts: readonly DirtyData[]) {
  return {
    forceCalculation: parts.some((part) => part.forceCalculation),
    dirtyRanges: distinctRanges(parts.flatMap((part) => part.dirtyRanges ?? [])),
    dirtyNameMap: mergeMaps(parts.map((part) => part.dirtyNameMap)),
    dirtyDefinedNameMap: mergeMaps(parts.map((part) => part.dirtyDefinedNameMap)),
    dirtySuperTableMap: mergeMaps(parts.map((part) => part.dirtySuperTableMap)),
    dirtyUnitFeatureMap: mergeMaps(parts.map((part) => part.dirtyUnitFeatureMap)),
    dirtyUnitOtherFormulaMap: mergeMaps(parts.map((part) => part.dirtyUnitOtherFormulaMap)),
    clearDependencyTreeCache: mergeMaps(parts.map((part) => part.clearDependencyTreeCache)),
  };
}

/**
 * Decides when formulas are calculated. Univer's own trigger waits 100 ms after each change and knows no manual mode; Excel has
 * calculated by the time that the next action of the same batch reads a value. So this takes the trigger's place: it gathers
 * what changed and calculates when asked to settle, or shortly after a change made in the grid.
 */
export class Calculation {
  automatic = true;
  /** How many calculations have been started. */
  runs = 0;
  private readonly commands: ICommandService;
  private readonly changed: DirtyData[] = [];
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly finishListeners = new Set<() => void>();

  constructor(
    injector: Injector,
    private readonly writes: WaitingWrites,
    private readonly spills: SpillChanges,
  ) {
    this.commands = injector.get(ICommandService);
    const dirtyManager = injector.get(IActiveDirtyManagerService);
    const conversionOf = dirtyManager.get.bind(dirtyManager);
    dirtyManager.get = () => undefined;
    this.commands.onCommandExecuted((command, options) => {
      const conversion = conversionOf(command.id);
      if (!conversion) return;
      if (command.id === SetRangeValuesMutation.id) {
        const { trigger } = command.params as ISetRangeValuesMutationParams;
        if (options?.onlyLocal || (trigger && WITHOUT_CALCULATION.has(trigger))) return;
      }
      this.changed.push(conversion.getDirtyData(command));
      if (this.automatic) this.timer ??= setTimeout(() => void this.settle(), 0);
    });
  }

  /** Called after each calculation has stored its results. */
  onFinished(listener: () => void): () => void {
    this.finishListeners.add(listener);
    return () => this.finishListeners.delete(listener);
  }

  /** Waits until every change made so far is calculated; in manual mode, until nothing is being calculated. */
  async settle(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writes.flush();
    while (this.running || (this.automatic && this.changed.length > 0)) await (this.running ?? this.run());
  }

  /** Calculates what changed, also in manual mode; `everything` recalculates all formulas. */
  async calculateNow(everything: boolean): Promise<void> {
    this.writes.flush();
    while (this.running) await this.running;
    if (everything) this.changed.push({ forceCalculation: true });
    if (this.changed.length > 0) await this.run();
  }

  /** Calculates nothing more. */
  dispose(): void {
    clearTimeout(this.timer);
    this.automatic = false;
    this.changed.length = 0;
  }

  private run(): Promise<void> {
    this.running = this.rounds(merge(this.changed.splice(0))).finally(() => {
      this.running = null;
      for (const listener of this.finishListeners) listener();
    });
    return this.running;
  }

  /** Calculates until no spilled cell changes any more. */
  private async rounds(first: DirtyData): Promise<void> {
    let dirty: DirtyData | null = first;
    for (let round = 0; dirty && round < MOST_ROUNDS; round += 1) {
      await this.round(dirty);
      const dirtyRanges = this.spills.take();
      dirty = dirtyRanges.length > 0 ? merge([{ dirtyRanges }]) : null;
    }
  }

  private round(dirty: DirtyData): Promise<void> {
    this.runs += 1;
    return new Promise<void>((resolve) => {
      const subscription = this.commands.onCommandExecuted((command) => {
        if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
        const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
        if (functionsExecutedState === undefined) return;
        subscription.dispose();
        resolve();
      });
      void this.commands.executeCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
    });
  }
}
