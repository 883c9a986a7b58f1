/** U+00A0, behind which no line ends. */
const NO_BREAK = "\u00a0";

/** A sentence whose amounts stay on one line: at 350 px every third would otherwise end in `R$`, its figure standing on the next. */
export function withUnbrokenAmounts(text: string): string {
  return text.replace(/R\$ (?=\d)/g, `R$${NO_BREAK}`);
}
