import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** The rooms of a checkout's `src` and which of them each imports, types included: read from the code at every call. */
export type Rooms = ReadonlyMap<string, ReadonlySet<string>>;

export function roomsOf(checkout: string): Rooms {
  const source = path.resolve(checkout, "src");
  const rooms = new Map<string, Set<string>>();
  for (const room of readdirSync(source, { withFileTypes: true })) {
    if (!room.isDirectory()) continue;
    const imported = new Set<string>();
    for (const file of codeFiles(path.join(source, room.name))) {
      for (const { fileName } of ts.preProcessFile(readFileSync(file, "utf8"), true, true).importedFiles) {
        if (!fileName.startsWith(".")) continue;
        const target = path.relative(source, path.resolve(path.dirname(file), fileName)).split(path.sep)[0] ?? "";
        if (target !== room.name && target !== "..") imported.add(target);
      }
    }
    rooms.set(room.name, imported);
  }
  for (const imported of rooms.values()) {
    for (const target of imported) if (!rooms.has(target)) imported.delete(target);
  }
  return rooms;
}

function codeFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));
}

/** The imports that no chain of others stands for: a drawing of all of them would be a thicket. */
export function withoutImplied(rooms: Rooms): Rooms {
  const reached = (from: string, passing: (via: string) => boolean): Set<string> => {
    const seen = new Set<string>();
    const visit = (room: string): void => {
      for (const next of rooms.get(room) ?? []) {
        if (seen.has(next) || (room === from && !passing(next))) continue;
        seen.add(next);
        visit(next);
      }
    };
    visit(from);
    return seen;
  };
  return new Map(
    [...rooms].map(([room, imported]) => [
      room,
      new Set([...imported].filter((target) => !reached(room, (via) => via !== target).has(target))),
    ]),
  );
}
