import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { roomsOf, withoutImplied } from "../../tools/rooms/rooms";

/** docs/architecture.md and its drawing against the code. */
const root = path.resolve(__dirname, "../..");
const rooms = roomsOf(root);

test("the drawing shows the rooms and imports that the code has", () => {
  const svg = readFileSync(path.join(root, "docs/images/rooms.svg"), "utf8").replaceAll("&#45;", "-");
  const drawn = [...svg.matchAll(/<title>(\w+)-&gt;(\w+)<\/title>/g)].map(
    ([, from, to]) => `${from ?? ""} ${to ?? ""}`,
  );
  const held = [...withoutImplied(rooms)].flatMap(([from, to]) => [...to].map((each) => `${from} ${each}`));
  expect(drawn.sort()).toEqual(held.sort());
  const boxes = [...svg.matchAll(/<title>(\w+)<\/title>/g)].map(([, room]) => room ?? "");
  expect(boxes.filter((each) => each !== "rooms").sort()).toEqual([...rooms.keys()].sort());
});

test("every room has its line in the table and its card of at most 30 lines", () => {
  const text = readFileSync(path.join(root, "docs/architecture.md"), "utf8");
  const lines = [...text.matchAll(/^\| `(\w+)` +\|/gm)].map(([, room]) => room ?? "");
  expect(lines.sort()).toEqual([...rooms.keys()].sort());
  for (const room of rooms.keys()) {
    expect(readdirSync(path.join(root, "src", room))).toContain("README.md");
    const card = readFileSync(path.join(root, "src", room, "README.md"), "utf8")
      .trimEnd()
      .split("\n");
    expect({ room, lines: card.length }).toEqual({ room, lines: Math.min(card.length, 30) });
  }
});

test("no room imports, through others, itself", () => {
  const order: string[] = [];
  const visit = (room: string, above: readonly string[]): void => {
    expect(above).not.toContain(room);
    for (const next of rooms.get(room) ?? []) visit(next, [...above, room]);
    order.push(room);
  };
  for (const room of rooms.keys()) visit(room, []);
  expect(new Set(order).size).toBe(rooms.size);
});
