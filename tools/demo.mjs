// npm run demo: builds what is to be tried without installing, as static files, and shows it on this machine; with --built, of what is
// built already.
import { spawnSync } from "node:child_process";
import { demoFolder, makeDemo, serveDemo } from "./demo-site.mjs";
import { openBrowser } from "./open-browser.mjs";

for (const script of process.argv.includes("--built") ? [] : ["build", "build:workbench"]) {
  console.log(`npm run ${script}`);
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", script], {
    shell: process.platform === "win32",
    maxBuffer: 64 * 1024 * 1024,
    encoding: "utf8",
  });
  if (status !== 0) {
    console.error(`${stdout}\n${stderr}`);
    process.exit(status ?? 1);
  }
}
await makeDemo();
const { address } = await serveDemo(Number(process.env.PORT ?? 0));
console.log(`\nErário: ${address}\n${demoFolder}\n(Ctrl+C ends it)`);
openBrowser(address);
