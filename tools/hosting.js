/**
 * How the site wants to be served: one list of headers, from which come the configuration files of the usual static hosts, the policy
 * in the pages themselves, and the headers of our own server.
 */

/** Where Excel on the web, SharePoint, OneDrive and Teams put an add-in's page into a frame (OfficeDev/office-js issues 3342 and 4911). */
const OFFICE_ON_THE_WEB = [
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.microsoft365.com",
  "https://*.cloud.microsoft",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
];

/** The empty text's digest: Fluent UI adds empty style elements and fills them through the object model, which the policy lets it do. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const pageDirectives = {
  "default-src": ["'none'"],
  // Office.js, which asks its own folder for the rest of itself, and on some platforms for Microsoft's Ajax library.
  "script-src": [
    "'self'",
    "https://appsforoffice.microsoft.com/lib/",
    "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js",
  ],
  "style-src": ["'self'", EMPTY_STYLE],
  "img-src": ["'self'"],
  // Nothing is sent anywhere: no telemetry of ours, and none of Office.js's either.
  "connect-src": ["'self'"],
  // Office.js on a server that it does not know asks the person there whether it may trust it.
  "frame-src": ["https://appsforoffice.microsoft.com/lib/"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

function policy(directives) {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

/** For the pages' own meta element, where frame-ancestors has no meaning. */
const pagePolicy = policy(pageDirectives);

const everywhere = {
  "Content-Security-Policy": policy({ ...pageDirectives, "frame-ancestors": ["'self'", ...OFFICE_ON_THE_WEB] }),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  // Office opens no window of ours; a window that the page opened would still be its own.
  "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
  // Office loads an add-in by HTTPS alone. Subdomains may be others', so they are not named.
  "Strict-Transport-Security": "max-age=31536000",
};

/** Names that do not change with their content are asked for anew each time; what is under static/ is named by its content. */
const REVALIDATE = { "Cache-Control": "no-cache" };
/** The pane's own scripts are for its page alone. Icons and pages say nothing: Office shows them in pages of its own. */
const FOR_EVER = {
  "Cache-Control": "public, max-age=31536000, immutable",
  "Cross-Origin-Resource-Policy": "same-origin",
};
/** Excel on the web reads the functions' metadata from its own pages. */
const FROM_ANYWHERE = { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" };

const FOREVER_FOLDER = "static/";
const METADATA = ["functions.json", "functions.pt-BR.json"];

/** The headers of a file, by its path under the site's address. */
function headersOf(path) {
  return {
    ...everywhere,
    ...(path.startsWith(FOREVER_FOLDER) ? FOR_EVER : REVALIDATE),
    ...(METADATA.includes(path) ? FROM_ANYWHERE : {}),
  };
}

const lines = (headers, line) => Object.entries(headers).map(([name, value]) => line(name, value));

/** Netlify and Cloudflare Pages: they revalidate by themselves, and put the headers of all matching rules together. */
function headersFile() {
  const block = (path, headers) => [path, ...lines(headers, (name, value) => `  ${name}: ${value}`)].join("\n");
  return `${[
    block("/*", everywhere),
    block(`/${FOREVER_FOLDER}*`, FOR_EVER),
    ...METADATA.map((path) => block(`/${path}`, FROM_ANYWHERE)),
  ].join("\n\n")}\n`;
}

/** Azure Static Web Apps. */
function staticWebAppFile() {
  const configuration = {
    globalHeaders: { ...everywhere, ...REVALIDATE },
    routes: [
      { route: `/${FOREVER_FOLDER}*`, headers: FOR_EVER },
      ...METADATA.map((path) => ({ route: `/${path}`, headers: FROM_ANYWHERE })),
    ],
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** IIS. */
function webConfigFile() {
  const custom = (headers, indent) =>
    [
      `${indent}<httpProtocol>`,
      `${indent}  <customHeaders>`,
      ...Object.keys(headers).map((name) => `${indent}    <remove name="${name}" />`),
      ...lines(headers, (name, value) => `${indent}    <add name="${name}" value="${escaped(value)}" />`),
      `${indent}  </customHeaders>`,
      `${indent}</httpProtocol>`,
    ].join("\n");
  const location = (path, headers) =>
    [
      `  <location path="${path}">`,
      "    <system.webServer>",
      custom(headers, "      "),
      "    </system.webServer>",
      "  </location>",
    ].join("\n");
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<configuration>",
    "  <system.webServer>",
    "    <staticContent>",
    '      <remove fileExtension=".json" />',
    '      <mimeMap fileExtension=".json" mimeType="application/json" />',
    "    </staticContent>",
    custom({ ...everywhere, ...REVALIDATE }, "    "),
    "  </system.webServer>",
    location(FOREVER_FOLDER.slice(0, -1), FOR_EVER),
    ...METADATA.map((path) => location(path, FROM_ANYWHERE)),
    "</configuration>",
  ].join("\n")}\n`;
}

/** Apache, with mod_headers. */
function accessFile() {
  const set = (headers, indent) => lines(headers, (name, value) => `${indent}Header always set ${name} "${value}"`);
  return `${[
    "<IfModule mod_headers.c>",
    ...set({ ...everywhere, ...REVALIDATE }, "  "),
    // Of a name in static/ the last part before .js is eight hexadecimal digits of its content.
    '  <FilesMatch "\\.[0-9a-f]{8}\\.js$">',
    ...set(FOR_EVER, "    "),
    "  </FilesMatch>",
    `  <FilesMatch "^functions(\\.pt-BR)?\\.json$">`,
    ...set(FROM_ANYWHERE, "    "),
    "  </FilesMatch>",
    "</IfModule>",
  ].join("\n")}\n`;
}

/** What lies beside the pages for the host to read, by file name. */
const hostingFiles = {
  _headers: headersFile(),
  "staticwebapp.config.json": staticWebAppFile(),
  "web.config": webConfigFile(),
  ".htaccess": accessFile(),
  // GitHub Pages: serve the files as they are. It takes no headers of ours; the pages carry their policy themselves.
  ".nojekyll": "",
};

module.exports = { headersOf, hostingFiles, pagePolicy, FOREVER_FOLDER };
