const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");
const { pagePolicy } = require("../hosting");
const { filesBeside, pageOf } = require("./page");

/** The documents that people reach from Excel, and the pages that they become; those of the functions come from the rules. */
const documents = [
  { document: "guia.md", page: "guia.html", language: "pt-BR" },
  { document: "privacy.md", page: "privacy.html", language: "en" },
];

/** The site's page of each document that has one. */
const pages = {
  "functions.en.md": "functions-help.html",
  "functions.pt-BR.md": "functions-help.pt-BR.html",
  ...Object.fromEntries(documents.map(({ document, page }) => [document, page])),
};

/** Writes the pages, with their style sheet and pictures, into the build. */
class PagesPlugin {
  constructor(docs) {
    this.docs = docs;
  }

  apply(compiler) {
    const name = "PagesPlugin";
    const { RawSource } = webpack.sources;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        compilation.emitAsset("pages.css", new RawSource(readFileSync(path.join(__dirname, "pages.css"), "utf8")));
        for (const { document, page, language } of documents) {
          const file = path.join(this.docs, document);
          compilation.fileDependencies.add(file);
          if (!existsSync(file)) {
            compilation.errors.push(new webpack.WebpackError(`docs/${document} is not there; ${page} is made from it`));
            continue;
          }
          const html = await pageOf(readFileSync(file, "utf8"), { language, pages, policy: pagePolicy });
          compilation.emitAsset(page, new RawSource(html));
          for (const beside of filesBeside(html)) {
            if (compilation.getAsset(beside)) continue;
            const source = path.join(this.docs, beside);
            compilation.fileDependencies.add(source);
            if (existsSync(source)) compilation.emitAsset(beside, new RawSource(readFileSync(source)));
            else
              compilation.errors.push(new webpack.WebpackError(`docs/${document} names ${beside}, which is not there`));
          }
        }
      });
    });
  }
}

module.exports = { PagesPlugin };
