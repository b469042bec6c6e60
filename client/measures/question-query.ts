import type { LocationQueryRaw } from "vue-router";
import labels from "#client/core/labels.json";
import { choiceQuery, listQuery, textQuery } from "#client/core/use-query-state.ts";
import type { QueryCodec } from "#client/core/use-query-state.ts";
import { emptyQuestion, views } from "#client/measures/question.ts";
import type { AskedFilter, DimensionKey, Question } from "#client/measures/question.ts";

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

type Codecs = { readonly [Part in keyof Question]: readonly [key: string, codec: QueryCodec<Question[Part]>] };

/** Each part of a question, its name in the address and how it is written there. */
export const questionCodecs: Codecs = {
  measures: ["do", uniqueQuery],
  dimensions: ["theo", dimensionsQuery],
  time: ["ky", timeQuery],
  cumulative: ["luy-ke", flagQuery(false)],
  periods: ["cac-ky", uniqueQuery],
  filters: ["loc", filtersQuery],
  totals: ["tong", flagQuery(true)],
  order: ["sap-xep", textQuery],
  view: ["xem", choiceQuery(views, "bang")],
  across: ["ngang", textQuery],
};

export const questionParts = Object.keys(questionCodecs) as (keyof Question)[];

/** The address of a question; what is usual is left out. */
export function toQuery(question: Question): LocationQueryRaw {
  const write = <Part extends keyof Question>(part: Part) => {
    const [key, codec] = questionCodecs[part];
    return [key, codec.write(question[part])] as const;
  };
  return Object.fromEntries(questionParts.map(write).filter(([, text]) => text !== null));
}

/** The question of an address, for whoever has no router. */
export function fromQuery(query: Readonly<Record<string, string | undefined>>): Question {
  const read = (part: keyof Question) => {
    const [key, codec] = questionCodecs[part];
    return [part, codec.read(query[key] ?? null)] as const;
  };
  return Object.fromEntries(questionParts.map(read)) as unknown as Question;
}
