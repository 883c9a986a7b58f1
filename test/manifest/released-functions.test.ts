import { readFileSync } from "node:fs";
import { functionsMetadata } from "../../src/excel/functions/metadata";
import { rules } from "../../src/rules";
import { checkReleased, manifestVersion } from "../../tools/manifest/released-functions";

/** Excel takes a new functions.json only when the manifest's version rises. */

const file = (
  change: (text: string) => string = (text) => text,
  help = "https://one.host/help",
): Record<string, string> => ({
  "functions.json": change(JSON.stringify(functionsMetadata(rules, "en", help))),
});

test("a first release is remembered, the same again passes, at whatever address", () => {
  const first = checkReleased({}, "2.0.0.0", file());
  if (first.kind !== "new") throw new Error(first.kind);
  expect(checkReleased(first.released, "2.0.0.0", file())).toEqual({ kind: "same" });
  expect(checkReleased(first.released, "2.0.0.0", file(undefined, "https://another.host/help"))).toEqual({
    kind: "same",
  });
});

test("changed functions under an unchanged version are refused, under a new one remembered beside the old", () => {
  const first = checkReleased({}, "2.0.0.0", file());
  if (first.kind !== "new") throw new Error(first.kind);
  const changed = file((text) => text.replace('"optional":true', '"optional":false'));
  expect(checkReleased(first.released, "2.0.0.0", changed)).toEqual({ kind: "changed", changed: ["functions.json"] });
  const next = checkReleased(first.released, "2.0.1.0", changed);
  expect(next.kind === "new" && Object.keys(next.released)).toEqual(["2.0.0.0", "2.0.1.0"]);
});

test("the version is the manifest's own, and no function hides from Excel's own dialogs", () => {
  expect(manifestVersion(readFileSync("manifest.xml", "utf8"))).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  for (const { options } of functionsMetadata(rules, "pt-BR", "").functions)
    expect(options).toEqual({ stream: false, volatile: false, cancelable: false, supportSync: true });
});
