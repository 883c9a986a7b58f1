import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { Batch, type BatchHost } from "./batch";
import { HostEvents, type EventMessage } from "./events";
import { batchBreak, faultError, type Fault } from "./faults";
import { HostState } from "./host-state";
import { workbookType } from "./model/workbook";
import { colleagueOf, comingRequest, type Colleague } from "./moods/colleague";
import { spellFunctions } from "./moods/lost-functions";
import { EXCEL_ON_WINDOWS, type Moods } from "./moods/moods";
import type { HostObject } from "./object-type";
import { ACTION, OFFICE_ERROR, type OfficeResult, type RequestBody, type ResponseBody } from "./protocol";

export interface HostOptions {
  /** Largest request and largest answer in bytes of UTF-8; Excel on the web takes 5 MB. */
  readonly largestRequest?: number;
  readonly largestResponse?: number;
  readonly readOnly?: boolean;
  /** Milliseconds that each round trip takes longer, to see progress and cancelling. */
  readonly latency?: number;
  /** How this Excel differs from Microsoft 365 on Windows. */
  readonly moods?: Partial<Moods>;
}

export interface RequestRecord {
  readonly roundTrip: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** The error code that the request ended with, empty where it succeeded. */
  readonly error: string;
}

/** After a batch the client lets its references go in a request that nobody waits for; it is no round trip of the add-in's. */
function isCleanup(request: RequestBody): boolean {
  return (
    request.Actions.every(
      ({ ActionType, Name }) =>
        ActionType === ACTION.instantiate ||
        (ActionType === ACTION.method && /^_Remove(?:All)?References?$/.test(Name)),
    ) && request.Actions.some(({ ActionType }) => ActionType === ACTION.method)
  );
}

/** `Application.calculate` among the actions of a request. */
const CALCULATES = /"Name":"Calculate"/;

const FIVE_MEGABYTES = 5 * 1024 * 1024;
const utf8 = new TextEncoder();

/**
 * Excel's side of Microsoft's client: takes the requests that the client sends and answers as Excel does, over the embedded
 * spreadsheet. Requests are answered one after the other.
 */
export class Host {
  readonly state: HostState;
  readonly events: HostEvents;
  readonly records: RequestRecord[] = [];
  readonly options: { -readonly [Name in Exclude<keyof HostOptions, "moods">]-?: NonNullable<HostOptions[Name]> };
  private colleague: Colleague | null = null;
  private sinceColleague = 0;
  private faults: readonly Fault[] = [];
  private sinceFaults = 0;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly references = new Map<string, HostObject>();
  private lastReference = 0;
  private readonly answerListeners = new Set<() => void>();

  constructor(
    readonly spreadsheet: Spreadsheet,
    { moods, ...bare }: HostOptions = {},
  ) {
    this.options = {
      largestRequest: FIVE_MEGABYTES,
      largestResponse: FIVE_MEGABYTES,
      readOnly: false,
      latency: 0,
      ...bare,
    };
    this.events = new HostEvents();
    this.state = new HostState(spreadsheet, this.events, (id) => this.release(id));
    this.state.readOnly = this.options.readOnly;
    if (moods) this.setMoods(moods);
  }

  get moods(): Moods {
    return this.state.moods;
  }

  /** Changes some moods, or with an empty object all back to what Excel on Windows does. */
  setMoods(moods: Partial<Moods>): void {
    const before = this.state.moods;
    const now = Object.keys(moods).length === 0 ? EXCEL_ON_WINDOWS : { ...before, ...moods };
    this.state.moods = now;
    if (now.functions !== before.functions) spellFunctions(this.spreadsheet, now.functions);
    if (moods.colleague !== undefined || now.colleague === "away")
      this.bringColleague(colleagueOf(this.state, now.colleague));
  }

  /** Lets another person act before each request that is answered from now on; the round trips count from here. Null sends them away. */
  bringColleague(colleague: Colleague | null): void {
    this.colleague = colleague;
    this.sinceColleague = 0;
  }

  get roundTrips(): number {
    return this.records.length;
  }

  resetCounters(): void {
    this.records.length = 0;
  }

  /** Called after each request has been answered. */
  onAnswered(listener: () => void): void {
    this.answerListeners.add(listener);
  }

