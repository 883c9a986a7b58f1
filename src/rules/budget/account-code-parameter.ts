import { Failure } from "../../rule/failure";
import { text } from "../../rule/parameter-values";
import { printedCode } from "./account-code";

export const lineCodeParameter = text({
  named: "codigo",
  label: { en: "Account code", "pt-BR": "Código da conta" },
  description: {
    en: "Account code such as 6.2.2.1.1.01.04 or 3.3.90.30-01, as text; one or a range.",
    "pt-BR": "Código de conta como 6.2.2.1.1.01.04 ou 3.3.90.30-01, como texto; um ou um intervalo.",
  },
  lifted: true,
});

export function wellFormedCode(typed: string): string {
  const code = printedCode(typed);
  if (code !== null) return code;
  throw malformedCode({ en: "code", "pt-BR": "codigo" }, "code", typed);
}

const SHOWN_TEXT = 40;

/** @param name the parameter as the message writes it, with the position in a list */
export function malformedCode(name: { en: string; "pt-BR": string }, parameter: string, typed: string): Failure {
  const shown = typed.length > SHOWN_TEXT ? `${typed.slice(0, SHOWN_TEXT)}…` : typed;
  return new Failure(
    "invalidValue",
    {
      en: `${name.en} must be an account code such as 6.2.2.1.1.01.04; it got the text "${shown}"`,
      "pt-BR": `${name["pt-BR"]} deve ser um código de conta como 6.2.2.1.1.01.04; recebeu o texto "${shown}"`,
    },
    parameter,
  );
}
