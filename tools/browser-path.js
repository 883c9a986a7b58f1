const { existsSync } = require("node:fs");

function firstThere(paths) {
  return paths.find((path) => path !== undefined && path !== "" && existsSync(path)) ?? null;
}

/** A Chromium for the end-to-end tests: CHROMIUM_PATH, or where the systems install one; null where there is none. */
function browserPath() {
  return firstThere([
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ]);
}

/** LibreOffice, which recalculates a downloaded workbook's native formulas. */
function spreadsheetPath() {
  return firstThere([
    process.env.SOFFICE_PATH,
    "/usr/bin/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
  ]);
}

module.exports = { browserPath, spreadsheetPath };
