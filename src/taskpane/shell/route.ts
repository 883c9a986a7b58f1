import type { Wording } from "../../core/wording";

/** The pane's views, in the order of their tabs; the hash is what the ribbon's buttons open the pane at. */
export const views = ["fill", "explain", "audit", "functions"] as const;

export type View = (typeof views)[number];

export const hashOf: Readonly<Record<View, string>> = {
  fill: "#/preencher",
  explain: "#/explicar",
  audit: "#/auditar",
  functions: "#/funcoes",
};

export const viewTitle: Readonly<Record<View, Wording>> = {
  fill: { en: "Fill", "pt-BR": "Preencher" },
  explain: { en: "Explain", "pt-BR": "Explicar" },
  audit: { en: "Audit", "pt-BR": "Auditar" },
  functions: { en: "Functions", "pt-BR": "Funções" },
};

/** The view that a hash names; null where it names none, so that the one last used comes back. */
export function viewOfHash(hash: string): View | null {
  const path = hash.replace(/^#?\/?/, "").split(/[/?]/)[0];
  return views.find((view) => hashOf[view] === `#/${path ?? ""}`) ?? null;
}

/** The element that a tab controls. */
export function viewId(view: View): string {
  return `view-${view}`;
}
