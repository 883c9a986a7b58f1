// Lint: every member of Office.js that the add-in uses is in the oldest Excel that it supports, or stands under a check.
import { readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import { floor } from "../../src/excel/office";
import { apiProblems } from "./check";

/** Parts of the common API that came with add-ins themselves, before requirement sets had versions of their own. */
const ALWAYS_THERE = ["Settings", "DocumentEvents", "Selection"] as const;

/** Their notes name the version of Outlook's set alone, which says nothing of Excel. */
const SHARED_WITH_OUTLOOK = ["Event.completed", "EventType.OfficeThemeChanged"];

const ROOMS = ["src/excel", "src/functions", "src/taskpane"];

const root = resolve(__dirname, "../..");
const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
  config: object;
};
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
const files = ROOMS.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(root, room, file)),
);

const problems = apiProblems(ts.createProgram(files, options), files, {
  sets: new Map([...floor, ...ALWAYS_THERE.map((set) => [set, "1.1"] as const)]),
  members: new Set(SHARED_WITH_OUTLOOK),
});
for (const { file, line, member, requirement } of problems) {
  console.error(
    `${relative(root, file)}:${String(line)} ${member} belongs to ${requirement.set} ${requirement.version}: ask isSetSupported first, ` +
      "and do without where it is not there",
  );
}
if (problems.length > 0) process.exitCode = 1;
