const day = String.raw`(?<d>\d{1,2})\s*[/.-]\s*(?<m>\d{1,2})\s*[/.-]\s*(?<y>(?:19|20)\d\d)`;
const words = String.raw`(?<d2>\d{1,2})\s*tháng\s*(?<m2>\d{1,2})\s*năm\s*(?<y2>(?:19|20)\d\d)`;

/** "ngày 5/4/2022", "ngày 6 tháng 5 năm 2022", without the word "ngày". */
export const dayPattern = `(?:${day}|${words})`;

/** The ISO day of a match of `dayPattern`; null for one that no calendar has. */
export function dayOf(groups: Record<string, string | undefined>): string | null {
  const [year, month, date] = [groups["y"] ?? groups["y2"], groups["m"] ?? groups["m2"], groups["d"] ?? groups["d2"]].map(Number);
  const found = new Date(Date.UTC(year!, month! - 1, date));
  return found.getUTCMonth() === month! - 1 && month! > 0 ? found.toISOString().slice(0, 10) : null;
}
