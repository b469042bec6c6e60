import labels from "#client/core/labels.json";
import { choiceQuery, intQuery, listQuery, textQuery } from "#client/core/use-query-state.ts";
import type { QueryCodec } from "#client/core/use-query-state.ts";
import { bounds, emptyQuestion, totalsChoices, views } from "#client/measures/question.ts";
import type { AskedBound, AskedFilter, ComparisonKey, DimensionKey, Question, TotalsChoice, TrailStep } from "#client/measures/question.ts";

export const isDimension = (text: string): text is DimensionKey => Object.hasOwn(labels.AnalyzeDimension, text);
const isTime = (text: string) => {
  const [kind = "", window = "", ...rest] = text.split(".");
  return rest.length === 0 && Object.hasOwn(labels.PeriodKind, kind) && Object.hasOwn(labels.PeriodWindow, window);
};

/** `UNIT_ANCESTOR` alone asks for no level and names nothing. */
function isAsked(text: string): boolean {
  const [dimension = "", level] = text.split(".");
  if (dimension === "UNIT_ANCESTOR") return level !== undefined && Object.hasOwn(labels.UnitLevel, level);
  return level === undefined && isDimension(dimension);
}

const dimensionsQuery: QueryCodec<string[]> = {
  read: (text) => [...new Set(listQuery.read(text).filter(isAsked))],
  write: listQuery.write,
};

const uniqueQuery: QueryCodec<string[]> = { read: (text) => [...new Set(listQuery.read(text))], write: listQuery.write };

const timeQuery: QueryCodec<string> = {
  read: (text) => (text && isTime(text) ? text : emptyQuestion.time),
  write: (value) => (value === emptyQuestion.time ? null : value),
};

function decode(text: string): string[] {
  try {
    return [decodeURIComponent(text)].filter(Boolean);
  } catch {
    return []; // half a percent sign in a link cut short
  }
}

/** `UNIT:a|b;STAFF_KIND:CIVIL` */
const filtersQuery: QueryCodec<AskedFilter[]> = {
  read: (text) =>
    (text ?? "").split(";").flatMap((part) => {
      const [dimension = "", members = ""] = part.split(":");
      const codes = members.split("|").flatMap(decode);
      return isDimension(dimension) && dimension !== "PERIOD" && codes.length > 0 ? [{ dimension, members: codes }] : [];
    }),
  write: (filters) =>
    filters
      .filter(({ members }) => members.length > 0)
      .map(({ dimension, members }) => `${dimension}:${members.map(encodeURIComponent).join("|")}`)
      .join(";") || null,
};

const flagQuery = (usual: boolean): QueryCodec<boolean> => ({
  read: (text) => (text === null ? usual : text === "1"),
  write: (value) => (value === usual ? null : value ? "1" : "0"),
});

/** `ON_TIME_RATE.lt.95;STAFF_GAP.gte.10` */
const havingQuery: QueryCodec<AskedBound[]> = {
  read: (text) =>
    (text ?? "").split(";").flatMap((part) => {
      const [, measure = "", name, value = ""] = /^(\w+)\.(\w+)\.(-?\d{1,20}(?:\.\d{1,10})?)$/.exec(part) ?? [];
      const bound = bounds.find((one) => one === name);
      return bound ? [{ measure, bound, value }] : [];
    }),
  write: (having) => having.map(({ measure, bound, value }) => `${measure}.${bound}.${value}`).join(";") || null,
};

const comparisons: Readonly<Record<ComparisonKey, string>> = { PREVIOUS_PERIOD: "ky-truoc", SAME_PERIOD_LAST_YEAR: "cung-ky" };
const compareQuery: QueryCodec<ComparisonKey[]> = {
  read: (text) => {
    const words = listQuery.read(text);
    return (Object.keys(comparisons) as ComparisonKey[]).filter((key) => words.includes(comparisons[key]));
  },
  write: (keys) => listQuery.write(keys.map((key) => comparisons[key])),
};

const dateQuery: QueryCodec<string | null> = {
  read: (text) => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null),
  write: (value) => value,
};

const lastQuery: QueryCodec<number | null> = {
  read: (text) => (text && /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 60 ? Number(text) : null),
  write: (value) => (value === null ? null : String(value)),
};

const totalsQuery: QueryCodec<TotalsChoice> = choiceQuery(totalsChoices, emptyQuestion.totals);

/** `Huy%E1%BB%87n%20A;theo%3DUNIT|…` */
const trailQuery: QueryCodec<TrailStep[]> = {
  read: (text) =>
    (text ?? "").split("|").flatMap((step) => {
      const [label, query] = step.split(";").map((part) => decode(part)[0] ?? "");
      return label && query !== undefined ? [{ label, query }] : [];
    }),
  write: (trail) => trail.map(({ label, query }) => `${encodeURIComponent(label)};${encodeURIComponent(query)}`).join("|") || null,
};

type Codecs = { readonly [Part in keyof Question]: readonly [key: string, codec: QueryCodec<Question[Part]>] };

/** Each part of a question, its name in the address and how it is written there. */
export const questionCodecs: Codecs = {
  measures: ["do", uniqueQuery],
  dimensions: ["theo", dimensionsQuery],
  time: ["ky", timeQuery],
  cumulative: ["luy-ke", flagQuery(false)],
  periods: ["cac-ky", uniqueQuery],
  last: ["gan-nhat", lastQuery],
  from: ["tu-ngay", dateQuery],
  to: ["den-ngay", dateQuery],
  filters: ["loc", filtersQuery],
  having: ["gia-tri", havingQuery],
  compare: ["so-voi", compareQuery],
  rank: ["xep-hang", flagQuery(false)],
  boundariesOn: ["ranh-gioi", dateQuery],
  totals: ["tong", totalsQuery],
  order: ["sap-xep", textQuery],
  page: ["trang", intQuery(1)],
  view: ["xem", choiceQuery(views, "bang")],
  across: ["ngang", textQuery],
  trail: ["vet", trailQuery],
};

export const questionParts = Object.keys(questionCodecs) as (keyof Question)[];

/** The address of a question; what is usual is left out. */
export function toQuery(question: Question): Record<string, string> {
  const write = <Part extends keyof Question>(part: Part) => {
    const [key, codec] = questionCodecs[part];
    return [key, codec.write(question[part])] as const;
  };
  return Object.fromEntries(questionParts.map(write).filter((pair): pair is [string, string] => pair[1] !== null));
}

/** The question of an address, for whoever has no router. */
export function fromQuery(query: Readonly<Record<string, string | undefined>>): Question {
  const read = (part: keyof Question) => {
    const [key, codec] = questionCodecs[part];
    return [part, codec.read(query[key] ?? null)] as const;
  };
  return Object.fromEntries(questionParts.map(read)) as unknown as Question;
}
