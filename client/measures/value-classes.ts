/** Values between two ends, both among them. */
export interface ValueClass {
  from: number;
  to: number;
  count: number;
}

export interface ValueClasses {
  /** From the smallest values to the largest; as many as the values can be told apart, five at most. */
  classes: readonly ValueClass[];
  /** The class of a value, from 0. */
  classOf: (value: number) => number;
}

const most = 5;

/** Values in classes of about equally many; equal values always share one. */
export function quantileClasses(values: readonly number[]): ValueClasses {
  const sorted = values.toSorted((one, other) => one - other);
  const firstAt = new Map<number, number>();
  for (const [at, value] of sorted.entries()) if (!firstAt.has(value)) firstAt.set(value, at);
  const rough = (value: number) => Math.floor(((firstAt.get(value) ?? 0) * most) / Math.max(sorted.length, 1));
  const used = [...new Set(sorted.map(rough))];
  const classOf = (value: number) => used.indexOf(rough(value));
  const classes = used.map((_, index) => {
    const inside = sorted.filter((value) => classOf(value) === index);
    return { from: inside[0]!, to: inside.at(-1)!, count: inside.length };
  });
  return { classes, classOf };
}

/** Its shade among five: few classes take the ends, so that they still differ plainly. */
export const shadeOf = (index: number, count: number): number => (count < 2 ? 2 : Math.round((index * (most - 1)) / (count - 1)));
