import { checks } from "../../audit/checks";
import type { Wording } from "../../core/wording";

const titles = new Map(checks.map((check) => [check.kind, check.title]));

/** What a kind of finding is called; one of another version, by its own name. */
export const kindTitle = (kind: string): Wording => titles.get(kind) ?? { en: kind, "pt-BR": kind };
