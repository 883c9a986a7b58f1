import { JSDOM } from "jsdom";
import { headersOf, hostingFiles, pagePolicy } from "../../tools/hosting";

const file = (name: string): string => hostingFiles[name] ?? "";
const page = headersOf("taskpane.html");

/** A policy's sources by directive. */
function directivesOf(policy: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
}

describe("the content security policy", () => {
  const directives = directivesOf(page["Content-Security-Policy"] ?? "");

  it("lets nothing in that is not named", () => {
    expect(directives.get("default-src")).toEqual(["'none'"]);
    for (const [name, sources] of directives) {
      expect([name, ...sources.filter((source) => /unsafe|^\*|^https?:$|^data:/.test(source))]).toEqual([name]);
    }
  });

  it("takes scripts from the add-in and Microsoft's CDN alone", () => {
    expect(directives.get("script-src")).toEqual([
      "'self'",
      "https://appsforoffice.microsoft.com/lib/",
      "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js",
    ]);
  });

  it("sends nothing anywhere else", () => {
    expect(directives.get("connect-src")).toEqual(["'self'"]);
    expect(directives.get("form-action")).toEqual(["'none'"]);
  });

  it("is in the pages too, for hosts that take no headers, but for what only a header can say", () => {
    const { "frame-ancestors": ancestors, ...others } = Object.fromEntries(directives);
    expect(ancestors).toContain("https://*.officeapps.live.com");
    expect(Object.fromEntries(directivesOf(pagePolicy))).toEqual(others);
  });
});

describe("the cache", () => {
  it("keeps for ever what is named by its content, and asks anew for the rest", () => {
    expect(headersOf("static/pane.0123abcd.js")["Cache-Control"]).toBe("public, max-age=31536000, immutable");
    for (const path of ["taskpane.html", "functions.js", "functions.json", "manifest.xml", "assets/icon-32.png"]) {
      expect([path, headersOf(path)["Cache-Control"]]).toEqual([path, "no-cache"]);
    }
  });
});

describe("the functions' metadata", () => {
  it("may be read by Excel on the web, and nothing else may", () => {
    for (const path of ["functions.json", "functions.pt-BR.json"]) {
      expect(headersOf(path)["Access-Control-Allow-Origin"]).toBe("*");
    }
    for (const path of ["functions.js", "taskpane.html"]) {
      expect(headersOf(path)).not.toHaveProperty("Access-Control-Allow-Origin");
    }
  });
});

describe("the hosts' files say the same as our own server", () => {
  const forEver = headersOf("static/x.js")["Cache-Control"] ?? "";
  const fromAnywhere = { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" };
  const everywhere = Object.entries(page).filter(([name]) => name !== "Cache-Control");

  it("Netlify and Cloudflare Pages: _headers", () => {
    const blocks = new Map(
      file("_headers")
        .trim()
        .split("\n\n")
        .map((block) => {
          const [path = "", ...lines] = block.split("\n");
          return [
            path,
            Object.fromEntries(
              lines.map(
                (line) =>
                  line
                    .trim()
                    .split(/: (.*)/)
                    .slice(0, 2) as [string, string],
              ),
            ),
          ];
        }),
    );
    expect(blocks.get("/*")).toEqual(Object.fromEntries(everywhere));
    expect(blocks.get("/static/*")).toEqual({
      "Cache-Control": forEver,
      "Cross-Origin-Resource-Policy": "same-origin",
    });
    expect(blocks.get("/functions.pt-BR.json")).toEqual(fromAnywhere);
  });

  it("Azure Static Web Apps: staticwebapp.config.json", () => {
    const read = JSON.parse(file("staticwebapp.config.json")) as {
      globalHeaders: object;
      routes: { route: string; headers: object }[];
    };
    expect(read.globalHeaders).toEqual(page);
    expect(read.routes).toContainEqual({
      route: "/static/*",
      headers: { "Cache-Control": forEver, "Cross-Origin-Resource-Policy": "same-origin" },
    });
    expect(read.routes).toContainEqual({ route: "/functions.json", headers: fromAnywhere });
  });

  it("IIS: web.config", () => {
    const { document } = new JSDOM(file("web.config"), { contentType: "text/xml" }).window;
    const added = (root: Element | null): Record<string, string | null> =>
      Object.fromEntries<string | null>(
        [...(root?.querySelectorAll(":scope > httpProtocol > customHeaders > add") ?? [])].map((add) => [
          add.getAttribute("name") ?? "",
          add.getAttribute("value"),
        ]),
      );
    expect(added(document.querySelector("configuration > system\\.webServer"))).toEqual(page);
    expect(added(document.querySelector("location[path='static'] > system\\.webServer"))).toEqual({
      "Cache-Control": forEver,
      "Cross-Origin-Resource-Policy": "same-origin",
    });
  });

  it("Apache: .htaccess", () => {
    for (const [name, value] of Object.entries(page)) {
      expect(file(".htaccess")).toContain(`Header always set ${name} "${value}"`);
    }
    expect(file(".htaccess")).toContain(`Header always set Cache-Control "${forEver}"`);
  });
});
