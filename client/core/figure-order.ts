import type { SortText } from "#client/ui/table-sort.ts";

/** One term of a list's order, as the contract takes it. */
export interface OrderTerm<Field extends string> {
  field: Field;
  direction?: "ASC" | "DESC";
}

/** What a table's `sort` (`-received`) asks of the server, by the fields its columns have there; null when it names none. */
export function orderTerm<Field extends string>(sort: SortText, fields: Readonly<Record<string, Field>>): OrderTerm<Field> | null {
  const field = fields[sort?.replace(/^-/, "") ?? ""];
  return field === undefined ? null : { field, direction: sort?.startsWith("-") ? "DESC" : "ASC" };
}

/**
 * Figures of the newest period first, the longest of those that end on one day, and inside it as the table's `sort`
 * asks: figures of two windows are never ranked among each other.
 */
export function newestFirst<Field extends string>(
  sort: SortText,
  fields: Readonly<Record<string, Field>>,
  usual: readonly OrderTerm<Field>[],
): OrderTerm<Field | "PERIOD_ENDS_ON" | "PERIOD_STARTS_ON">[] {
  const wanted = orderTerm(sort, fields);
  return [{ field: "PERIOD_ENDS_ON", direction: "DESC" }, { field: "PERIOD_STARTS_ON" }, ...(wanted ? [wanted] : usual)];
}
