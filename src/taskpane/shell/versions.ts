import { isoDay } from "../../core/dates";
import { legalValuesVersion } from "../../law/version";
import type { Versions } from "../../templates/builder/template";
import type { Language } from "../../core/wording";
import { formatDay } from "../../text/format";

/** The add-in's version stands in the page, where the build puts it; the legal values bear their own. */
export function versions(): Versions {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="erario-version"]');
  return { addIn: meta?.content ?? "", legalValues: legalValuesVersion };
}

export function legalValuesDay(language: Language): string {
  return formatDay(isoDay(legalValuesVersion), language);
}
