const { require: requireTypeScript } = require("tsx/cjs/api");
const webpack = require("webpack");
const { pagePolicy } = require("./hosting");
const { pageOf } = require("./pages/page");

/**
 * Writes what Excel and its users read of the functions, straight from the rules: functions.json, functions.pt-BR.json and the
 * help page in each language, so that none of them can drift from the code.
 */
class FunctionsMetadataPlugin {
  constructor(address) {
    this.address = address;
  }

  apply(compiler) {
    const name = "FunctionsMetadataPlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        const { functionsMetadata } = requireTypeScript("../src/excel/functions/metadata.ts", __filename);
        const { functionsReference } = requireTypeScript("../src/cli/reference-markdown.ts", __filename);
        const { rules } = requireTypeScript("../src/rules/index.ts", __filename);
        const emit = (file, text) => compilation.emitAsset(file, new webpack.sources.RawSource(text));
        const files = [
          ["en", "functions.json", "functions-help.html", "functions-help.pt-BR.html"],
          ["pt-BR", "functions.pt-BR.json", "functions-help.pt-BR.html", "functions-help.html"],
        ];
        for (const [language, file, help, otherHelp] of files) {
          const metadata = functionsMetadata(rules, language, new URL(help, this.address).href);
          emit(file, `${JSON.stringify(metadata, null, 2)}\n`);
          const reference = functionsReference(rules, language, otherHelp);
          emit(help, await pageOf(reference, { language, pages: { [otherHelp]: otherHelp }, policy: pagePolicy }));
        }
      });
    });
  }
}

module.exports = { FunctionsMetadataPlugin };
