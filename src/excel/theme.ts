/** The colours of the Office around the pane. */
export interface OfficeColours {
  readonly dark: boolean;
  readonly background: string;
  readonly foreground: string;
}

/** Null where Office gives no theme (Excel on the web, a page without Office). */
export function officeColours(): OfficeColours | null {
  if (typeof Office === "undefined") return null;
  // Absent on platforms without themes, whatever its type says.
  const theme = (Office as Partial<typeof Office>).context?.officeTheme;
  if (!theme?.bodyBackgroundColor) return null;
  const background = theme.bodyBackgroundColor;
  const dark = (theme as Partial<Office.OfficeTheme>).isDarkTheme ?? isDark(background);
  return { dark, background, foreground: theme.bodyForegroundColor };
}

/** By the brightness of ITU-R BT.601, for builds that do not say themselves whether their theme is dark. */
function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 299 * red + 587 * green + 114 * blue < 128_000;
}

/**
 * Excel raises no event of its own when its theme changes, so the theme is read again whenever the pane is looked at; where a build
 * does raise one, it is heard.
 */
export function onOfficeThemeChanged(listener: () => void): () => void {
  window.addEventListener("focus", listener);
  document.addEventListener("visibilitychange", listener);
  const stop = (): void => {
    window.removeEventListener("focus", listener);
    document.removeEventListener("visibilitychange", listener);
  };
  try {
    Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, listener);
  } catch {
    // The build knows no such event; looking at the pane is enough.
  }
  return stop;
}
