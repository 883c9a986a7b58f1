// dist/ as its host serves it: the same files under the same headers (tools/hosting.js).
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { headersOf } from "./hosting.js";

export const dist = fileURLToPath(new URL("../dist/", import.meta.url));

/** Puts a file's headers on a response. */
export function setHeaders(response, path) {
  for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
}

/** A handler of requests for the add-in's files; what is not there goes to `missing`. */
export function addInSite() {
  return sirv(dist, {
    dev: true,
    etag: true,
    setHeaders: (response, pathname) => setHeaders(response, pathname.slice(1)),
  });
}

export function notFound(response) {
  response.statusCode = 404;
  response.end("Not found");
}

/** @param port 0 takes any free one; @returns the port taken */
export async function listen(server, port) {
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  return server.address().port;
}
