const webpack = require("webpack");
const { hostingFiles } = require("./hosting");

/** Puts the static hosts' configuration files into the build. */
class HostingPlugin {
  apply(compiler) {
    const name = "HostingPlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        for (const [file, text] of Object.entries(hostingFiles)) {
          compilation.emitAsset(file, new webpack.sources.RawSource(text));
        }
      });
    });
  }
}

module.exports = { HostingPlugin };
