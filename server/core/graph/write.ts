import { getNamedType, getNullableType, isEnumType, isListType, type GraphQLOutputType } from "graphql";

interface Form {
  /** JSON text of a value that is not null. */
  readonly json: (value: string) => string;
  /** The value as the ordinary executor wants it from the driver. */
  readonly plain: (value: string) => string;
}

const quoted = (text: (value: string) => string): Form => ({ json: (value) => `'"' || ${text(value)} || '"'`, plain: text });
const asText = quoted((value) => `(${value})::text`);
const rounded = (value: string) => `trim_scale(round((${value})::numeric, 6))`;

/** How each scalar is written. Both forms must come out as the same bytes; the oracle test holds them together. */
const forms: Readonly<Record<string, Form>> = {
  ID: asText,
  String: { json: (value) => `to_json((${value})::text)::text`, plain: (value) => `(${value})::text` },
  Int: { json: (value) => `(${value})::text`, plain: (value) => `(${value})::int` },
  Boolean: { json: (value) => `(${value})::text`, plain: (value) => `(${value})` },
  Float: { json: (value) => `${rounded(value)}::text`, plain: (value) => `${rounded(value)}::text` },
  Decimal: quoted((value) => `trim_scale((${value})::numeric)::text`),
  BigInt: asText,
  Date: quoted((value) => `to_char(${value}, 'YYYY-MM-DD')`),
  DateTime: quoted((value) => `to_char((${value}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`),
};

const listForm: Form = { json: (value) => `to_json((${value})::text[])::text`, plain: (value) => `to_json((${value})::text[])` };

function formOf(type: GraphQLOutputType): Form {
  if (isListType(getNullableType(type))) return listForm;
  const named = getNamedType(type);
  const form = isEnumType(named) ? asText : forms[named.name];
  if (!form) throw new Error(`No wire form for ${named.name}`);
  return form;
}

/** SQL text of a value's JSON; a nullable one comes out as `null`, never as SQL null. */
export function jsonText(type: GraphQLOutputType, value: string): string {
  const written = formOf(type).json(value);
  return getNullableType(type) === type ? `coalesce(${written}, 'null')` : written;
}

/** SQL of a value as the ordinary executor reads it. */
export const plainValue = (type: GraphQLOutputType, value: string): string => formOf(type).plain(value);
