// dist/ as its host serves it: the same files under the same headers (tools/hosting.js).
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { headersOf } from "./hosting.js";

export const dist = fileURLToPath(new URL("../dist/", import.meta.url));

/** Only for hosts that have a name of their own: a browser would ask HTTPS of everything else on this machine, too. */
const NOT_ON_THIS_MACHINE = "Strict-Transport-Security";

/** Puts a file's headers on a response. */
export function setHeaders(response, path) {
  for (const [name, value] of Object.entries(headersOf(path))) {
    if (name !== NOT_ON_THIS_MACHINE) response.setHeader(name, value);
  }
}

/** The path that a request asks for; null where its line is none, such as `GET //`. */
export function pathOf(request) {
  try {
    return new URL(request.url ?? "/", "http://localhost").pathname;
  } catch {
    return null;
  }
}

/** Ends a request that cannot be served; the server goes on. */
export function refuse(response, status, text) {
  if (response.headersSent) {
    response.end();
    return;
  }
  response.statusCode = status;
  setHeaders(response, "");
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(text);
}

/** A handler of all requests: none of them ends the server. */
export function handlerOf(answer) {
  return (request, response) => {
    const path = pathOf(request);
    if (path === null) {
      refuse(response, 400, "Bad request");
      return;
    }
    try {
      answer(request, response, path);
    } catch {
      refuse(response, 400, "Bad request");
    }
  };
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
  refuse(response, 404, "Not found");
}

/** @param port 0 takes any free one; @returns the port taken */
export async function listen(server, port) {
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  // A request that is no HTTP at all.
  server.on("clientError", (_problem, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
  });
  return server.address().port;
}
