import type { Member } from "#client/measures/answer.ts";
import { fromQuery, toQuery } from "#client/measures/question-query.ts";
import type { DimensionKey, Question, TrailStep } from "#client/measures/question.ts";

/** A kind of period and the finer ones it is looked into by. */
const finer: Readonly<Record<string, readonly string[]>> = {
  YEAR: ["QUARTER", "HALF_YEAR", "MONTH"],
  NINE_MONTHS: ["QUARTER", "MONTH"],
  HALF_YEAR: ["QUARTER", "MONTH"],
  QUARTER: ["MONTH"],
};

export interface DrillSource {
  /** `QUARTER.LEGAL`: kinds of period of which the hub has any. */
  times: readonly string[];
  /** First and last day of a period by its code. */
  daysOf: (code: string) => { from: string | null; to: string | null } | undefined;
}

/** Parts of the question that show what is inside one member of a dimension; null when nothing is below it. */
export function drillParts(question: Question, place: number, member: Member | null, source: DrillSource): Partial<Question> | null {
  const text = question.dimensions[place];
  if (!text || !member?.key) return null;
  const [dimension = "", level] = text.split(".");
  if (dimension === "PERIOD") return intoPeriod(question, member.key, source);
  if (!dimension.startsWith("UNIT_")) return null;
  // Under the whole province its districts come first; anything else is looked into by its own units.
  const below = level === "PROVINCE" ? "UNIT_ANCESTOR.DISTRICT" : "UNIT";
  if (question.dimensions.includes(below)) return null;
  const filters = question.filters.filter((one) => one.dimension !== dimension);
  return {
    dimensions: question.dimensions.map((one, at) => (at === place ? below : one)),
    filters: [...filters, { dimension: dimension as DimensionKey, members: [member.key] }],
    order: null,
    across: question.across === text ? below : question.across,
  };
}

function intoPeriod({ time }: Question, code: string, { times, daysOf }: DrillSource): Partial<Question> | null {
  const [kind = "", window = ""] = time.split(".");
  const days = daysOf(code);
  const next = (finer[kind] ?? []).map((one) => `${one}.${window}`).find((one) => times.includes(one));
  if (!next || !days?.from || !days.to) return null;
  return { time: next, periods: [], last: null, from: days.from, to: days.to, order: null };
}

/** The question one level down, with the way back in its trail. */
export function drillQuestion(question: Question, parts: Partial<Question>, label: string): Question {
  return { ...question, ...parts, page: 1, trail: [...question.trail, stepBack(question, label)] };
}

function stepBack(question: Question, label: string): TrailStep {
  const { trail: _, ...whole } = question;
  return { label, query: new URLSearchParams(toQuery({ ...whole, trail: [], view: "bang" })).toString() };
}

/** The question as it was before a step of the trail; the view stays as it is now. */
export function undrilled(question: Question, step: number): Question {
  const query = Object.fromEntries(new URLSearchParams(question.trail[step]?.query ?? ""));
  return { ...fromQuery(query), view: question.view, trail: question.trail.slice(0, step) };
}
