const browsers: readonly [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/coc_coc_browser|CocCoc/i, "Cốc Cốc"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: readonly [RegExp, string][] = [
  [/Windows/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Mac OS/, "macOS"],
  [/Linux|X11/, "Linux"],
];

/** `Firefox, Windows`: what a person knows a browser by; the whole text when it is none of the known, null when it said nothing. */
export function browserName(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const found = [browsers, systems].flatMap((known) => known.find(([mark]) => mark.test(userAgent))?.[1] ?? []);
  return found.length > 0 ? found.join(", ") : userAgent.slice(0, 60);
}
