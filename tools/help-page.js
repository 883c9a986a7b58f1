/** The functions' reference as a page that stands by itself, for the help that Excel opens. */
async function helpPage(markdown, title, language) {
  const { marked } = await import("marked");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { font: 15px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; color: #242424; }
h3 { margin-top: 2.5rem; }
code, pre { font-family: Consolas, "Liberation Mono", monospace; font-size: 0.9em; }
pre { background: #f5f5f5; padding: 0.5rem 0.75rem; overflow-x: auto; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid #d1d1d1; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
thead:has(th:empty) { display: none; }
a { color: #0f548c; }
</style>
</head>
<body>
${marked.parse(markdown)}</body>
</html>
`;
}

module.exports = { helpPage };
