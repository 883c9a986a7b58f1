// Opens the person's own browser where there is a screen; a server, a container and a test have none.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

/** The command that shows an address in the browser; null where nobody would see it. */
export function browserCommand({ platform, env, hasFile }) {
  if (env.CI || env.ERARIO_NO_BROWSER || env.SSH_CONNECTION) return null;
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return null;
  return hasFile("/usr/bin/xdg-open") ? ["/usr/bin/xdg-open"] : null;
}

export function openBrowser(address) {
  const command = browserCommand({ platform: process.platform, env: process.env, hasFile: existsSync });
  if (!command) return;
  const [program, ...args] = command;
  const opened = spawn(program, [...args, address], { stdio: "ignore", detached: true });
  // The address stands above; a browser that does not open is no reason to stop.
  opened.on("error", () => undefined);
  opened.unref();
}
