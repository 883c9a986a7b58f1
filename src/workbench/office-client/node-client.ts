import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import type { Host } from "../host/host";
import { connectClient, type ClientGlobals, type OfficeClient } from "./connect-client";
import type { OfficeEnvironment } from "./office-environment";

let compiled: Script | null = null;

/** Microsoft's client for Excel on the web, as npm has it; compiled once a process, for it is 1.3 MB. */
function clientScript(): Script {
  if (compiled) return compiled;
  const file = createRequire(join(process.cwd(), "package.json")).resolve(
    "@microsoft/office-js/dist/excel-web-16.00.js",
  );
  compiled = new Script(readFileSync(file, "utf8"), { filename: file });
  return compiled;
}

/** Loads the client in a context of its own and connects it to the host. */
export function loadOfficeClient(host: Host, office: OfficeEnvironment): OfficeClient {
  const globals: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    Promise,
    Office: office.Office,
    CustomFunctions: office.CustomFunctions,
    navigator: { userAgent: "node" },
    location: { href: "https://localhost/", search: "", hash: "", origin: "https://localhost", protocol: "https:" },
  };
  globals["window"] = globals;
  globals["self"] = globals;
  const context = createContext(globals);
  clientScript().runInContext(context);
  return connectClient(context as unknown as ClientGlobals, host, office);
}
