// Excel keeps functions.json for a day and longer, whatever its cache headers say, and takes a new one when the manifest's version rises
// (OfficeDev/office-js 4722, 3316, 2777). So a release remembers which functions.json went out under which version.
const { createHash } = require("node:crypto");

/** What Excel reads of functions.json; the address of the help, which differs with the host, is no part of it. */
function digestOf(functionsJson) {
  const metadata = JSON.parse(functionsJson, (key, value) => (key === "helpUrl" ? undefined : value));
  return createHash("sha256").update(JSON.stringify(metadata)).digest("hex");
}

/** `released` maps a manifest's version to the digests of its functions.json by file. */
function checkReleased(released, version, files) {
  const digests = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, digestOf(text)]));
  const known = released[version];
  if (known === undefined) return { kind: "new", released: { ...released, [version]: digests } };
  const changed = Object.keys(digests).filter((name) => known[name] !== digests[name]);
  return changed.length === 0 ? { kind: "same" } : { kind: "changed", changed };
}

/** The version that Excel compares: `<Version>` of the manifest. */
function manifestVersion(manifest) {
  return /<Version>([^<]+)<\/Version>/.exec(manifest)?.[1]?.trim() ?? "";
}

module.exports = { checkReleased, manifestVersion };
