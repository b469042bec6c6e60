/** The shape of every business key. */
export const codeShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/^Ủy ban nhân dân /iu, "ubnd "],
  [/^Hội đồng nhân dân /iu, "hdnd "],
];

/** `Ủy ban nhân dân xã Trực Thuận` → `ubnd-xa-truc-thuan`. */
export function codeFromName(name: string): string {
  const short = abbreviations.reduce((text, [long, brief]) => text.replace(long, brief), name.normalize("NFC"));
  const plain = short.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80)
    .replace(/-$/, "");
}

/** The code itself, else with the year, else with a number too. */
export function freeCode(wanted: string, year: string, taken: readonly string[]): string {
  const base = wanted || "don-vi";
  const dated = `${base}-${year}`;
  const choices = [base, dated, ...Array.from({ length: taken.length + 1 }, (_, at) => `${dated}-${at + 2}`)];
  return choices.find((code) => !taken.includes(code))!;
}
