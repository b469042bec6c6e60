/** Text that stands in an array of PostgreSQL as it is. */
const isPlain = /^[\w.:+-]+$/;

const item = (value: string | number | boolean | null | undefined): string => {
  if (value === null || value === undefined) return "null";
  const text = String(value);
  // The word alone would be read as nothing.
  return isPlain.test(text) && text.toLowerCase() !== "null" ? text : `"${text.replaceAll(/["\\]/g, "\\$&")}"`;
};

/**
 * One column of many rows, as PostgreSQL writes an array. Ten thousand rows by columns reach a statement in a third of the time
 * that one JSON text of them takes it to read.
 */
export function column<Row>(rows: readonly Row[], value: (row: Row) => string | number | boolean | null | undefined): string {
  let text = "{";
  for (let at = 0; at < rows.length; at++) text += (at > 0 ? "," : "") + item(value(rows[at]!));
  return `${text}}`;
}
