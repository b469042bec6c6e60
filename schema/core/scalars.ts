import { GraphQLScalarType } from "graphql";
import { GraphQLDateTime, GraphQLLocalDate } from "graphql-scalars";

const text = (name: string, description: string, pattern: RegExp, expected: string) => {
  const parse = (value: unknown) => {
    const written = typeof value === "number" || typeof value === "bigint" ? String(value) : value;
    if (typeof written !== "string" || !pattern.test(written))
      throw new TypeError(`${name} cần ${expected}, nhận ${JSON.stringify(value)}`);
    return written;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse("value" in node ? node.value : undefined),
  });
};

/** Calendar date as `YYYY-MM-DD` text. */
export const DateScalar = new GraphQLScalarType<string, string>({
  ...(GraphQLLocalDate.toConfig() as object as ReturnType<GraphQLScalarType<string, string>["toConfig"]>),
  name: "Date",
  description: "Ngày dương lịch dạng `YYYY-MM-DD`.",
});

/** Instant; always UTC on the wire. */
export const DateTimeScalar = new GraphQLScalarType<Date, Date>({
  ...(GraphQLDateTime.toConfig() as object as ReturnType<GraphQLScalarType<Date, Date>["toConfig"]>),
  name: "DateTime",
  description: "Thời điểm theo ISO 8601, giờ UTC, tới mili giây.",
});

/** Exact decimal number carried as text, so that no digit is lost. */
export const DecimalScalar = text(
  "Decimal",
  'Số thập phân chính xác, viết thành chuỗi với dấu chấm: `"84.86"`.',
  /^[+-]?\d{1,60}(\.\d{1,30})?$/,
  'số thập phân như "84.86"',
);

/** Whole number beyond 32 bits (money in đồng), carried as text. */
export const BigIntScalar = text(
  "BigInt",
  'Số nguyên lớn (tiền, đơn vị đồng), viết thành chuỗi: `"9635000000"`.',
  /^[+-]?\d{1,18}$/,
  'số nguyên như "9635000000"',
);
