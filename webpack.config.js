const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { FunctionsMetadataPlugin } = require("./tools/metadata-plugin");
const { addInAddress, manifestFor } = require("./tools/addin-address");
const { FOREVER_FOLDER, pagePolicy } = require("./tools/hosting");
const { HostingPlugin } = require("./tools/hosting-plugin");
const { LicencesPlugin } = require("./tools/licences-plugin");
const { PagesPlugin } = require("./tools/pages/pages-plugin");
const { version } = require("./package.json");

const root = (...parts) => path.resolve(__dirname, ...parts);

const typescript = (browsers) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: browsers,
    },
  },
});

const minimizer = (minimizerOptions = {}) =>
  new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false, minimizerOptions });

const shared = (mode) => ({
  mode,
  devtool: mode === "production" ? false : "source-map",
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [typescript("es2020"), { test: /\.css$/, use: ["style-loader", "css-loader"] }],
  },
  optimization: {
    minimizer: [minimizer()],
  },
  performance: { hints: false },
});

/** functions.js: one script without chunks, so that it also runs where there is no page. */
const functions = (mode, address) => ({
  ...shared(mode),
  name: "functions",
  target: ["web", "es2020"],
  entry: { functions: root("src/functions/index.ts") },
  output: { path: root("dist"), filename: "[name].js", publicPath: "" },
  plugins: [new FunctionsMetadataPlugin(address), new LicencesPlugin("functions.licenses.txt")],
});

/** The pane: its own scripts are named by content, in a folder of their own, so that a host may let browsers keep them for ever. */
const taskpane = (mode, address) => ({
  ...shared(mode),
  name: "taskpane",
  target: ["web", "es2020"],
  entry: { taskpane: root("src/taskpane/index.tsx") },
  output: {
    path: root("dist"),
    filename: `${FOREVER_FOLDER}[name].[contenthash:8].js`,
    chunkFilename: `${FOREVER_FOLDER}pane.[contenthash:8].js`,
    // What an earlier build left must not ship; the functions' own build writes the files of that name.
    clean: { keep: (file) => file.startsWith("functions") },
  },
  plugins: [
    new HtmlPlugin({
      template: root("src/taskpane/index.html"),
      filename: "taskpane.html",
      templateParameters: { version, policy: pagePolicy },
      scriptLoading: "defer",
      minify: false,
    }),
    new HostingPlugin(),
    new PagesPlugin(root("docs")),
    new LicencesPlugin("licenses.txt"),
    new CopyPlugin({
      patterns: [
        { from: root("assets/old-browser.js"), to: "old-browser.js" },
        { from: root("assets/*.png"), to: "assets/[name][ext]" },
        {
          from: root("manifest.xml"),
          to: "manifest.xml",
          transform: (content) => manifestFor(String(content), address),
        },
      ],
    }),
  ],
});

/** The workbench stands beside the add-in, never in its dist/: it is where the add-in runs when there is no Excel. */
const workbench = (mode) => ({
  ...shared(mode),
  // Short names alone: a third of what compressing costs, and a script of 8 instead of 16 MB for the browser to read.
  optimization: { minimizer: [minimizer({ compress: false, mangle: true })] },
  name: "workbench",
  target: ["web", "es2020"],
  entry: { workbench: root("src/workbench/index.tsx"), office: root("src/workbench/office/index.ts") },
  output: { path: root(".cache/workbench"), filename: "[name].js", publicPath: "/workbench/" },
  plugins: [
    new HtmlPlugin({
      template: root("src/workbench/index.html"),
      filename: "workbench.html",
      chunks: ["workbench"],
      scriptLoading: "defer",
      minify: false,
    }),
    new CopyPlugin({
      patterns: [{ from: root("node_modules/@microsoft/office-js/dist/excel-web-16.00.js"), to: "excel-web-16.00.js" }],
    }),
  ],
});

module.exports = (environment, { mode = "production" } = {}) => {
  const address = addInAddress();
  return [functions(mode, address), taskpane(mode, address), workbench(mode)];
};
