import type { ChartModel } from "../../spreadsheet/sheet-extras";
import { invalidArgument } from "../host-error";
import { ObjectType, type Property } from "../object-type";
import type { WorksheetTarget } from "./targets";

export interface ChartTarget extends WorksheetTarget {
  readonly chart: ChartModel;
}

interface AxisTarget extends ChartTarget {
  readonly axis: "category" | "value";
}

export function text<T extends ChartTarget>(
  read: (target: T) => string,
  write: (target: T, text: string) => void,
): Property<T> {
  return {
    get: read,
    set: (target, value) => {
      write(target, String(value));
      target.sheet.extrasChanged();
    },
  };
}

export const titleType = new ObjectType<ChartTarget>("ChartTitle", {
  properties: {
    text: text<ChartTarget>(
      ({ chart }) => chart.title.text,
      ({ chart }, value) => {
        chart.title = { text: value, visible: true };
      },
    ),
    visible: {
      get: ({ chart }) => chart.title.visible,
      set: ({ sheet, chart }, value) => {
        chart.title = { ...chart.title, visible: value === true };
        sheet.extrasChanged();
      },
    },
  },
});

export const legendType = new ObjectType<ChartTarget>("ChartLegend", {
  properties: {
    visible: {
      get: ({ chart }) => chart.legend.visible,
      set: ({ sheet, chart }, value) => {
        chart.legend = { ...chart.legend, visible: value === true };
        sheet.extrasChanged();
      },
    },
    position: text<ChartTarget>(
      ({ chart }) => chart.legend.position,
      ({ chart }, position) => {
        chart.legend = { ...chart.legend, position };
      },
    ),
  },
});

const axisTitleType = new ObjectType<AxisTarget>("ChartAxisTitle", {
  properties: {
    text: text<AxisTarget>(
      ({ chart, axis }) => chart.axes[axis].title,
      ({ chart, axis }, title) => {
        chart.axes[axis].title = title;
      },
    ),
    visible: { get: ({ chart, axis }) => chart.axes[axis].title !== "", set: () => undefined },
  },
});

const axisType = new ObjectType<AxisTarget>("ChartAxis", {
  properties: {
    numberFormat: text<AxisTarget>(
      ({ chart, axis }) => chart.axes[axis].numberFormat,
      ({ chart, axis }, format) => {
        chart.axes[axis].numberFormat = format;
      },
    ),
    majorUnit: {
      get: ({ chart, axis }) => chart.axes[axis].majorUnit ?? "",
      set: ({ sheet, chart, axis }, unit) => {
        if (typeof unit !== "number" || unit <= 0) throw invalidArgument("The major unit of an axis is above zero.");
        chart.axes[axis].majorUnit = unit;
        sheet.extrasChanged();
      },
    },
    minimum: {
      get: ({ chart, axis }) => chart.axes[axis].minimum ?? "",
      set: ({ sheet, chart, axis }, value) => {
        if (value === "") delete chart.axes[axis].minimum;
        else if (typeof value === "number") chart.axes[axis].minimum = value;
        else throw invalidArgument("The minimum of an axis is a number, or empty for Excel's choice.");
        sheet.extrasChanged();
      },
    },
    tickLabelPosition: {
      get: ({ chart, axis }) => chart.axes[axis].labels ?? "NextToAxis",
      set: ({ sheet, chart, axis }, value) => {
        const position = (["NextToAxis", "Low", "High", "None"] as const).find((each) => each === value);
        if (!position) throw invalidArgument("Labels stand NextToAxis, Low, High or None.");
        chart.axes[axis].labels = position;
        sheet.extrasChanged();
      },
    },
    linkNumberFormat: { get: () => false, set: () => undefined },
  },
  objects: { title: (target) => axisTitleType.of(target) },
});

export const axesType = new ObjectType<ChartTarget>("ChartAxes", {
  objects: {
    categoryAxis: (target) => axisType.of({ ...target, axis: "category" }),
    valueAxis: (target) => axisType.of({ ...target, axis: "value" }),
  },
});

/** Of all texts of a chart at once, the title among them, as in Excel. */
const fontType = new ObjectType<ChartTarget>("ChartFont", {
  properties: {
    size: {
      get: ({ chart }) => chart.textSize ?? 10,
      set: ({ sheet, chart }, value) => {
        if (typeof value !== "number" || !(value >= 1 && value <= 409))
          throw invalidArgument("size is 1 to 409 points.");
        chart.textSize = value;
        sheet.extrasChanged();
      },
    },
  },
});

export const chartFormatType = new ObjectType<ChartTarget>("ChartAreaFormat", {
  objects: { font: (target) => fontType.of(target) },
});
