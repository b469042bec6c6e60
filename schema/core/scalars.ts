import { GraphQLScalarType } from "graphql";
import { GraphQLDateTime, GraphQLJSONObject } from "graphql-scalars";

/** A value that is not of its scalar; `expected` goes to the caller beside the sentence. */
class NotOfScalar extends TypeError {
  readonly extensions: { readonly expected: string };
  constructor(name: string, expected: string, value: unknown) {
    super(`${name} cần ${expected}; nhận được ${JSON.stringify(value)}.`);
    this.extensions = { expected };
  }
}

function text(name: string, description: string, isRight: (written: string) => boolean, expected: string) {
  const parse = (value: unknown) => {
    const written = typeof value === "number" || typeof value === "bigint" ? String(value) : value;
    if (typeof written !== "string" || !isRight(written)) throw new NotOfScalar(name, expected, value);
    return written;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse("value" in node ? node.value : undefined),
  });
}

/** Whether text is a day of the calendar, written `YYYY-MM-DD`. */
function isDay(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false;
  const time = Date.parse(written);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}

/** Calendar date as `YYYY-MM-DD` text. */
export const DateScalar = text("Date", "Ngày dương lịch dạng `YYYY-MM-DD`.", isDay, 'ngày có thật, viết như "2024-03-14"');

const dateTime = GraphQLDateTime.toConfig() as object as ReturnType<GraphQLScalarType<Date, Date>["toConfig"]>;

/** An instant of a day that every month has; rows by the ten thousand hold little else, and the scalar's own reading takes four times as long. */
const usualInstant = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Instant; always UTC on the wire. */
export const DateTimeScalar = new GraphQLScalarType<Date, Date>({
  ...dateTime,
  parseValue: (value) => (typeof value === "string" && usualInstant.test(value) ? new Date(value) : dateTime.parseValue!(value)),
  name: "DateTime",
  description: "Thời điểm theo ISO 8601, giờ UTC, tới mili giây.",
});

/** Exact decimal number carried as text, so that no digit is lost. */
export const DecimalScalar = text(
  "Decimal",
  'Số thập phân chính xác, viết thành chuỗi với dấu chấm: `"84.86"`.',
  (written) => /^[+-]?\d{1,60}(\.\d{1,30})?$/.test(written),
  'số thập phân như "84.86"',
);

/** Whole number beyond 32 bits (money in đồng), carried as text. */
export const BigIntScalar = text(
  "BigInt",
  'Số nguyên lớn (tiền, đơn vị đồng), viết thành chuỗi: `"9635000000"`.',
  (written) => /^[+-]?\d{1,18}$/.test(written),
  'số nguyên như "9635000000"',
);

/** An object whose shape another part of the contract tells. */
export const JsonScalar = new GraphQLScalarType<object, object>({
  ...GraphQLJSONObject.toConfig(),
  name: "JSON",
  description: "Đối tượng JSON; trường dùng nó nói rõ hình dạng.",
  specifiedByURL: null,
});
