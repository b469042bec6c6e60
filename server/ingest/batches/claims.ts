/**
 * Things of the hub that items of a file may be, each by one item only: the first rule that fits any of what is left decides.
 * Items whose rule is sharper must come first, so each rule is tried for all items before the next.
 */
export function claimAll<I, T>(items: readonly I[], things: readonly T[], ...rules: ((item: I, thing: T) => boolean)[]): Map<I, T> {
  const claimed = new Map<I, T>();
  const left = new Set(things);
  for (const fits of rules)
    for (const item of items) {
      if (claimed.has(item)) continue;
      for (const thing of left)
        if (fits(item, thing)) {
          claimed.set(item, thing);
          left.delete(thing);
          break;
        }
    }
  return claimed;
}
