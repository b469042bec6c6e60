import type { NumberedPart, Pass } from "./passes.ts";

export const list = (items: readonly string[], before = "") => items.map((item) => `${before}${item}, `).join("");

/** `value` where the mask has the bit. */
export const masked = (mask: string, bit: number, value: string) => `case when ${mask} & ${bit} <> 0 then ${value} end`;

/** Whether a part counts its reports by itself; every other report counts once. */
export const countsReports = ({ fact }: Pass, { overUnits }: NumberedPart) => overUnits === "NONE" && fact.kind === "FIGURE";

/** The values of a part: its numerator or value, its denominator. */
const valuesOf = ({ part: { numerator, denominator }, number }: NumberedPart) => [
  ...(numerator ? [`n${number}`] : []),
  ...(denominator ? [`e${number}`] : []),
];

/** All values of a pass, and the reports of those parts that `counts` tells. */
export const columnsOf = (pass: Pass, counts: (part: NumberedPart) => boolean): string[] =>
  pass.parts.flatMap((part) => [...valuesOf(part), ...(counts(part) ? [`r${part.number}`] : [])]);

/** Sums of all values under the mask `m`, and the counts of reports that `reports` gives. */
export const sumsOf = (pass: Pass, reports: (part: NumberedPart) => string | null): string[] =>
  pass.parts.flatMap((part) => {
    const values = valuesOf(part).map((name) => `total(${masked("m", part.bit, name)}) as ${name}`);
    const count = reports(part);
    return count ? [...values, `${count} as r${part.number}`] : values;
  });

/** The mask of the parts of which a condition holds. */
export const maskWhere = ({ parts }: Pass, condition: (part: NumberedPart) => string): string =>
  `(${parts.map((part) => `case when ${condition(part)} then ${part.bit} else 0 end`).join(" | ")})`;
