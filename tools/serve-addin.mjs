// Serves the built add-in alone, as its host would: by HTTPS with a certificate of this machine's own, which Excel asks for, or with
// `--http` to a browser on this machine.
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { addInSite, handlerOf, listen, notFound } from "./addin-site.mjs";

const site = addInSite();
const handle = handlerOf((request, response) => site(request, response, () => notFound(response)));

async function secureServer() {
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  return createSecureServer(await getHttpsServerOptions(), handle);
}

const secure = !process.argv.includes("--http");
const server = secure ? await secureServer() : createServer(handle);
const port = await listen(server, Number(process.env.PORT ?? 3000));
console.log(`Erário: ${secure ? "https" : "http"}://localhost:${port}/`);
