import { LRUCache } from "lru-cache";

/** Of all that is kept, and of one answer; both in characters, about two bytes each. */
const MOST = 64_000_000;
const MOST_OF_ONE = 8_000_000;
/** Nobody asked for it again in all that time. */
const KEPT_MS = 60 * 60_000;

/** An answer to keep, with its length in characters. */
export interface Keepable<T> {
  readonly answer: T;
  readonly size: number;
}

/**
 * Answers worked out from the data, kept until it changes (`hearDataChanges`). Whoever asks what is being worked out waits
 * for that one: a board that a whole department opens at eight is answered once.
 */
export class KeptAnswers {
  readonly #kept = new LRUCache<string, Keepable<unknown>>({
    maxSize: MOST,
    maxEntrySize: MOST_OF_ONE,
    sizeCalculation: ({ size }) => Math.max(size, 1),
    ttl: KEPT_MS,
    updateAgeOnGet: true,
  });
  readonly #underWay = new Map<string, Promise<Keepable<unknown>>>();
  #changes = 0;

  /** Forgets everything; what is under way may have read the data of before, so it is given to nobody who asks from now on. */
  forget(): void {
    this.#changes++;
    this.#kept.clear();
    this.#underWay.clear();
  }

  /** Whether an answer is there or will be without more work. */
  has(key: string): boolean {
    return this.#kept.has(key) || this.#underWay.has(key);
  }

  /** The answer of a key, worked out when it is not there; a failure is not kept. */
  async take<T>(key: string, work: () => Promise<Keepable<T>>): Promise<T> {
    const kept = this.#kept.get(key);
    if (kept) return kept.answer as T;
    const underWay = this.#underWay.get(key) ?? this.#begin(key, work);
    return (await underWay).answer as T;
  }

  #begin(key: string, work: () => Promise<Keepable<unknown>>): Promise<Keepable<unknown>> {
    const changes = this.#changes;
    const working = work()
      .then((found) => {
        if (changes === this.#changes) this.#kept.set(key, found);
        return found;
      })
      .finally(() => {
        if (this.#underWay.get(key) === working) this.#underWay.delete(key);
      });
    this.#underWay.set(key, working);
    return working;
  }
}
