/** A stream of numbers that only its seed decides. */
export interface Random {
  /** From 0 up to, but not, 1. */
  next(): number;
  /** A whole number, both ends included. */
  whole(min: number, max: number): number;
  between(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Around `mean`, most within one `spread` of it. */
  around(mean: number, spread: number): number;
  /** How many of `count` happen when each does with this probability; good enough for large counts. */
  share(count: number, probability: number): number;
  shuffle<T>(items: readonly T[]): T[];
  /** A stream of its own: what one subject draws moves nobody else's numbers. */
  fork(subject: string): Random;
}

/** FNV-1a, 32 bits. */
function hash(text: string, start: number): number {
  let value = start >>> 0;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619) >>> 0;
  return value;
}

/** sfc32 by Chris Doty-Humphrey (public domain): small, fast, passes PractRand. Nothing here is a secret. */
function sfc32(seed: number, subject: string): () => number {
  let a = hash(subject, 2_166_136_261);
  let b = hash(subject, seed ^ 0x9e37_79b9);
  let c = seed >>> 0;
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

export function makeRandom(seed: number, subject = ""): Random {
  const next = sfc32(seed, subject);
  const around = (mean: number, spread: number) => mean + (next() + next() + next() + next() - 2) * spread * 1.7;
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    whole,
    between: (min, max) => min + next() * (max - min),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)]!,
    around,
    share(count, probability) {
      const spread = Math.sqrt(Math.max(0, count * probability * (1 - probability)));
      return Math.min(count, Math.max(0, Math.floor(count * probability + (next() + next() - 1) * 1.5 * spread + next())));
    },
    shuffle(items) {
      const mixed = [...items];
      for (let at = mixed.length - 1; at > 0; at--) {
        const other = whole(0, at);
        [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
      }
      return mixed;
    },
    fork: (name) => makeRandom(seed, `${subject}/${name}`),
  };
}
