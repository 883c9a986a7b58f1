import { Chart, registerables, type ChartConfiguration } from "chart.js";
import { numfmt } from "@univerjs/core";
import { useEffect, useRef, type ReactElement } from "react";
import type { ChartModel, RangeReference } from "../spreadsheet/sheet-extras";
import type { Sheet, Spreadsheet } from "../spreadsheet/spreadsheet";
import type { PageLanguage, ShownSpreadsheet } from "./start-spreadsheet";

Chart.register(...registerables);

const COMPONENT = "ErarioChart";
const COLORS = ["#1B3A57", "#0F8A5F", "#C77700", "#7A4FA3", "#B3261E", "#3B7EA1"];
const PIXELS_A_POINT = 96 / 72;

/** What the charts need of the workbench around them. */
interface ChartedWorkbench {
  readonly spreadsheet: Spreadsheet;
  readonly shown: ShownSpreadsheet;
  readonly language: PageLanguage;
  readonly onChanged: (listener: () => void) => () => void;
}

function cellsOf(workbench: ChartedWorkbench, reference: RangeReference | null): (string | number | null)[] {
  const sheet = reference && workbench.spreadsheet.sheetById(reference.sheetId);
  if (!sheet) return [];
  const { row, column, rows, columns } = reference.range;
  const values: (string | number | null)[] = [];
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) {
      const value = sheet.cells.value(r, c);
      values.push(typeof value === "number" || typeof value === "string" ? value : null);
    }
  }
  return values;
}

/** Categories as their cells show them, since a year or a rate stands there with its number format. */
function labelsOf(workbench: ChartedWorkbench, reference: RangeReference | null): string[] {
  const sheet = reference && workbench.spreadsheet.sheetById(reference.sheetId);
  return cellsOf(workbench, reference).map((value, index) => {
    if (!sheet || typeof value !== "number") return String(value ?? "");
    const { row, column, columns } = reference.range;
    const format = sheet.cells.format(row + Math.floor(index / columns), column + (index % columns));
    return numfmt.format(format, value, { locale: workbench.language });
  });
}

function configuration(workbench: ChartedWorkbench, chart: ChartModel): ChartConfiguration {
  const line = chart.type.startsWith("Line");
  const stacked = chart.type.includes("Stacked");
  const { category, value } = chart.axes;
  const font = chart.textSize === undefined ? {} : { font: { size: chart.textSize * PIXELS_A_POINT } };
  return {
    type: line ? "line" : "bar",
    data: {
      labels: labelsOf(workbench, chart.series[0]?.categories ?? null),
      datasets: chart.series.map((series, index) => ({
        label: series.name,
        // A blank cell leaves a gap; a text counts as nothing.
        data: cellsOf(workbench, series.values).map((value) => (value === null ? null : Number(value) || 0)),
        backgroundColor: COLORS[index % COLORS.length] ?? "#1B3A57",
        borderColor: COLORS[index % COLORS.length] ?? "#1B3A57",
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      plugins: {
        title: { display: chart.title.visible, text: chart.title.text, ...font },
        legend: { display: chart.legend.visible, position: "bottom", labels: font },
      },
      scales: {
        x: { stacked, title: { display: category.title !== "", text: category.title, ...font }, ticks: font },
        y: {
          stacked,
          title: { display: value.title !== "", text: value.title, ...font },
          ticks: {
            ...font,
            ...(value.majorUnit === undefined ? {} : { stepSize: value.majorUnit }),
            callback: (tick) => numfmt.format(value.numberFormat, Number(tick), { locale: workbench.language }),
          },
        },
      },
    },
  };
}

interface ChartData {
  readonly sheetId: string;
  readonly chartId: string;
}

function component(workbench: ChartedWorkbench) {
  return function SheetChart({ data }: { readonly data?: ChartData }): ReactElement {
    const canvas = useRef<HTMLCanvasElement>(null);
    useEffect(() => {
      if (!canvas.current || !data) return;
      const model = (): ChartModel | undefined =>
        workbench.spreadsheet.sheetById(data.sheetId)?.extras.charts.find((chart) => chart.id === data.chartId);
      const first = model();
      if (!first) return;
      const drawn = new Chart(canvas.current, configuration(workbench, first));
      const stop = workbench.onChanged(() => {
        const chart = model();
        if (!chart) return;
        const { data: newData, options } = configuration(workbench, chart);
        drawn.data = newData;
        if (options) drawn.options = options;
        drawn.update();
      });
      return () => {
        stop();
        drawn.destroy();
      };
    }, [data]);
    return (
      <div
        style={{
          width: "100%",
          height: "100%",
          padding: 8,
          boxSizing: "border-box",
          background: "#fff",
          border: "1px solid #d6d6d6",
        }}
      >
        <canvas ref={canvas} />
      </div>
    );
  };
}

/** Lays the charts of the sheets over their cells, and lays them anew when they are added, moved or deleted. */
export function showCharts(workbench: ChartedWorkbench): void {
  const { api } = workbench.shown;
  const laid = new Map<string, { place: string; dispose: () => void }>();
  api.registerComponent(COMPONENT, component(workbench));

  const lay = (sheet: Sheet): void => {
    const wanted = new Set(sheet.extras.charts.map((chart) => `${sheet.id} ${chart.id}`));
    for (const [key, { dispose }] of laid) {
      if (!key.startsWith(`${sheet.id} `) || wanted.has(key)) continue;
      dispose();
      laid.delete(key);
    }
    // Univer counts from the corner of the headers, Excel from that of the cells.
    const { rowHeader, columnHeader } = sheet.worksheet.getConfig();
    const [x, y] = [rowHeader.width, columnHeader.height];
    const worksheet = api.getActiveWorkbook()?.getSheetBySheetId(sheet.id);
    for (const chart of sheet.extras.charts) {
      const key = `${sheet.id} ${chart.id}`;
      const place = `${chart.left} ${chart.top} ${chart.width} ${chart.height}`;
      if (laid.get(key)?.place === place) continue;
      laid.get(key)?.dispose();
      const made = worksheet?.addFloatDomToPosition(
        {
          componentKey: COMPONENT,
          initPosition: {
            startX: x + chart.left * PIXELS_A_POINT,
            startY: y + chart.top * PIXELS_A_POINT,
            endX: x + (chart.left + chart.width) * PIXELS_A_POINT,
            endY: y + (chart.top + chart.height) * PIXELS_A_POINT,
          },
          data: { sheetId: sheet.id, chartId: chart.id } satisfies ChartData,
          allowTransform: false,
        },
        key.replace(/\W/g, "-"),
      );
      if (made) laid.set(key, { place, dispose: () => made.dispose() });
    }
  };

  // A request changes a chart in many steps; it is laid once they are all made. Univer reads a position by the columns of the sheet
  // that is shown, so that a chart of another sheet waits until its own is.
  const due = new Set<string>();
  const layDue = (): void => {
    const shown = workbench.spreadsheet.activeSheet();
    if (due.delete(shown.id)) lay(shown);
  };
  workbench.spreadsheet.onExtrasChanged((id) => {
    due.add(id);
    setTimeout(layDue, 0);
  });
  api.addEvent(api.Event.ActiveSheetChanged, () => setTimeout(layDue, 0));
}
