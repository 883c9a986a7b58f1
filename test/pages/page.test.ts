import { JSDOM } from "jsdom";
import { anchorOf, filesBeside, pageOf, type PageOptions } from "../../tools/pages/page";

const options: PageOptions = {
  language: "pt-BR",
  pages: { "guia.md": "guia.html", "functions.pt-BR.md": "functions-help.pt-BR.html" },
  policy: "default-src 'none'",
};

async function read(markdown: string): Promise<Document> {
  return new JSDOM(await pageOf(markdown, options)).window.document;
}

test.each([
  ["CRESS.CFESS_SHARE", "cfess_share"],
  ["ITG20_REDUCTION_TABLE", "itg20_reduction_table"],
  ["CRESS.EXPLAIN", "explain"],
  ["INSTALLMENTS", "installments"],
  ["Cota-parte do CFESS", "cota-parte-do-cfess"],
  ["O que é preciso?", "o-que-e-preciso"],
  ["ITG 20", "itg-20"],
])("%s is reached at #%s", (heading, anchor) => {
  expect(anchorOf(heading)).toBe(anchor);
});

test("headings have anchors of their own, and the contents lead to them", async () => {
  const page = await read("# Funções\n\n## Anuidade\n\n### CRESS.ANNUITY_BAND\n\n## Anuidade\n");
  expect(page.title).toBe("Funções");
  const links = [...page.querySelectorAll("nav a")].map((link) => link.getAttribute("href") ?? "");
  expect(links).toEqual(["#anuidade", "#annuity_band", "#anuidade-2"]);
  for (const link of links) expect(page.getElementById(link.slice(1))?.textContent).toBeTruthy();
});

test("the page is told in its language, and carries the policy", async () => {
  const page = await read("# Guia\n");
  expect(page.documentElement.lang).toBe("pt-BR");
  expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toBe("default-src 'none'");
  expect(page.querySelectorAll("script, style, [style], [onclick]")).toHaveLength(0);
});

test("links lead to pages of the site or out of it; what does not ship is text", async () => {
  const page = await read(
    "[guia](guia.md#primeiro) [funções](functions.pt-BR.md) [lei](https://www.planalto.gov.br/) [código](../src/rule/memo.ts)",
  );
  const links = [...page.querySelectorAll("main p:not(.top) a")].map((link) => [
    link.textContent,
    link.getAttribute("href"),
  ]);
  expect(links).toEqual([
    ["guia", "guia.html#primeiro"],
    ["funções", "functions-help.pt-BR.html"],
    ["lei", "https://www.planalto.gov.br/"],
  ]);
  expect(page.querySelector("a[href^='https:']")?.getAttribute("rel")).toBe("noopener noreferrer");
  expect(page.body.textContent).toContain("código");
});

test("pictures and examples ship with the page that names them", async () => {
  const html = await pageOf(
    "# Guia\n\n![tela](images/guia/inicio.png) [arquivo](examples/a.xlsx) [outro](examples/a.xlsx) [fora](../src/x.ts)",
    options,
  );
  expect(filesBeside(html)).toEqual(["images/guia/inicio.png", "examples/a.xlsx"]);
});

test("tables keep their figures to the right", async () => {
  const page = await read("| cenário | valor |\n|---|---:|\n| 7,5 % | 1.298.046,77 |\n");
  expect(page.querySelector("td.figure")?.textContent).toBe("1.298.046,77");
  expect(page.querySelector("th[scope=col]")?.textContent).toBe("cenário");
});

test("an anchor that a document sets before its heading is the heading's own", async () => {
  const page = await read('# Funções\n\n<a id="cfess_share"></a>\n\n### CFESS_SHARE\n');
  expect([...page.querySelectorAll("[id=cfess_share]")].map(({ tagName }) => tagName)).toEqual(["H3"]);
});

test("text is text, and markup in a document is refused", async () => {
  const page = await read("`<script>` e a < b & c");
  expect(page.querySelector("main code")?.textContent).toBe("<script>");
  await expect(pageOf("<script>alert(1)</script>", options)).rejects.toThrow("no markup of their own");
});
