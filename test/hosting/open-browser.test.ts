import { execFileSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** The command with which `npm start` shows the workbench; an empty line where there is no screen to show it on. */
function command(platform: string, env: Readonly<Record<string, string>>, hasFile = true): string {
  const from = JSON.stringify(pathToFileURL(path.resolve(__dirname, "../../tools/open-browser.mjs")).href);
  const given = JSON.stringify({ platform, env });
  const script = `import { browserCommand } from ${from}; console.log(browserCommand({ ...${given}, hasFile: () => ${String(hasFile)} })?.[0] ?? "")`;
  return execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).trim();
}

test("the browser opens where there is a screen", () => {
  expect(command("darwin", {})).toBe("open");
  expect(command("win32", {})).toBe("cmd");
  expect(command("linux", { DISPLAY: ":0" })).toBe("/usr/bin/xdg-open");
  expect(command("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe("/usr/bin/xdg-open");
});

test("nothing opens on a server, in a build or over the network", () => {
  expect(command("linux", {})).toBe("");
  expect(command("linux", { DISPLAY: ":0" }, false)).toBe("");
  expect(command("darwin", { CI: "true" })).toBe("");
  expect(command("darwin", { SSH_CONNECTION: "10.0.0.1 1 10.0.0.2 22" })).toBe("");
  expect(command("win32", { ERARIO_NO_BROWSER: "1" })).toBe("");
});
