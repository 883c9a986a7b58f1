import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const asMarkup = [
  { selector: "MemberExpression[property.name='innerHTML']", message: "Text is never written as markup." },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text is never written as markup." },
];

/** Names that only the rooms beside Excel may speak (docs/architecture.md). */
const officeNames = ["Office", "Excel", "OfficeExtension", "CustomFunctions"];

export default tseslint.config(
  { ignores: ["dist/", "release/", "node_modules/", ".cache/", "coverage/"] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // Numbers of money never meet floating point: nobody parses or rounds them with the language's own means.
      "no-restricted-properties": [
        "error",
        { object: "Number", property: "parseFloat", message: "Read numbers with core/decimal or text/." },
      ],
      "no-restricted-globals": ["error", "parseFloat", "alert", "confirm", "prompt", ...officeNames],
      "no-restricted-syntax": ["error", ...asMarkup],
      eqeqeq: ["error", "always"],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/excel/**", "src/functions/**", "src/taskpane/index.tsx", "src/workbench/**", "test/**", "bench/**"],
    rules: { "no-restricted-globals": ["error", "parseFloat", "alert", "confirm", "prompt"] },
  },
  {
    // Where a template's cells stand is its builder's affair alone: a sheet is described, not laid cell by cell.
    files: ["src/templates/**"],
    ignores: ["src/templates/builder/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["**/builder/cell"], importNames: ["place"], message: "Describe the sheet." }] },
      ],
      "no-restricted-syntax": [
        "error",
        ...asMarkup,
        {
          selector: "CallExpression[callee.property.name=/^(put|spill|band|freeze|lookOver|inputRow|inputColumn)$/]",
          message: "A row or a column is counted in the builder alone: describe the sheet.",
        },
      ],
    },
  },
  {
    files: ["**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    // Configuration and set-up scripts are plain JavaScript that Node runs as it is.
    files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
    languageOptions: {
      globals: {
        module: "writable",
        require: "readonly",
        process: "readonly",
        __dirname: "readonly",
        __filename: "readonly",
        console: "readonly",
        URL: "readonly",
        Buffer: "readonly",
        fetch: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
