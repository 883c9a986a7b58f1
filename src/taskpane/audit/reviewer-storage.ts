import { forgetOnThisComputer, keepOnThisComputer, readOnThisComputer } from "../shell/this-computer";

/** Who checks at this computer: Excel gives no name, and nobody wants to type it for each report. */

const KEY = "erario.reviewer";

export function readReviewer(): string {
  const kept = readOnThisComputer(KEY);
  return typeof kept === "string" ? kept : "";
}

export function keepReviewer(name: string): void {
  if (name.trim() === "") forgetOnThisComputer(KEY);
  else keepOnThisComputer(KEY, name.trim());
}
