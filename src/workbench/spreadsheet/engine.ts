import {
  CellValueType,
  ICommandService,
  IUniverInstanceService,
  mergeWorksheetSnapshotWithDefault,
  Univer,
  UniverInstanceType,
  type Injector,
  type IUniverConfig,
  type IWorkbookData,
  type Plugin,
  type PluginCtor,
  type Workbook,
} from "@univerjs/core";
import {
  CELL_INVERTED_INDEX_CACHE,
  FormulaDataModel,
  Interpreter,
  ErrorType,
  ErrorValueObject,
  IHyperlinkEngineFormulaService,
} from "@univerjs/engine-formula";
import { readArrayConstants } from "./array-constants";
import { askRowsInUseAlone } from "./hidden-rows";
import { Calculation } from "./recalculation";
import { sheetId } from "./sheet-id";
import { endShortMonths } from "./short-months";
import { SpillChanges } from "./spill-changes";
import { WaitingWrites } from "./waiting-writes";

export type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown];

export interface EngineOptions {
  readonly plugins: readonly PluginEntry[];
  readonly univer?: Partial<IUniverConfig>;
  readonly firstSheet: string;
  /** Runs before the workbook exists, when services can still be replaced. */
  readonly beforeWorkbook?: (univer: Univer) => void;
}

/** Univer with one workbook in it, and the services that the workbench uses of it. */
export interface Engine {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  readonly unitId: string;
  readonly formulas: FormulaDataModel;
  readonly calculation: Calculation;
  readonly writes: WaitingWrites;
  dispose(): void;
}

/**
 * The grid starts with fewer rows than Excel's 1,048,576 because Univer lays out every row of a sheet when it is added; it grows
 * when something is written further down. A spill that does not fit in the grid is #SPILL!, so there is room for long ones.
 */
export const FIRST_ROWS = 60_000;
export const FIRST_COLUMNS = 100;

export function newSheetData(id: string, name: string) {
  const sizes = { rowCount: FIRST_ROWS, columnCount: FIRST_COLUMNS, defaultColumnWidth: 64, defaultRowHeight: 20 };
  return mergeWorksheetSnapshotWithDefault({ id, name, ...sizes });
}

function registerDistinct(univer: Univer, plugins: readonly PluginEntry[]): void {
  const names = new Set<string>();
  for (const entry of plugins) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    const name = (plugin as unknown as { pluginName: string }).pluginName;
    if (names.has(name)) continue;
    names.add(name);
    univer.registerPlugin(plugin, config);
  }
}

/** A cell whose calculation throws shows #VALUE!; without this, Univer would leave every other cell uncalculated. */
function guardInterpreter(injector: Injector): void {
  const interpreter = injector.get(Interpreter);
  const execute = interpreter.execute.bind(interpreter);
  interpreter.execute = (node) => {
    try {
      return execute(node);
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  };
}

/** A link's cell holds its text, as in Excel; Univer would make a document of it and leave the cell without a value. */
function giveLinksTheirText(injector: Injector): void {
  injector.get(IHyperlinkEngineFormulaService).generateCellValue = (_url, label) => ({
    v: label,
    t: CellValueType.STRING,
  });
}

/** These two indexes cost more to keep than they save: with them a column of 20,000 formulas takes quadratic time. */
function withoutInvertedIndex(): void {
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
}

/** Univer keeps parsed formulas by the workbook's id for all workbooks of a page together, so no two may share one. */
let started = 0;

export function startEngine(options: EngineOptions): Engine {
  withoutInvertedIndex();
  readArrayConstants();
  started += 1;
  const id = `workbook${started}.`;
  const univer = new Univer(options.univer);
  registerDistinct(univer, options.plugins);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  options.beforeWorkbook?.(univer);
  const data: Partial<IWorkbookData> = {
    id,
    name: "Erário",
    sheetOrder: [sheetId(1)],
    sheets: { [sheetId(1)]: newSheetData(sheetId(1), options.firstSheet) },
  };
  univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(id, UniverInstanceType.UNIVER_SHEET);
  if (!workbook) throw new Error("Univer did not create the workbook");
  guardInterpreter(injector);
  giveLinksTheirText(injector);
  endShortMonths(injector);
  const writes = new WaitingWrites();
  const formulas = injector.get(FormulaDataModel);
  askRowsInUseAlone(formulas, workbook);
  const calculation = new Calculation(injector, writes, new SpillChanges(formulas, id));
  return {
    univer,
    injector,
    commands,
    workbook,
    unitId: workbook.getUnitId(),
    formulas,
    calculation,
    writes,
    dispose: () => {
      calculation.dispose();
      univer.dispose();
    },
  };
}
