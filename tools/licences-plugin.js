const { existsSync, readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");

/** Licences that ask for no more than their text to be passed on. */
const PERMISSIVE = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];

/** Packages whose archive lacks the text, which stands in their repository. */
const TEXT_ELSEWHERE = {
  // https://github.com/microsoft/fluentui-system-icons/blob/main/LICENSE
  "@fluentui/react-icons": `MIT License

Copyright (c) 2020 Microsoft Corporation

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`,
};

/** The folder of the package that a file belongs to: the nearest one whose package.json has a name and a version. */
function packageFolder(file) {
  for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const description = path.join(folder, "package.json");
    if (!existsSync(description)) continue;
    const { name, version } = JSON.parse(readFileSync(description, "utf8"));
    if (name !== undefined && version !== undefined) return folder;
  }
  return null;
}

/**
 * A package's licence with its text.
 * @throws where it is not permissive, not named, or without its text
 */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  if (!PERMISSIVE.includes(license)) {
    throw new Error(`${name} ${version} has the licence ${String(license)}, which is none of ${PERMISSIVE.join(", ")}`);
  }
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.|$)/i.test(each));
  const text = file === undefined ? TEXT_ELSEWHERE[name] : readFileSync(path.join(folder, file), "utf8");
  if (text === undefined) throw new Error(`${name} ${version} brings no text of its licence`);
  return { name, version, license, text: text.trim() };
}

/** The files whose code is in the build, those that webpack joined into one module included. */
function shippedFiles({ chunks, chunkGraph }) {
  const resources = (module) => [module.resource, ...(module.modules ?? []).map((inner) => inner.resource)];
  const modules = [...chunks].flatMap((chunk) => [...chunkGraph.getChunkModulesIterable(chunk)]);
  return modules.flatMap(resources).filter((file) => typeof file === "string" && file.includes("node_modules"));
}

function text(licences) {
  const rule = "=".repeat(80);
  return licences
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, version, license, text: body }) => `${rule}\n${name} ${version} (${license})\n${rule}\n\n${body}\n`)
    .join("\n");
}

/** Lists the licences of what ships, with their texts; a licence that is not permissive ends the build. */
class LicencesPlugin {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    const name = "LicencesPlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        const licences = [];
        for (const folder of new Set(shippedFiles(compilation).map(packageFolder))) {
          try {
            if (folder !== null) licences.push(licenceOf(folder));
          } catch (problem) {
            compilation.errors.push(new webpack.WebpackError(problem.message));
          }
        }
        compilation.emitAsset(this.file, new webpack.sources.RawSource(text(licences)));
      });
    });
  }
}

module.exports = { LicencesPlugin, licenceOf, PERMISSIVE };
