import type { Answer } from "#client/measures/answer.ts";
import { toTiles } from "#client/measures/tile-map.ts";
import type { Question } from "#client/measures/question.ts";

/** What a view lacks, and changes of the question that give it; the names are keys of messages. */
export interface ViewNeed {
  what: "dimension" | "period" | "beside" | "measure" | "unit" | "once";
  ways: readonly { way: "byPeriod" | "byUnit" | "byDistrict" | "latest" | "measure" | "alone"; parts: Partial<Question> }[];
}

const isUnit = (text: string) => text === "UNIT" || text.startsWith("UNIT_ANCESTOR.");
const has = ({ dimensions }: Question, text: string) => dimensions.includes(text);

/** What a view needs that the question does not give; null when it can be shown. */
export function viewNeed(question: Question, answer: Answer): ViewNeed | null {
  const { view, dimensions } = question;
  const add = (text: string): Partial<Question> => ({ dimensions: [...dimensions, text] });
  const byPeriod = { way: "byPeriod", parts: { ...add("PERIOD"), across: "PERIOD" } } as const;
  const byUnit = { way: "byUnit", parts: add("UNIT") } as const;
  const byDistrict = { way: "byDistrict", parts: add("UNIT_ANCESTOR.DISTRICT") } as const;

  if (view === "xoay" || view === "nhiet")
    return dimensions.length > 1 ? null : { what: "dimension", ways: has(question, "PERIOD") ? [byUnit, byDistrict] : [byPeriod] };
  if (view === "hang") {
    if (!has(question, "PERIOD")) return { what: "period", ways: [byPeriod] };
    return dimensions.length > 1 ? null : { what: "beside", ways: [byUnit, byDistrict] };
  }
  if (view === "diem") {
    if (answer.measures.length < 2) return { what: "measure", ways: [{ way: "measure", parts: {} }] };
    return dimensions.length > 0 ? null : { what: "beside", ways: [byUnit, byDistrict] };
  }
  if (view !== "o") return null;
  if (!dimensions.some(isUnit)) return { what: "unit", ways: [byUnit, byDistrict] };
  return toTiles(answer) ? null : onceEach(question);
}

/** A map has one place for each unit: the newest period, or no other dimension. */
function onceEach({ dimensions }: Question): ViewNeed {
  const units = dimensions.filter((text) => text.startsWith("UNIT"));
  const alone: ViewNeed["ways"][number] = { way: "alone", parts: { dimensions: units } };
  const latest: ViewNeed["ways"][number] = { way: "latest", parts: { dimensions: [...units, "PERIOD"], last: 1, periods: [] } };
  return { what: "once", ways: dimensions.includes("PERIOD") ? [latest, alone] : [alone] };
}
