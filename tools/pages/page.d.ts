export interface PageOptions {
  readonly language: "en" | "pt-BR";
  /** The site's page of each document that has one, by the document's file name. */
  readonly pages: Readonly<Record<string, string>>;
  readonly policy: string;
}

/** A heading's anchor: of a function its id in lower case. */
export function anchorOf(heading: string): string;
export function pageOf(markdown: string, options: PageOptions): Promise<string>;
/** The files beside the documents that a page shows or offers. */
export function filesBeside(html: string): readonly string[];
