// What a fresh machine lacks: the packages, and for the tests a browser and a spreadsheet. Plain Node, since it runs before npm install.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const needed = new Set(process.argv.slice(2));

function run(command, args) {
  console.log(`> ${command} ${args.join(" ")}`);
  const { status, error } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" });
  if (error) console.error(error.message);
  return status === 0;
}

function stop(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** npm leaves the lock of what it installed in node_modules; packages that it lists and the project's does not are no matter. */
function packagesAreInstalled() {
  const installedLock = "node_modules/.package-lock.json";
  if (!existsSync(installedLock)) return false;
  const versions = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const installed = versions(installedLock);
  return Object.entries(versions("package-lock.json")).every(
    ([place, wanted]) => place === "" || wanted.optional || installed[place]?.version === wanted.version,
  );
}

const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 20) stop(`Erário needs Node.js 20 or later; this is ${process.version}.`);

// npm install, which keeps to the lock: npm ci refuses a lock in which a platform's optional binary is not to be had.
if (!packagesAreInstalled() && !run("npm", ["install", "--no-save", "--no-audit", "--no-fund"])) {
  stop("The packages could not be installed; the lines above say why.");
}

const debianPackages = [];
if (needed.has("browser")) {
  const { browserPath } = await import("./browser-path.js");
  if (browserPath() === null) debianPackages.push("chromium");
}
if (needed.has("spreadsheet")) {
  const { spreadsheetPath } = await import("./browser-path.js");
  // The font is as wide as Excel's Calibri: with another, columns and with them the printed scale are a third off.
  if (spreadsheetPath() === null) debianPackages.push("libreoffice-calc", "fonts-crosextra-carlito");
}

if (debianPackages.length > 0) {
  const wanted = debianPackages.join(" and ");
  const isDebian = existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");
  if (!isDebian) stop(`The tests need ${wanted}: install it, or name a browser in CHROMIUM_PATH, and run them again.`);
  const asRoot = process.getuid() === 0 ? [] : ["sudo"];
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, "apt-get", ...args];
    return run(command, rest);
  };
  apt("update", "-qq");
  if (!apt("install", "-y", "-qq", "--no-install-recommends", ...debianPackages))
    stop(`${wanted} could not be installed.`);
}
