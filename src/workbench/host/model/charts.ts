import type { ChartModel, ChartSeriesModel, RangeReference } from "../../spreadsheet/sheet-extras";
import { invalidArgument, itemNotFound } from "../host-error";
import { ObjectType, type HostObject, type Property } from "../object-type";
import { axesType, chartFormatType, legendType, text, titleType, type ChartTarget } from "./chart-parts";
import { rangeArgument, type RangeTarget, type WorksheetTarget } from "./targets";

interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeriesModel;
}

function reference(target: WorksheetTarget, value: unknown): RangeReference {
  const { sheet, range } = rangeArgument(target, value);
  return { sheetId: sheet.id, range };
}

/** One series a column, or a row where `seriesBy` says so; the first line names them and the first column gives the categories. */
function seriesOf(source: RangeTarget, seriesBy: unknown): ChartSeriesModel[] {
  const { sheet, range } = source;
  const byRows = seriesBy === "Rows" || (seriesBy !== "Columns" && range.columns > range.rows);
  const lines = byRows ? range.rows : range.columns;
  const hasCategories = lines > 1;
  const firstCell = sheet.cells.value(range.row, range.column);
  const hasNames = typeof firstCell !== "number";
  const line = (index: number, from: number): RangeReference["range"] =>
    byRows
      ? { row: range.row + index, column: range.column + from, rows: 1, columns: range.columns - from }
      : { row: range.row + from, column: range.column + index, rows: range.rows - from, columns: 1 };
  const from = hasNames ? 1 : 0;
  const series: ChartSeriesModel[] = [];
  for (let index = hasCategories ? 1 : 0; index < lines; index += 1) {
    const named = byRows
      ? sheet.cells.value(range.row + index, range.column)
      : sheet.cells.value(range.row, range.column + index);
    series.push({
      name: hasNames && named !== null && typeof named !== "object" ? String(named) : `Series${index}`,
      values: { sheetId: sheet.id, range: line(index, from) },
      categories: hasCategories ? { sheetId: sheet.id, range: line(0, from) } : null,
    });
  }
  return series;
}

function size(name: "left" | "top" | "width" | "height"): Property<ChartTarget> {
  return {
    get: ({ chart }) => chart[name],
    set: ({ sheet, chart }, value) => {
      if (typeof value !== "number" || !(value >= 0)) throw invalidArgument(`${name} is a number of points.`);
      chart[name] = value;
      sheet.extrasChanged();
    },
  };
}

const seriesType = new ObjectType<SeriesTarget>("ChartSeries", {
  properties: {
    name: text<SeriesTarget>(
      ({ series }) => series.name,
      ({ series }, name) => {
        series.name = name;
      },
    ),
  },
  changes: {
    delete: ({ sheet, chart, series }) => {
      chart.series.splice(chart.series.indexOf(series), 1);
      sheet.extrasChanged();
    },
    setValues: (target, range) => {
      target.series.values = reference(target, range);
      target.sheet.extrasChanged();
    },
    setXAxisValues: (target, range) => {
      target.series.categories = reference(target, range);
      target.sheet.extrasChanged();
    },
  },
});

function seriesAt(target: ChartTarget, index: unknown): HostObject {
  const series = target.chart.series[Number(index)];
  if (!series) throw itemNotFound(`There is no series ${String(index)}.`);
  return seriesType.of({ ...target, series });
}

const seriesCollectionType: ObjectType<ChartTarget> = new ObjectType<ChartTarget>("ChartSeriesCollection", {
  properties: { count: { get: ({ chart }) => chart.series.length } },
  items: (target) => target.chart.series.map((series) => seriesType.of({ ...target, series })),
  methods: { getCount: ({ chart }) => chart.series.length, getItemAt: seriesAt },
  changes: {
    add: (target, name) => {
      const series: ChartSeriesModel = { name: typeof name === "string" ? name : "", values: null, categories: null };
      target.chart.series.push(series);
      target.sheet.extrasChanged();
      return seriesType.of({ ...target, series });
    },
  },
});

