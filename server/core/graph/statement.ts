import { badInput } from "#server/core/errors.ts";
import type { Slot } from "./arguments.ts";
import { type Variables } from "./arguments.ts";
import type { Viewer } from "./model.ts";

/** One parameter: found in the request, checked, and written as PostgreSQL text. */
export interface Parameter {
  readonly write: (variables: Variables, viewer: Viewer) => string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** PostgreSQL's text form of an array. */
const arrayText = (items: readonly unknown[]) => `{${items.map((item) => `"${String(item).replace(/["\\]/g, "\\$&")}"`).join(",")}}`;

/** Text of one value for a SQL type, refusing what PostgreSQL would choke on. */
function valueText(value: unknown, sqlType: string, argument: string): string {
  const text = value instanceof Date ? value.toISOString() : String(value);
  if (sqlType === "uuid" && !UUID.test(text)) throw badInput(argument, "một UUID", value);
  if (text.includes("\0")) throw badInput(argument, "văn bản không có ký tự NUL", value);
  return text;
}

/** Collects the parameters of one statement while its text is being written. */
export class Parameters {
  readonly all: Parameter[] = [];
  /** Checks of arguments that shape no parameter of their own; each throws when the request breaks it. */
  readonly checks: ((variables: Variables) => void)[] = [];

  /** A scalar of the request, as `$n` cast to a SQL type. */
  value(slot: Slot, sqlType: string, argument: string): string {
    return this.add(sqlType, (variables) => {
      const value = slot.read(variables);
      if (value === null || value === undefined) throw badInput(argument, "một giá trị (dùng isNull để hỏi giá trị trống)", null);
      return valueText(value, sqlType, argument);
    });
  }

  /** A list of the request, as an array parameter. */
  list(slot: Slot, sqlType: string, argument: string): string {
    return this.add(`${sqlType}[]`, (variables) => {
      const value = slot.read(variables);
      if (!Array.isArray(value) || value.includes(null)) throw badInput(argument, "một danh sách không có null", value);
      return arrayText(value.map((item) => valueText(item, sqlType, argument)));
    });
  }

  /** Anything else: `write` gives the text or null. */
  add(sqlType: string, write: Parameter["write"]): string {
    this.all.push({ write });
    return `$${this.all.length}::text::${sqlType}`;
  }
}

/** A finished statement: one text column of one row. */
export interface Statement {
  readonly text: string;
  readonly parameters: Parameters;
}

/** The values of a statement for one request; throws when an argument cannot be used. */
export function bind({ parameters }: Pick<Statement, "parameters">, variables: Variables, viewer: Viewer): (string | null)[] {
  for (const check of parameters.checks) check(variables);
  return parameters.all.map((parameter) => parameter.write(variables, viewer));
}

/** A SQL string literal. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
