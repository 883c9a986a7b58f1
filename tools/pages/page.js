/** A document of docs/ as a page that people read in a browser: plain markup, one style sheet, no script. */

const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Of a function its id in lower case, which functions.json names as its help; of any other heading its words. */
function anchorOf(heading) {
  const id = /^(?:CRESS\.)?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|EXPLAIN|INSTALLMENTS)\b/.exec(heading)?.[1];
  if (id !== undefined) return id.toLowerCase();
  return heading
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Files beside the documents, which ship with the pages that name them. */
const BESIDE = /^(images|examples)\/[\w./-]+$/;

/** Where a document's link leads on the site; null where it leads to something that does not ship. */
function linkOf(href, pages) {
  if (/^(https:|mailto:|#)/.test(href) || BESIDE.test(href)) return href;
  const [file = "", anchor] = href.replace(/^\.\//, "").split("#");
  const page = pages[file];
  return page === undefined ? null : page + (anchor === undefined ? "" : `#${anchor}`);
}

const wording = {
  en: { contents: "Contents", top: "Back to the contents" },
  "pt-BR": { contents: "Conteúdo", top: "Voltar ao conteúdo" },
};

/**
 * @param markdown the document; its first heading is the page's title
 * @param language `en` or `pt-BR`
 * @param pages the site's page of each document that has one, by the document's file name
 * @param policy the content security policy
 */
async function pageOf(markdown, { language, pages, policy }) {
  const { Marked } = await import("marked");
  const contents = [];
  let title = "";
  let section = "";
  const anchors = new Map();
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      heading({ tokens, depth }) {
        const html = this.parser.parseInline(tokens);
        const text = this.parser.parseInline(tokens, this.parser.textRenderer);
        const base = anchorOf(text.replaceAll("&amp;", "&"));
        const count = (anchors.get(base) ?? 0) + 1;
        anchors.set(base, count);
        const anchor = count === 1 ? base : `${base}-${count}`;
        section = text;
        if (depth === 1) title = text;
        else if (depth <= 3) contents.push({ depth, anchor, html: text });
        return `<h${depth} id="${anchor}">${html}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const html = this.parser.parseInline(tokens);
        const target = linkOf(href, pages);
        if (target === null) return html;
        const elsewhere = target.startsWith("https:") ? ' target="_blank" rel="noopener noreferrer"' : "";
        return `<a href="${escaped(target)}"${elsewhere}>${html}</a>`;
      },
      image({ href, text }) {
        return `<img src="${escaped(href)}" alt="${escaped(text)}" loading="lazy">`;
      },
      table(token) {
        const row = (cells, tag) =>
          `<tr>${cells
            .map(({ tokens, align }) => {
              const right = align === "right" ? ' class="figure"' : "";
              return `<${tag}${tag === "th" ? ' scope="col"' : ""}${right}>${this.parser.parseInline(tokens)}</${tag}>`;
            })
            .join("")}</tr>`;
        const body = token.rows.map((cells) => row(cells, "td")).join("\n");
        // A wide table scrolls in its own frame, which the keyboard reaches too and which is named after its section.
        return `<div class="table" tabindex="0" role="group" aria-label="${section}">
<table><thead>${row(token.header, "th")}</thead><tbody>
${body}
</tbody></table></div>\n`;
      },
      html({ text }) {
        throw new Error(`the documents hold no markup of their own: ${text.trim()}`);
      },
    },
  });
  // The anchors that the reference sets for readers of the document are those of the headings here.
  const body = await marked.parse(markdown.replace(/^<a id="[\w-]+"><\/a>$/gm, ""));
  const { contents: heading, top } = wording[language];
  const list = contents
    .map(({ depth, anchor, html }) => `<li class="level-${depth}"><a href="#${anchor}">${html}</a></li>`)
    .join("\n");
  return `<!doctype html>
<html lang="${language === "en" ? "en" : "pt-BR"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="pages.css">
<link rel="icon" href="assets/icon-32.png">
</head>
<body>
<nav id="contents" aria-label="${heading}">
<ul>
${list}
</ul>
</nav>
<main>
${body}
<p class="top"><a href="#contents">${top}</a></p>
</main>
</body>
</html>
`;
}

/** The files beside the documents that a page shows or offers. */
function filesBeside(html) {
  const named = [...html.matchAll(/ (?:src|href)="([^"]+)"/g)].map(([, file]) => file);
  return [...new Set(named)].filter((file) => BESIDE.test(file));
}

module.exports = { anchorOf, filesBeside, pageOf };
