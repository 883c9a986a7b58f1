import type { Wording } from "../../core/wording";
import type { Finding } from "../finding";

/** The likely cause, where one is known and the message has not said it already. */
export function causeWording({ cause, message }: Pick<Finding, "cause" | "message">): Wording | null {
  if (cause === null || cause.code === "OTHER") return null;
  const { wording } = cause;
  return message.en.includes(wording.en) && message["pt-BR"].includes(wording["pt-BR"]) ? null : wording;
}