/** Places the chart over cells, from the first one's corner to the last one's. */
function setPosition(target: ChartTarget, start: unknown, end: unknown): void {
  const first = rangeArgument(target, start);
  const last = end === undefined || end === null ? first : rangeArgument(target, end);
  const { layout } = target.sheet;
  const before = (count: number, sizeAt: (index: number) => number) => {
    let total = 0;
    for (let index = 0; index < count; index += 1) total += sizeAt(index);
    return total;
  };
  const { chart } = target;
  chart.left = before(first.range.column, (column) => layout.columnWidth(column));
  chart.top = before(first.range.row, (row) => layout.rowHeight(row));
  chart.width = before(last.range.column + last.range.columns, (column) => layout.columnWidth(column)) - chart.left;
  chart.height = before(last.range.row + last.range.rows, (row) => layout.rowHeight(row)) - chart.top;
  target.sheet.extrasChanged();
}

const chartType: ObjectType<ChartTarget> = new ObjectType<ChartTarget>("Chart", {
  id: ({ chart }) => chart.id,
  properties: {
    id: { get: ({ chart }) => chart.id },
    name: text<ChartTarget>(
      ({ chart }) => chart.name,
      ({ chart }, name) => {
        chart.name = name;
      },
    ),
    chartType: text<ChartTarget>(
      ({ chart }) => chart.type,
      ({ chart }, type) => {
        chart.type = type;
      },
    ),
    left: size("left"),
    top: size("top"),
    width: size("width"),
    height: size("height"),
  },
  objects: {
    axes: (target) => axesType.of(target),
    format: (target) => chartFormatType.of(target),
    legend: (target) => legendType.of(target),
    series: (target) => seriesCollectionType.of(target),
    title: (target) => titleType.of(target),
  },
  methods: { activate: () => null },
  changes: {
    delete: ({ sheet, chart }) => {
      sheet.extras.charts.splice(sheet.extras.charts.indexOf(chart), 1);
      sheet.extrasChanged();
    },
    setData: (target, source, seriesBy) => {
      target.chart.series.splice(0, Infinity, ...seriesOf(rangeArgument(target, source), seriesBy));
      target.sheet.extrasChanged();
    },
    setPosition,
  },
});

const CHART_TYPE = /^(?:Line|Column|Bar|Pie|Area|XYScatter|Doughnut)[A-Za-z0-9]*$/;

function add(target: WorksheetTarget, type: unknown, source: unknown, seriesBy: unknown): HostObject {
  if (!CHART_TYPE.test(String(type))) throw invalidArgument(`There is no chart of type ${String(type)}.`);
  target.state.assertAllowed(target.sheet, "allowEditObjects");
  const range = rangeArgument(target, source);
  const { extras } = target.sheet;
  const number = extras.nextId++;
  const chart: ChartModel = {
    id: `chart${number}`,
    name: `Chart ${number}`,
    type: String(type),
    source: { sheetId: range.sheet.id, range: range.range },
    title: { text: "", visible: false },
    axes: { category: { title: "", numberFormat: "General" }, value: { title: "", numberFormat: "General" } },
    legend: { visible: true, position: "Bottom" },
    series: seriesOf(range, seriesBy ?? "Auto"),
    left: 100,
    top: 50,
    width: 360,
    height: 216,
  };
  extras.charts.push(chart);
  target.sheet.extrasChanged();
  return chartType.of({ ...target, chart });
}

function find(target: WorksheetTarget, key: unknown): HostObject | null {
  const chart = target.sheet.extras.charts.find((candidate) => candidate.id === key || candidate.name === key);
  return chart ? chartType.of({ ...target, chart }) : null;
}

function required(target: WorksheetTarget, key: unknown): HostObject {
  const chart = find(target, key);
  if (!chart) throw itemNotFound(`There is no chart ${String(key)}.`);
  return chart;
}

export const chartCollectionType: ObjectType<WorksheetTarget> = new ObjectType<WorksheetTarget>("ChartCollection", {
  properties: { count: { get: ({ sheet }) => sheet.extras.charts.length } },
  items: (target) => target.sheet.extras.charts.map((chart) => chartType.of({ ...target, chart })),
  item: required,
  methods: {
    getCount: ({ sheet }) => sheet.extras.charts.length,
    getItem: required,
    getItemAt: (target, index) => required(target, target.sheet.extras.charts[Number(index)]?.id),
    getItemOrNullObject: find,
  },
  changes: { add },
});
