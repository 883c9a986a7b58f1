import { LIGHT_THEME, type OfficeTheme } from "../office-client/office-environment";
import type { ThemeName } from "./wording";

/** The colours that Office gives an add-in in each of its themes. */
export const OFFICE_THEMES: Readonly<Record<ThemeName, OfficeTheme>> = {
  light: LIGHT_THEME,
  dark: {
    bodyBackgroundColor: "#212121",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#0A0A0A",
    controlForegroundColor: "#FFFFFF",
    isDarkTheme: true,
  },
  highContrast: {
    bodyBackgroundColor: "#000000",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#000000",
    controlForegroundColor: "#FFFF00",
    isDarkTheme: true,
  },
};
