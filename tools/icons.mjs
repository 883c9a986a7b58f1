// Draws the icons' PNG files from their SVG sources: `npm run icons`, after a source was changed.
// Small sizes have a source of their own, drawn on their pixel grid: a scaled drawing is mud at 16 pixels.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { browserPath } from "./browser-path.js";

const assets = new URL("../assets/", import.meta.url);

/** Each picture's sizes in pixels: what manifest.xml names, and 128 for catalogues. */
const pictures = { icon: [16, 32, 64, 80, 128], fill: [16, 32, 80], explain: [16, 32, 80], audit: [16, 32, 80] };

const executablePath = browserPath();
if (executablePath === null) throw new Error("No Chromium here: install one, or name it in CHROMIUM_PATH.");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const page = await browser.newPage();
  for (const [picture, sizes] of Object.entries(pictures)) {
    for (const size of sizes) {
      const source = size < 24 ? `source/${picture}-16.svg` : `source/${picture}.svg`;
      const drawing = await readFile(new URL(source, assets), "utf8");
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
      );
      const file = new URL(`${picture}-${size}.png`, assets);
      await writeFile(file, await page.screenshot({ omitBackground: true }));
      console.log(fileURLToPath(file));
    }
  }
} finally {
  await browser.close();
}
