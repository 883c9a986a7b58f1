import { DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, IUniverInstanceService, type DocumentDataModel } from "@univerjs/core";
import type { Fault } from "../host/faults";
import { WorkbookView } from "../workbook-view";

/** What the end-to-end tests ask of the page's Excel beside its cells: what it was asked for, and that it be slow, busy or faulty. */
export class DrivenWorkbook extends WorkbookView {
  /** What the formula bar shows of the selected cell; it draws it on a canvas. */
  formulaBar(): string {
    const documents = this.spreadsheet.engine.injector.get(IUniverInstanceService);
    const bar = documents.getUnit<DocumentDataModel>(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY);
    return (bar?.getBody()?.dataStream ?? "").replace(/\r\n$/, "");
  }

  get roundTrips(): number {
    return this.host.roundTrips;
  }

  get requests() {
    return this.host.records;
  }

  resetCounters(): void {
    this.host.resetCounters();
  }

  injectFaults(faults: readonly Fault[]): void {
    this.host.injectFaults(faults);
  }

  setEditing(editing: boolean): void {
    this.host.state.editing = editing;
  }

  setReadOnly(readOnly: boolean): void {
    this.host.state.readOnly = readOnly;
  }

  setLatency(milliseconds: number): void {
    this.host.options.latency = milliseconds;
  }
}
