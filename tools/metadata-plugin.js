const { require: requireTypeScript } = require("tsx/cjs/api");
const webpack = require("webpack");

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
      compilation.hooks.processAssets.tap({ name, stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const { functionsMetadata } = requireTypeScript("../src/excel/metadata.ts", __filename);
        const { rules } = requireTypeScript("../src/rules/index.ts", __filename);
        const files = [
          ["en", "functions.json", "functions-help.html"],
          ["pt-BR", "functions.pt-BR.json", "functions-help.pt-BR.html"],
        ];
        for (const [language, file, help] of files) {
          const metadata = functionsMetadata(rules, language, new URL(help, this.address).href);
          const text = `${JSON.stringify(metadata, null, 2)}\n`;
          compilation.emitAsset(file, new webpack.sources.RawSource(text));
        }
      });
    });
  }
}

module.exports = { FunctionsMetadataPlugin };
