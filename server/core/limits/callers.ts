/** Who asks, as far as limits go: a signed-in person, a program by its token, or anybody by the address he comes from. */
export interface Caller {
  readonly kind: CallerKind;
  /** The same for all requests of one caller. */
  readonly key: string;
}

/** Points of a caller: a point is about one value of an answer. */
interface Budget {
  /** The most that one query may cost. */
  readonly perQuery: number;
  /** Points that may be spent at once, after a rest. */
  readonly burst: number;
  /** Points that come back each second. */
  readonly perSecond: number;
}

/**
 * Behind one address may sit a whole office that reads without signing in, so addresses get the most a second. The largest
 * page of the client costs 4.2 million points at its longest lists.
 */
export const budgets = {
  ADDRESS: { perQuery: 6_000_000, burst: 120_000_000, perSecond: 12_000_000 },
  PERSON: { perQuery: 8_000_000, burst: 80_000_000, perSecond: 6_000_000 },
  TOKEN: { perQuery: 12_000_000, burst: 120_000_000, perSecond: 6_000_000 },
} as const satisfies Record<string, Budget>;

export type CallerKind = keyof typeof budgets;

/** Points of any request, by where it goes; static files cost the hub next to nothing. */
export const requestCosts = { graphql: 20_000, files: 2_000_000, other: 2_000 } as const;

/** From this cost on a query waits its turn, as one that reads much by its nature does. */
export const HEAVY_POINTS = 1_000_000;

/** An IPv6 network is one caller: its last 64 bits are for the owner to choose. */
export function addressCaller(ip: string): Caller {
  const isWide = ip.includes(":") && !ip.includes(".");
  return { kind: "ADDRESS", key: isWide ? networkOf(ip) : ip.replace(/^::ffff:/, "") };
}

function networkOf(ip: string): string {
  const [head = "", tail = ""] = ip.toLowerCase().split("%")[0]!.split("::");
  const first = head.split(":").filter(Boolean);
  const last = tail.split(":").filter(Boolean);
  const all = ip.includes("::") ? [...first, ...Array.from({ length: 8 - first.length - last.length }, () => "0"), ...last] : first;
  return `${all
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
