// `npm run release`: dist/ for ADDIN_URL, its manifest and the documents, in one archive that an administrator can unpack on a host.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import AdmZip from "adm-zip";
import released from "./manifest/released-functions.js";
import { addInAddress, DEVELOPMENT_ADDRESS } from "./addin-address.js";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const address = addInAddress();

const { status } = spawnSync("npm", ["run", "build"], { stdio: "inherit", shell: process.platform === "win32" });
if (status !== 0) process.exit(status ?? 1);

// Excel would call the new script by the functions.json that it has kept under this version.
const RECORD = "tools/manifest/released-functions.json";
const functionFiles = ["functions.json", "functions.pt-BR.json"];
const manifestVersion = released.manifestVersion(readFileSync("manifest.xml", "utf8"));
const check = released.checkReleased(
  JSON.parse(readFileSync(RECORD, "utf8")),
  manifestVersion,
  Object.fromEntries(functionFiles.map((name) => [name, readFileSync(join("dist", name), "utf8")])),
);
if (check.kind === "changed") {
  console.error(
    `\nNo release: ${check.changed.join(" and ")} differ from what was released under the manifest's version ${manifestVersion}. ` +
      "Excel keeps functions.json until that version rises. Raise it in package.json and in manifest.xml, and release again.",
  );
  process.exit(1);
}

/** The same files give the same archive: a zip's entries would otherwise carry the hour of the build. */
const MIDNIGHT = new Date(2020, 0, 1);

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).replaceAll("\\", "/"))
    .sort();
}

const archive = new AdmZip();
for (const file of ["LICENSE", "CHANGELOG.md", "README.md", ...filesIn("docs"), ...filesIn("dist")]) {
  // The site's own folder, named for what is done with it; the manifest also beside it, since it goes to another place.
  archive.addFile(file.replace(/^dist\//, "site/"), readFileSync(file));
}
archive.addFile("manifest.xml", readFileSync("dist/manifest.xml"));
for (const entry of archive.getEntries()) entry.header.time = MIDNIGHT;

mkdirSync("release", { recursive: true });
const file = `release/erario-${version}.zip`;
archive.writeZip(file);
console.log(`\n${file}: the add-in for ${address}`);
if (check.kind === "new") {
  writeFileSync(RECORD, `${JSON.stringify(check.released, null, 2)}\n`);
  console.log(`${RECORD} remembers the functions of version ${manifestVersion}: commit it with the release.`);
}
if (address === DEVELOPMENT_ADDRESS) {
  console.log("That is this machine's own address. For a host: ADDIN_URL=https://your.host/folder/ npm run release");
}
