import type { ReadyCard } from "./ready-board.ts";

type Place = ReadyCard["place"];
type Text = NonNullable<ReadyCard["title"]>;

/** The latest period with figures, or the latest few. */
export const latest = (kind: string, last = 1, window = "LEGAL") => ({ kind, window, last });
/** Tasks and yearly figures belong to calendar years. */
export const latestYear = (last = 1) => latest("YEAR", last, "CALENDAR");

const PERIOD = { dimension: "PERIOD" };
const UNIT = { dimension: "UNIT" };

/** Committees of districts and communes: those that report for a place. */
export const places = { dimension: "UNIT_LEVEL", in: ["DISTRICT", "COMMUNE"] };

interface Options {
  readonly time: object;
  readonly filters?: readonly object[];
  readonly keeps?: NonNullable<ReadyCard["keeps"]>;
  readonly note?: Text;
}

/** Figures that lead, each beside that of a year before. */
export const figures = (place: Place, title: Text, measures: readonly string[], { time, filters = [], ...rest }: Options): ReadyCard => ({
  kind: "VIEW",
  place,
  title,
  question: { measures, dimensions: [PERIOD], time, filters, compare: ["SAME_PERIOD_LAST_YEAR"] },
  look: { view: "bang" },
  ...rest,
});

/** How figures moved over periods. */
export const trend = (place: Place, title: Text, measures: readonly string[], { time, filters = [], ...rest }: Options): ReadyCard => ({
  kind: "VIEW",
  place,
  title,
  question: { measures, dimensions: [PERIOD], time, filters },
  look: { view: "duong" },
  ...rest,
});

/** The units that stand out by the first measure, the most pressing first; only those it says something of. */
export const ranking = (
  place: Place,
  title: Text,
  measures: readonly string[],
  {
    time,
    filters = [],
    by = "DESC",
    most = 10,
    least,
    heirs = false,
    ...rest
  }: Options & {
    by?: "ASC" | "DESC";
    most?: number;
    least?: string;
    /** Under the units of today: what a unit left undone is its successor's. */
    heirs?: boolean;
  },
): ReadyCard => ({
  kind: "VIEW",
  place,
  title,
  question: {
    measures,
    dimensions: [UNIT],
    time,
    filters,
    order: [{ measure: measures[0], direction: by }],
    ...(heirs ? { boundaries: "AS_OF" } : {}),
    ...(least ? { having: [{ measure: measures[0], gte: least }] } : {}),
    limit: most,
  },
  look: { view: "bang" },
  ...rest,
});

/** One measure or several over the members of another dimension. */
export const split = (
  place: Place,
  title: Text,
  measures: readonly string[],
  { time, filters = [], by, view, ...rest }: Options & { by: readonly string[]; view: "cot" | "chong" | "bang" | "xoay" },
): ReadyCard => ({
  kind: "VIEW",
  place,
  title,
  question: { measures, dimensions: by.map((dimension) => ({ dimension })), time, filters, ...(view === "xoay" ? { totals: "CUBE" } : {}) },
  look: by.length > 1 ? { view, across: by.at(-1)! } : { view },
  ...rest,
});
