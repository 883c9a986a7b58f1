import { Graphviz } from "@hpcc-js/wasm-graphviz";
import { withoutImplied, type Rooms } from "./rooms";

/** Rooms that a person or Excel starts. */
const entries = new Set(["functions", "taskpane", "workbench", "cli"]);

/** The drawing as Graphviz reads it: who imports stands above what is imported. */
export function dotOf(rooms: Rooms): string {
  const shown = withoutImplied(rooms);
  const boxes = [...rooms.keys()].sort().map((room) => {
    const look = entries.has(room) ? ' fillcolor="#0f6cbd" fontcolor="white"' : "";
    return `  "${room}" [id="room-${room}"${look}];`;
  });
  const arrows = [...shown].flatMap(([room, imported]) => [...imported].sort().map((to) => `  "${room}" -> "${to}";`));
  return [
    "digraph rooms {",
    '  graph [rankdir="TB" nodesep="0.35" ranksep="0.45" bgcolor="white" fontname="sans-serif"];',
    '  node [shape="box" style="rounded,filled" fillcolor="#e8f1fa" color="#0f6cbd" fontname="sans-serif" fontsize="13" margin="0.2,0.1"];',
    '  edge [color="#5c6b7a" arrowsize="0.7"];',
    ...boxes,
    ...arrows.sort(),
    "}",
    "",
  ].join("\n");
}

export async function drawingOf(rooms: Rooms): Promise<string> {
  const graphviz = await Graphviz.load();
  return `${graphviz.dot(dotOf(rooms), "svg").trimEnd()}\n`;
}
