import type { OverTime, Part } from "#server/measures/definition.ts";
import { isAxis } from "#server/measures/dimensions.ts";
import type { Axis, Fact } from "#server/measures/facts/fact.ts";
import type { Question } from "#server/measures/question.ts";

/** One part of a measure with its place in the statement. */
export interface NumberedPart {
  readonly part: Part;
  /** Names its columns in the statement: `n…` the numerator or value, `e…` the denominator, `r…` the reports. */
  readonly number: number;
  readonly overUnits: "SUM" | "NONE";
  readonly overTime: OverTime;
  /** Its bit in the masks of its pass. */
  readonly bit: number;
}

/**
 * Parts that are read from one fact in one go. Their values stand side by side in a row, and masks say of each part
 * (each has a bit) whether the row speaks of it, so that what is chosen or left out is chosen for each part by itself.
 */
export interface Pass {
  readonly number: number;
  readonly fact: Fact;
  readonly parts: readonly NumberedPart[];
}

/** Bits of an `integer` that stay positive. */
const MOST_PARTS = 30;

const sourceOf = ({ kind, from, within, axes }: Fact) => [kind, within?.from ?? from, ...Object.keys(axes)].join("\n");

/** The passes that answer a question, and for each measure the numbers of its parts. */
export function passesOf({ definitions }: Pick<Question, "definitions">): { passes: Pass[]; partsOf: number[][] } {
  const passes: (Pass & { parts: NumberedPart[] })[] = [];
  let number = 0;
  const partsOf = definitions.map(({ parts, overUnits, overTime }) =>
    parts.map((part) => {
      const source = sourceOf(part.fact);
      let pass = passes.find((one) => sourceOf(one.fact) === source && one.parts.length < MOST_PARTS);
      if (!pass) passes.push((pass = { number: passes.length, fact: part.fact, parts: [] }));
      pass.parts.push({ part, number, overUnits, overTime, bit: 1 << pass.parts.length });
      return number++;
    }),
  );
  return { passes, partsOf };
}

/** The bits of the parts that a question is true of. */
export const maskOf = ({ parts }: Pass, is: (part: NumberedPart) => boolean): number =>
  parts.reduce((mask, part) => mask | (is(part) ? part.bit : 0), 0);

export const axisColumns = (question: Question): [index: number, axis: Axis][] =>
  question.dimensions.flatMap(({ key }, index): [number, Axis][] => (isAxis(key) ? [[index, key]] : []));

export const axisFilters = ({ filters }: Question) => filters.flatMap(({ key, members }) => (isAxis(key) ? [{ axis: key, members }] : []));
