import "reflect-metadata";
import { Field, ID, ObjectType } from "type-graphql";

/** A GraphQL object class of the contract; it is known by its prototype only, nobody constructs one. */
export type EntityClass<T extends object = object> = abstract new () => T;

type TypeThunk = () => unknown;

/** One stored or derived value of an entity: filterable and orderable unless it is a list. */
export interface Attribute {
  readonly name: string;
  readonly type: TypeThunk;
  readonly description: string;
  readonly nullable: boolean;
  readonly list: boolean;
}

const attributes = new Map<EntityClass, Attribute[]>();
const names = new Map<EntityClass, string>();

/** The GraphQL name of an entity class; throws for a class without `@Entity`. */
export function entityName(target: EntityClass): string {
  const name = names.get(target);
  if (!name) throw new Error(`${target.name} is not an entity`);
  return name;
}

/** The attributes of an entity, those of its base classes first, in the order they are written. */
export function attributesOf(target: EntityClass): readonly Attribute[] {
  const base = Object.getPrototypeOf(target) as EntityClass;
  return [...(base.prototype ? attributesOf(base) : []), ...(attributes.get(target) ?? [])];
}

/** Declares an object type with its own and its inherited values; the description starts with the Vietnamese term. */
export function Entity(description: string, name?: string): ClassDecorator {
  return (target) => {
    const entity = target as unknown as EntityClass;
    names.set(entity, name ?? entity.name);
    ObjectType(name ?? entity.name, { description, simpleResolvers: true })(target);
    for (const { name: key, type, list, nullable, description: text } of attributesOf(entity))
      Field((list ? () => [type()] : type) as () => typeof ID, { description: text, nullable })(target.prototype as object, key);
  };
}

/** Declares a value of an entity; the description starts with the Vietnamese term and says unit, range and what null means. */
export function Value(type: TypeThunk, description: string, options: { nullable?: boolean } = {}): PropertyDecorator {
  return (prototype, key) => {
    const entity = prototype.constructor as unknown as EntityClass;
    const list = Array.isArray(type());
    const own = attributes.get(entity) ?? [];
    own.push({
      name: String(key),
      type: list ? () => (type() as unknown[])[0] : type,
      description,
      nullable: options.nullable ?? false,
      list,
    });
    attributes.set(entity, own);
  };
}

/** The id every entity has. */
export const Id = () => Value(() => ID, "Khóa định danh (UUID) của hub, không đổi.");

/** The business key every named entity has. */
export const Code = () => Value(() => String, "Mã nghiệp vụ, ổn định, dùng trong liên kết và tích hợp.");
