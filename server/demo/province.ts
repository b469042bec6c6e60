import { Book } from "./book.ts";
import { makeRandom, type Random } from "./random.ts";
import type { Size } from "./sizes.ts";

/** A body that reports, with the habits its figures come from. */
export interface Body {
  id: string;
  code: string;
  name: string;
  short: string;
  kind: "PROVINCE" | "DEPARTMENT" | "DISTRICT" | "COMMUNE";
  /** First day it is in force, and the first day it no longer is. */
  from: string;
  to: string | null;
  parent: Body | null;
  /** Fields of its procedures, their share of its dossiers, and the day it got them when it had them not from the first. */
  fields: readonly (readonly [field: string, share: number, from?: string])[];
  /** New dossiers in a usual month. */
  volume: number;
  /** Part of what is resolved that comes late; a few bodies are bad at it. */
  lateness: number;
  /** How often it does not report. */
  silence: number;
  /** Places it is ahead of the province's usual share of online dossiers. */
  online: number;
  predecessors: Body[];
}

export interface Period {
  id: string;
  code: string;
  name: string;
  kind: "MONTH" | "QUARTER" | "HALF_YEAR" | "NINE_MONTHS" | "YEAR" | "MULTI_YEAR";
  window: "LEGAL" | "CALENDAR";
  year: number | null;
  ordinal: number | null;
  startsOn: string;
  endsOn: string;
}

/** What the makers of one province share: made so far, and the numbers it is drawn from. */
export interface Province {
  readonly size: Size;
  readonly book: Book;
  readonly random: Random;
  readonly periods: Map<string, Period>;
  readonly bodies: Body[];
  /** Ids by code, of what has no object of its own here. */
  readonly units: Map<string, string>;
  readonly groups: Map<string, string>;
  readonly documents: Map<string, string>;
  readonly fields: Map<string, string>;
  readonly indicators: Map<string, string>;
}

export function makeProvince(seed: number, size: Size): Province {
  const random = makeRandom(seed, size.name);
  return {
    size,
    book: new Book(random),
    random,
    periods: new Map(),
    bodies: [],
    units: new Map(),
    groups: new Map(),
    documents: new Map(),
    fields: new Map(),
    indicators: new Map(),
  };
}

export const yearsOf = ({ size }: Province) => Array.from({ length: size.lastYear - size.firstYear + 1 }, (_, at) => size.firstYear + at);

export const bodiesOf = ({ bodies }: Province, kind: Body["kind"]) => bodies.filter((body) => body.kind === kind);

/** Whether the body is there on all days of the period, or on some with `part`. */
export function lives(body: Body, { startsOn, endsOn }: Period, part = false): boolean {
  return part ? body.from <= endsOn && (body.to ?? "9") > startsOn : body.from <= startsOn && (body.to ?? "9") > endsOn;
}

export function periodOf({ periods }: Province, code: string): Period {
  const period = periods.get(code);
  if (!period) throw new Error(`no period ${code}`);
  return period;
}

/** A day some days after another. */
export function after(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