  /** Replaces the faults that are still to come; their round trips count from now. */
  injectFaults(faults: readonly Fault[]): void {
    this.faults = faults;
    this.sinceFaults = 0;
  }

  /** What the client calls as `OSF.DDA.RichApi.executeRichApiRequestAsync`. */
  readonly executeRichApiRequestAsync = (
    message: readonly unknown[],
    callback: (result: OfficeResult) => void,
  ): void => {
    const body = String(message[4]);
    this.queue = this.queue.then(async () => {
      // A request that calculates waits for ever in that mood; what comes after it is answered.
      if (this.state.moods.calculate === "never returns" && CALCULATES.test(body)) return;
      callback(await this.answer(body));
      for (const listener of this.answerListeners) listener();
    });
  };

  /** What the client calls as `OSF.DDA.RichApi.richApiMessageManager.register`. */
  readonly registerMessages = (handler: (message: EventMessage) => void): Promise<void> => {
    this.events.listen(handler);
    return Promise.resolve();
  };

  private async answer(text: string): Promise<OfficeResult> {
    const requestBytes = utf8.encode(text).length;
    const request = requestBytes > this.options.largestRequest ? null : (JSON.parse(text) as RequestBody);
    if (request && isCleanup(request))
      return succeeded(JSON.stringify(await new Batch(this.batchHost(), request).run()));
    this.sinceFaults += 1;
    const fault = this.faults.find((candidate) => candidate.roundTrip === this.sinceFaults);
    if (this.options.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.options.latency));
    const record = (result: OfficeResult, actions: number, error: string): OfficeResult => {
      const responseBytes = result.value ? utf8.encode(result.value.data[2]).length : 0;
      this.records.push({ roundTrip: this.records.length + 1, requestBytes, responseBytes, actions, error });
      return result;
    };
    if (fault?.when === "before") return record(failed(faultError(fault)), 0, fault.kind);
    if (!request) return record(failed(TOO_LARGE), 0, "RequestPayloadSizeLimitExceeded");
    if (this.state.editing) return record(failed(CELL_EDIT), 0, "InvalidOperationInCellEditMode");
    this.sinceColleague += 1;
    await this.colleague?.(comingRequest(request, this.sinceColleague));
    const broken = fault?.when === "within" ? batchBreak(fault, request) : undefined;
    // What a batch writes is in the sheet, and told, when all is settled.
    this.state.answering = true;
    const response = await new Batch(this.batchHost(), request, broken).run();
    // Excel calculates before it hands control back, whether or not the batch reads what it calculated.
    await this.spreadsheet.calculation.settle();
    this.state.answering = false;
    const answerText = JSON.stringify(response);
    if (fault?.when === "after") return record(failed(faultError(fault)), request.Actions.length, fault.kind);
    if (utf8.encode(answerText).length > this.options.largestResponse) {
      return record(failed(ANSWER_TOO_LARGE), request.Actions.length, "ResponsePayloadSizeLimitExceeded");
    }
    return record(succeeded(answerText), request.Actions.length, errorCode(response));
  }

  private batchHost(): BatchHost {
    return {
      workbook: workbookType.of(this.state),
      readOnly: this.state.readOnly,
      moods: this.state.moods,
      reference: (object) => {
        const id = `reference${(this.lastReference += 1)}`;
        this.references.set(id, object);
        return id;
      },
      referenced: (id) => this.references.get(id) ?? null,
    };
  }

  private release(id: string | null): void {
    if (id === null) this.references.clear();
    else this.references.delete(id);
  }
}

const TOO_LARGE = {
  code: OFFICE_ERROR.requestTooLarge,
  name: "requestTooLarge",
  message: "The request payload is too large.",
};
const ANSWER_TOO_LARGE = {
  code: OFFICE_ERROR.responseTooLarge,
  name: "responseTooLarge",
  message: "The response payload is too large.",
};
const CELL_EDIT = { code: OFFICE_ERROR.cellEditMode, name: "cellEditMode", message: "Excel is in cell-editing mode." };

function succeeded(text: string): OfficeResult {
  return { status: "succeeded", value: { data: [200, [], text] } };
}

function failed(error: { code: number; name: string; message: string }): OfficeResult {
  return { status: "failed", error };
}

function errorCode(response: ResponseBody): string {
  return response.Error?.Code ?? "";
}
