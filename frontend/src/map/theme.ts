// Which of the two basemaps fits the page, and the inks that go with it.
import type { Inks } from "./symbols";

export type Theme = "light" | "dark";
const DARK = matchMedia("(prefers-color-scheme: dark)");
const DEFAULTS: Record<Theme, Inks> = {
  light: { ink: "#222222", paper: "#ffffff", wash: "rgb(0 0 0 / 6%)", focus: "#0b57a4" },
  dark: { ink: "#f1f3f4", paper: "#171c20", wash: "rgb(255 255 255 / 8%)", focus: "#8ec7ff" },
};

export function themeNow(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return DARK.matches ? "dark" : "light";
}

/** The inks of a theme; a page may set its own as --map-ink, --map-paper, --map-wash and --map-focus. */
export function inksOf(theme: Theme): Inks {
  const style = getComputedStyle(document.documentElement);
  const own = (name: keyof Inks) => style.getPropertyValue(`--map-${name}`).trim() || DEFAULTS[theme][name];
  return { ink: own("ink"), paper: own("paper"), wash: own("wash"), focus: own("focus") };
}

export function onTheme(changed: (theme: Theme) => void): void {
  let before = themeNow();
  const look = () => {
    const now = themeNow();
    if (now !== before) changed((before = now));
  };
  DARK.addEventListener("change", look);
  new MutationObserver(look).observe(document.documentElement, { attributeFilter: ["data-theme"] });
}
