// npm start: says where the workbench will be, makes what is missing, serves it and shows it. Plain Node, since it runs before npm install.
import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { openBrowser } from "./open-browser.mjs";

/** The wanted port, or any free one where another program has it. */
async function freePort(wanted) {
  const server = createServer();
  const tried = (port) =>
    new Promise((resolve) => {
      server.once("error", () => resolve(null));
      server.listen(port, "localhost", () => resolve(server.address().port));
    });
  const port = (await tried(wanted)) ?? (await tried(0));
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs one step; what it has to say of itself is shown only where it fails. */
function step(said, command, args, quiet) {
  console.log(said);
  const { status, stdout, stderr } = spawnSync(command, args, {
    stdio: quiet ? "pipe" : "inherit",
    shell: process.platform === "win32",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  if (quiet) console.error(`${String(stdout ?? "")}\n${String(stderr ?? "")}`);
  process.exit(status ?? 1);
}

const wanted = Number(process.env.PORT ?? 3000);
const port = await freePort(wanted);
console.log(`Erário: http://localhost:${port}/workbench.html`);
console.log(
  "The address answers in a minute or two, and the browser opens by itself where there is one. Ctrl+C ends it.\n",
);
if (port !== wanted) console.log(`Port ${wanted} is taken; ${port} is used.`);

step("1 of 3  what the machine lacks", process.execPath, ["tools/set-up.mjs"], false);
step("2 of 3  the add-in", "npm", ["run", "--silent", "build"], true);
step("3 of 3  the workbench", "npm", ["run", "--silent", "build:workbench"], true);

const { serve } = await import("./serve.mjs");
const { address } = await serve(port);
const page = `${address}workbench.html`;
console.log(`\nErário workbench: ${page}\n(Ctrl+C ends it)`);
openBrowser(page);
