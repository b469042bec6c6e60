import type { MeasureEntry } from "#client/measures/measure-entry.ts";
import type { Question } from "#client/measures/question.ts";

/** A dimension of the question that some of its measures do not have. */
export interface Lack {
  /** `UNIT_ANCESTOR.DISTRICT` as it is asked for, `STAFF_KIND` as it is filtered by. */
  dimension: string;
  measures: readonly MeasureEntry[];
  withoutDimension: Partial<Question>;
  /** Null when no measure would be left. */
  withoutMeasures: Partial<Question> | null;
}

/** The first dimension that makes no sense for some measure; null when the question can be asked. */
export function findLack(question: Question, entries: readonly MeasureEntry[]): Lack | null {
  const asked = question.measures.flatMap((key) => entries.find((entry) => entry.key === key) ?? []);
  const used = [...question.dimensions, ...question.filters.map(({ dimension }) => dimension)];
  for (const dimension of used) {
    const [key] = dimension.split(".");
    const lacking = asked.filter(({ dimensions }) => !(dimensions as string[]).includes(key!));
    if (lacking.length === 0) continue;
    const left = question.measures.filter((one) => !lacking.some((entry) => entry.key === one));
    return {
      dimension,
      measures: lacking,
      withoutDimension: {
        dimensions: question.dimensions.filter((one) => one !== dimension),
        filters: question.filters.filter((one) => one.dimension !== dimension),
      },
      withoutMeasures: left.length > 0 ? { measures: left } : null,
    };
  }
  return null;
}
