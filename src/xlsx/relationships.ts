import type { Archive } from "./archive";
import { refuseBeyond } from "./work-budget";
import { visitPart } from "./xml-part";

/** How a part leads to another (ECMA-376 Part 2, 6.5). */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`, … */
  readonly kind: string;
  /** A part of the archive, in its own spelling; where there is none, the path as written. */
  readonly path: string;
}

/** The relationships of a part within the archive; of the archive as a whole for `""`. None where they have no part. */
export async function relationshipsOf(archive: Archive, part: string): Promise<readonly Relationship[]> {
  const directory = part.slice(0, part.lastIndexOf("/") + 1);
  const path = archive.find(`${directory}_rels/${part.slice(directory.length)}.rels`);
  if (path === null) return [];
  const found: Relationship[] = [];
  await visitPart(archive, path, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (id === undefined || type === undefined || target === undefined || mode === "External") return;
      const wanted = resolved(directory, target);
      refuseBeyond("relationships", found.length + 1);
      found.push({ id, kind: type.slice(type.lastIndexOf("/") + 1), path: archive.find(wanted) ?? wanted });
    },
  });
  return found;
}

function resolved(directory: string, target: string): string {
  const [plain = ""] = target.replaceAll("\\", "/").split("#");
  if (plain.startsWith("/")) return plain.slice(1);
  const steps: string[] = [];
  for (const step of `${directory}${plain}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
