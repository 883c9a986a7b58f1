// Serves the built add-in (dist/) as its host would, under the same policy, with the workbench beside it.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { addInSite, dist, handlerOf, listen, notFound, refuse, setHeaders } from "./addin-site.mjs";

const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const workbenchFolder = fileURLToPath(new URL("../.cache/workbench/", import.meta.url));

/** In the workbench Office.js comes from the workbench, since there is neither Excel nor the network that the CDN asks for. */
async function paneForWorkbench(response) {
  const page = await readFile(`${dist}taskpane.html`, "utf8");
  if (!page.includes(OFFICE_CDN)) throw new Error("dist/taskpane.html does not load Office.js from Microsoft's CDN");
  setHeaders(response, "taskpane.html");
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(page.replace(OFFICE_CDN, "/workbench/office.js"));
}

/**
 * Starts the server.
 * @param port 0 takes any free one
 * @returns its address and how to close it
 */
export async function serve(port) {
  const addIn = addInSite();
  const workbench = sirv(workbenchFolder, { dev: true, etag: true });
  const answer = (request, response, pathname) => {
    const missing = () => notFound(response);
    if (pathname === "/") {
      setHeaders(response, "");
      response.statusCode = 302;
      response.setHeader("Location", "/workbench.html");
      response.end();
    } else if (pathname === "/taskpane.html") {
      paneForWorkbench(response).catch((problem) => {
        console.error(problem);
        refuse(response, 500, "The pane's page could not be made; the server's window says why.");
      });
    } else if (pathname === "/workbench.html") {
      workbench(request, response, missing);
    } else if (pathname.startsWith("/workbench/")) {
      request.url = request.url?.replace("/workbench/", "/");
      workbench(request, response, missing);
    } else {
      addIn(request, response, missing);
    }
  };
  const server = createServer(handlerOf(answer));
  const taken = await listen(server, port);
  return {
    address: `http://localhost:${taken}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = Number(process.env.PORT ?? 3000);
  const { address } = await serve(wanted).catch((problem) => {
    if (problem.code !== "EADDRINUSE") throw problem;
    console.log(`Port ${wanted} is taken; another one is used.`);
    return serve(0);
  });
  console.log(`\nErário workbench: ${address}workbench.html\n(Ctrl+C ends it)`);
}
