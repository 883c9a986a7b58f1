/**
 * How real builds of Excel differ from each other and from what one would wish. The first choice of each mood is what Excel of Microsoft
 * 365 on Windows does; the others are builds, accidents and people that the add-in meets elsewhere.
 */
export const MOODS = {
  /** What a blank cell reaches a custom function as: 0 on Windows and Mac, null on the web (OfficeDev/office-js 4702, 5262, 1951). */
  blankCells: ["zero", "null", "emptyText"],
  /**
   * `lost`: the functions did not register when the file was opened; formulas read `_xldudf_CRESS_…`, cells show #NAME?, and a formula that
   * is written anew works (2051, 2568, 4007, 4487). `lostAsLink`: the same, read as `[2]!_xldudf_…` (5865, 6935). `absent`: they do not
   * come back either.
   */
  functions: ["registered", "lost", "lostAsLink", "absent"],
  /** Whether a cell formatted as Text keeps an apostrophe that a program writes as part of its text. */
  apostropheInText: ["kept", "taken"],
  /** Whether `Range.formulas` gives the apostrophe that a text was typed with (6687: it does not). */
  apostropheInFormulas: ["left out", "given"],
  /** `Application.calculate` may never come back (6662, 6841). */
  calculate: ["returns", "never returns"],
  /** `refused`: setting a look (font, fill, border, size, chart, view) fails as on builds with a fault. */
  looks: ["taken", "refused"],
  /** Page set-up fails where Windows has no printer. */
  printer: ["there", "none"],
  /** The language of error values in `Range.values`, which Microsoft does not document. */
  errorValues: ["en", "pt-BR", "es"],
  /** What another person does just before the add-in's first request that changes something. */
  colleague: ["away", "adds a sheet", "adds a name", "renames a sheet", "types into a cell", "deletes a row"],
  /** `version before`: Excel still calls the new script by the functions.json that it has kept (4722, 3316, 2777). */
  metadata: ["current", "version before"],
  /** `LTSC 2021` is the oldest Excel that the add-in runs in: ExcelApi 1.14. */
  requirementSets: ["Microsoft 365", "LTSC 2021"],
  /**
   * What becomes of settings that the add-in keeps in the workbook. `lost once`, `lost for good`: the save says that it succeeded, and
   * nothing is there afterwards (6091, on Mac); `save refused`: it says that it failed (761).
   */
  settings: ["saved", "lost once", "lost for good", "save refused"],
} as const;

export type MoodName = keyof typeof MOODS;
export type Moods = { readonly [Name in MoodName]: (typeof MOODS)[Name][number] };

export const MOOD_NAMES = Object.keys(MOODS) as readonly MoodName[];

export const EXCEL_ON_WINDOWS = Object.fromEntries(
  MOOD_NAMES.map((name) => [name, MOODS[name][0]]),
) as unknown as Moods;

/** What a blank cell is handed over as. */
export type BlankAs = null | 0 | "";

export function blankAs({ blankCells }: Moods): BlankAs {
  return ({ zero: 0, null: null, emptyText: "" } as const)[blankCells];
}

/** `functions:lost,printer:none`, as an address or a menu has it; what is no mood is said by its name. */
export function moodsOf(text: string): { readonly moods: Partial<Moods>; readonly unknown: readonly string[] } {
  const moods: Record<string, string> = {};
  const unknown: string[] = [];
  for (const part of text.split(",").filter((each) => each.trim() !== "")) {
    const [name = "", choice = ""] = part.split(":").map((each) => each.trim());
    const choices: readonly string[] = MOODS[name as MoodName] ?? [];
    const known = choices.find((each) => sameWords(each, choice));
    if (known === undefined) unknown.push(part.trim());
    else moods[name] = known;
  }
  return { moods: moods, unknown };
}

/** `never returns` may be written `never-returns` or `neverReturns` in an address. */
function sameWords(one: string, other: string): boolean {
  const bare = (text: string): string => text.replace(/[\s_+-]/g, "").toLowerCase();
  return bare(one) === bare(other);
}
