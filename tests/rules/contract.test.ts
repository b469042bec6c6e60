import { isEnumType, isInputObjectType, isObjectType, isScalarType, isSpecifiedScalarType } from "graphql";
import { describe, expect, test } from "vitest";
import { enumLabels } from "#schema/core/enums.ts";
import { makeSchema } from "#server/schema.ts";

const schema = makeSchema();
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type));

describe("the contract explains itself", () => {
  test("every type, field, argument and enum value has a description", () => {
    const silent: string[] = [];
    for (const type of types) {
      if (!type.description && ![schema.getQueryType(), schema.getMutationType()].includes(type as never)) silent.push(type.name);
      if (isEnumType(type))
        silent.push(
          ...type
            .getValues()
            .filter((value) => !value.description)
            .map((value) => `${type.name}.${value.name}`),
        );
      if (!isObjectType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) silent.push(`${type.name}.${field.name}`);
        if ("args" in field)
          silent.push(
            ...[...field.args]
              .filter((argument) => !argument.description)
              .map((argument) => `${type.name}.${field.name}(${argument.name})`),
          );
      }
    }
    expect(silent).toEqual([]);
  });

  test("every entity has an id, and what has a code can be asked for by it", () => {
    const query = schema.getQueryType()!.getFields();
    for (const type of types.filter(isObjectType)) {
      const { code, id } = type.getFields();
      if (!code || /^(SearchHit|UnitMention)$|Problem$/.test(type.name)) continue;
      expect(id, type.name).toBeDefined();
      const one = Object.values(query).find(
        (field) => String(field.type) === type.name && field.args.some((argument) => argument.name === "code"),
      );
      expect(one, `a root field for one ${type.name}`).toBeDefined();
    }
  });

  test("every enum of the domain has Vietnamese and English labels", () => {
    for (const type of types.filter(isEnumType)) {
      if (type.name.endsWith("OrderField")) continue;
      const labels = enumLabels.get(type.name);
      expect(Object.keys(labels ?? {}).toSorted(), type.name).toEqual(
        type
          .getValues()
          .map((value) => value.name)
          .toSorted(),
      );
    }
    expect(
      types
        .filter(isScalarType)
        .map((type) => type.name)
        .toSorted(),
    ).toEqual(["BigInt", "Date", "DateTime", "Decimal", "JSON"]);
  });

  test("every reported figure reaches its unit, its period and its origin", () => {
    const figures = types.filter(isObjectType).filter((type) => "coverage" in type.getFields());
    expect(figures.length).toBeGreaterThanOrEqual(10);
    for (const type of figures)
      expect(Object.keys(type.getFields()), type.name).toEqual(expect.arrayContaining(["unit", "period", "provenance", "state", "timing"]));
  });
});
