/**
 * Đồng in millions, as budgets are written: `9635000000` → `9635`, `1234567` → `1.234567`. On the text,
 * because sums of the state's budget have more digits than a number keeps.
 */
export function millionVnd(vnd: string): string {
  const [, sign = "", digits = "0"] = /^(-?)(\d+)$/.exec(vnd) ?? [];
  const padded = digits.padStart(7, "0");
  const rest = padded.slice(-6).replace(/0+$/, "");
  return `${sign}${padded.slice(0, -6)}${rest ? `.${rest}` : ""}`;
}
