import { getNamedType, isEnumType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { columnNames } from "./column-names.ts";

export interface ColumnWords {
  label: string;
  labelEn: string;
  /** The enum that the column's values are of. */
  enumName: string | null;
}

/** Types of the contract that are not called as their table. */
const otherwise: Readonly<Record<string, string>> = { people: "Person", lone_observations: "Observation" };

/** What a record is called stands first; places on a grid, which say least, last. */
const leading = ["name", "title", "code", "subject", "kind"];
const rank = (column: string) => (leading.includes(column) ? leading.indexOf(column) : column.length === 1 ? 99 : 50);
export const inOrder = (columns: readonly string[]): string[] => columns.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));

const camel = (name: string) => name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
const pascal = (name: string) => camel(`_${name}`);

/** The type of the contract that shows a table's rows; undefined for a table that none shows. */
function typeOf(schema: GraphQLSchema, table: string): GraphQLObjectType | undefined {
  return [otherwise[table] ?? "", pascal(table).replace(/s$/, ""), pascal(table)].map((name) => schema.getType(name)).find(isObjectType);
}

/** The term that a description begins with. */
const termOf = (description: string) => description.replace(/[,.;:(].*$/s, "").trim();

/**
 * What a column is called: as the contract calls the field that shows it, or the record that it points to; columns that
 * nothing shows have names of their own. The column's own words stand for English, and for what nobody named.
 */
export function columnWords(schema: GraphQLSchema, table: string, column: string): ColumnWords {
  const labelEn = column.replace(/_id$/, "").replaceAll("_", " ");
  const fields = typeOf(schema, table)?.getFields() ?? {};
  const field = fields[camel(column)] ?? (column.endsWith("_id") ? fields[camel(column.replace(/_id$/, ""))] : undefined);
  const type = field && getNamedType(field.type);
  const label = field?.description ? termOf(field.description) : (columnNames[column] ?? labelEn);
  return { label, labelEn, enumName: isEnumType(type) ? type.name : null };
}
