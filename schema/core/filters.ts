import { Field, Float, ID, InputType, Int } from "type-graphql";
import { BigIntScalar, DateScalar, DateTimeScalar, DecimalScalar } from "./scalars.ts";
import { enumNames } from "./enums.ts";
import type { EntityClass } from "./entity.ts";

/** Operators by the sort of value they compare. */
const operators = {
  same: [
    ["eq", "Bằng."],
    ["ne", "Khác; giá trị trống cũng là khác."],
  ],
  among: [
    ["in", "Là một trong các giá trị."],
    ["notIn", "Không là giá trị nào trong danh sách; giá trị trống cũng được lấy."],
  ],
  range: [
    ["lt", "Nhỏ hơn (trước)."],
    ["lte", "Nhỏ hơn hoặc bằng."],
    ["gt", "Lớn hơn (sau)."],
    ["gte", "Lớn hơn hoặc bằng."],
  ],
  text: [
    ["contains", "Chứa chuỗi này, không phân biệt dấu và hoa thường."],
    ["startsWith", "Bắt đầu bằng chuỗi này, không phân biệt dấu và hoa thường."],
  ],
} as const;

const made = new Map<unknown, EntityClass>();

function makeFilter(name: string, type: () => unknown, groups: readonly (keyof typeof operators)[]): EntityClass {
  class Filter {}
  InputType(`${name}Filter`, { description: `Điều kiện trên một giá trị ${name}; mọi điều kiện có mặt đều phải đúng.` })(Filter);
  const thunk = type as () => typeof Int;
  for (const group of groups)
    for (const [operator, description] of operators[group])
      Field(group === "among" ? () => [thunk()] : thunk, { nullable: true, description })(Filter.prototype, operator);
  Field(() => Boolean, { nullable: true, description: "true: trống (chưa có giá trị); false: có giá trị." })(Filter.prototype, "isNull");
  return Filter;
}

/** The typed operators for a scalar or enum; made once a type. */
export function filterOf(type: unknown): EntityClass {
  const known = made.get(type);
  if (known) return known;
  const full = ["same", "among", "range"] as const;
  const filter =
    type === String
      ? makeFilter("String", () => String, ["same", "among", "range", "text"])
      : type === ID
        ? makeFilter("Id", () => ID, ["same", "among"])
        : type === Boolean
          ? makeFilter("Boolean", () => Boolean, ["same"])
          : type === Int
            ? makeFilter("Int", () => Int, full)
            : type === Float
              ? makeFilter("Float", () => Float, full)
              : type === DecimalScalar || type === BigIntScalar || type === DateScalar || type === DateTimeScalar
                ? makeFilter((type as { name: string }).name, () => type, full)
                : makeFilter(enumNames.get(type) ?? fail(type), () => type, ["same", "among"]);
  made.set(type, filter);
  return filter;
}

function fail(type: unknown): never {
  throw new Error(`No filter for the type ${String(type)}`);
}
