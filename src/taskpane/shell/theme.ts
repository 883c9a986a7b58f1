import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { officeColours, onOfficeThemeChanged, type OfficeColours } from "../../excel/theme";

/** Excel's green, from near black to near white. */
const excelGreen: BrandVariants = {
  10: "#03160c",
  20: "#07271a",
  30: "#0a3b23",
  40: "#0c4b2b",
  50: "#0e5a33",
  60: "#0f6a3a",
  70: "#0f703b",
  80: "#107c41",
  90: "#218d51",
  100: "#3ba068",
  110: "#55b17e",
  120: "#6ec194",
  130: "#89d0aa",
  140: "#a6dec1",
  150: "#c4ebd8",
  160: "#e3f6ec",
};

const light: Theme = createLightTheme(excelGreen);
const dark: Theme = {
  ...createDarkTheme(excelGreen),
  // On dark grey the ramp's own choice is below 4.5:1.
  colorBrandForeground1: excelGreen[120],
  colorBrandForeground2: excelGreen[130],
  colorBrandForegroundLink: excelGreen[120],
  colorBrandForegroundLinkHover: excelGreen[130],
  colorBrandForegroundLinkPressed: excelGreen[110],
  colorCompoundBrandForeground1: excelGreen[120],
};

interface Surroundings {
  readonly prefersDark: boolean;
  readonly office: OfficeColours | null;
}

const darkQuery = "(prefers-color-scheme: dark)";

function surroundings(): Surroundings {
  return {
    prefersDark: window.matchMedia(darkQuery).matches,
    office: officeColours(),
  };
}

/**
 * Fluent's tokens with the ground that Office paints around the pane. Where the system forces its own colours, the browser puts them in
 * the place of these, and Fluent's components draw the borders that they need then.
 */
export function themeFor({ prefersDark, office }: Surroundings): Theme {
  const base = (office?.dark ?? prefersDark) ? dark : light;
  if (!office) return base;
  return { ...base, colorNeutralBackground1: office.background, colorNeutralForeground1: office.foreground };
}

/** The theme as Office and the system have it now. */
export function useTheme(): Theme {
  const [theme, setTheme] = useState(() => themeFor(surroundings()));
  useEffect(() => {
    let shown = JSON.stringify(surroundings());
    const look = (): void => {
      const now = surroundings();
      const text = JSON.stringify(now);
      if (text === shown) return;
      shown = text;
      setTheme(themeFor(now));
    };
    const media = window.matchMedia(darkQuery);
    media.addEventListener("change", look);
    const stop = onOfficeThemeChanged(look);
    return () => {
      media.removeEventListener("change", look);
      stop();
    };
  }, []);
  return theme;
}
