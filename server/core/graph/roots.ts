import { ID } from "type-graphql";
import type { EntityClass } from "#schema/core/entity.ts";
import { badInput } from "#server/core/errors.ts";
import { addRoot, type ArgumentSql, type OwnArgument } from "./relations.ts";

const byKey: Record<string, OwnArgument> = {
  id: { type: () => ID, sqlType: "uuid", description: "Khóa định danh (UUID)." },
  code: { type: () => String, sqlType: "text", description: "Mã nghiệp vụ." },
};

function keyCondition(name: string, target: string, args: ArgumentSql): string {
  const given = Object.entries(args).filter(([, value]) => value !== null);
  if (given.length !== 1)
    throw badInput(
      name,
      "đúng một trong các tham số " + Object.keys(args).join(", "),
      given.length === 0 ? undefined : Object.fromEntries(given.map(([key]) => [key, "…"])),
    );
  const [key, value] = given[0]!;
  return `${target}.${key} = ${value}`;
}

/**
 * Gives an entity its root fields: one by key, and the list.
 * @param term Vietnamese term of the entity, as it reads after "Một" and "Danh sách"
 */
export function addRoots(
  entity: EntityClass,
  term: string,
  names: { one?: string; many?: string; keys?: readonly ("id" | "code")[] },
): void {
  const { one, many, keys = ["id", "code"] } = names;
  if (one)
    addRoot(one, {
      kind: "one",
      target: () => entity,
      description: `Một ${term}, theo ${keys.join(" hoặc ")}; null khi không có.`,
      on: (_parent, target, args) => keyCondition(one, target, args),
      args: Object.fromEntries(keys.map((key) => [key, byKey[key]!])),
    });
  if (many)
    addRoot(many, {
      kind: "connection",
      target: () => entity,
      description: `Danh sách ${term}; lọc, sắp xếp và phân trang được.`,
      on: () => "true",
    });
}
