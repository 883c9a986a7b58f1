// `npm run start:excel`, `npm run stop:excel`: Excel with the add-in from this checkout, by Microsoft's office-addin-debugging.
import { spawnSync } from "node:child_process";

const SUPPORTED = { win32: "Windows", darwin: "macOS" };
const [command = "start"] = process.argv.slice(2);

if (!(process.platform in SUPPORTED)) {
  console.error(
    `There is no Excel on this system (${process.platform}): ${command} needs Windows or macOS with Excel 2021, or Microsoft 365.\n` +
      "Here `npm start` opens the workbench, which runs the same add-in in a browser. For Excel on the web, put dist/ on a host and\n" +
      "upload its manifest.xml (docs/deploy.md).",
  );
  process.exit(1);
}

function run(program, args) {
  console.log(`> ${[program, ...args].join(" ")}`);
  const { status } = spawnSync(program, args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}

if (command === "start") {
  run("node", ["tools/set-up.mjs"]);
  run("npm", ["run", "build"]);
  // Windows' shell takes the arguments as one line.
  const server = process.platform === "win32" ? '"node tools/serve-addin.mjs"' : "node tools/serve-addin.mjs";
  run("npx", [
    "office-addin-debugging",
    "start",
    "manifest.xml",
    "desktop",
    "--app",
    "excel",
    "--dev-server",
    server,
    "--dev-server-port",
    "3000",
  ]);
} else {
  run("npx", ["office-addin-debugging", "stop", "manifest.xml"]);
}
