import type { ViewProps } from "../shell/pane";

export default function View({ active }: ViewProps) {
  return active ? <p>…</p> : null;
}
