import type { ID } from "type-graphql";
import { Arg, Args, createUnionType, Field, InputType, Query, registerEnumType, Resolver } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import type { EntityClass } from "#schema/core/entity.ts";
import { filterOf } from "#schema/core/filters.ts";
import { connectionOf, listArgs } from "#schema/core/paging.ts";
import { allModels, modelOf, type Model } from "./model.ts";
import { pending, rootRelations, type Relation } from "./relations.ts";

type Thunk = () => typeof ID;
const thunk = (get: () => unknown) => get as Thunk;

/** `shortName` → `SHORT_NAME`. */
const enumCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

interface Inputs {
  filter: EntityClass;
  /** `{ some, none, every }` over a list of this entity. */
  listFilter: EntityClass;
  args: EntityClass;
}

const inputs = new Map<Model, Inputs>();

/** Makes the filter, order and argument types of an entity; their fields are filled once all exist. */
function makeInputs(model: Model): Inputs {
  class Filter {}
  InputType(`${model.name}Filter`, { description: `Điều kiện chọn ${model.name}; mọi điều kiện có mặt đều phải đúng.` })(Filter);
  class ListFilter {}
  InputType(`${model.name}ListFilter`, { description: `Điều kiện trên danh sách ${model.name} của một bản ghi.` })(ListFilter);
  const list: [string, string][] = [
    ["some", "Có ít nhất một phần tử khớp."],
    ["none", "Không phần tử nào khớp."],
    ["every", "Mọi phần tử đều khớp (danh sách rỗng cũng đúng)."],
  ];
  for (const [name, description] of list)
    Field(
      thunk(() => Filter),
      { nullable: true, description },
    )(ListFilter.prototype, name);
  const sortable = [...model.values.values()].filter((value) => !value.list);
  const orderField = Object.fromEntries(sortable.map((value) => [enumCase(value.name), value.name]));
  registerEnumType(orderField, {
    name: `${model.name}OrderField`,
    description: `Các trường để sắp xếp ${model.name}.`,
    valuesConfig: Object.fromEntries(sortable.map((value) => [enumCase(value.name), { description: value.description }])),
  });
  return { filter: Filter, listFilter: ListFilter, args: listArgs(model.entity, Filter, orderField) };
}

function fillFilter(model: Model): void {
  const { filter } = inputs.get(model)!;
  const add = (name: string, type: () => unknown, description: string) =>
    Field(thunk(type), { nullable: true, description })(filter.prototype, name);
  add("and", () => [filter], "Tất cả các điều kiện trong danh sách đều đúng.");
  add("or", () => [filter], "Ít nhất một điều kiện trong danh sách đúng.");
  add("not", () => filter, "Điều kiện này không đúng.");
  for (const value of model.values.values()) {
    const operators = !value.list && filterOf(value.type());
    if (operators) add(value.name, () => operators, value.description);
  }
  for (const [name, relation] of model.relations) {
    if (relation.kind === "union") continue;
    const target = inputs.get(modelOf(relation.target()))!;
    add(name, () => (relation.kind === "one" ? target.filter : target.listFilter), relation.description);
  }
}

function relationType(relation: Relation): () => unknown {
  if (relation.kind === "union") return unionOf(relation);
  if (relation.kind === "one") return relation.target;
  return relation.kind === "list" ? () => [relation.target()] : () => connectionOf(relation.target());
}

function unionOf(relation: Relation): () => unknown {
  const { name, members } = relation.union!;
  const made = createUnionType({
    name,
    description: relation.description,
    types: () => Object.values(members).map((get) => get() as never) as never,
  });
  return () => made;
}

/** Rows of a `list` relation, by which its cost is reckoned. */
const USUAL_ITEMS = 5;

/** Declares one relation as a method of a class, with its own and its paging arguments. */
function addField(owner: EntityClass, name: string, relation: Relation, decorate: typeof Field | typeof Query): void {
  const nullable = relation.kind === "one" || relation.kind === "union";
  const descriptor: TypedPropertyDescriptor<never> = { value: undefined as never, configurable: true, enumerable: false, writable: true };
  Object.defineProperty(owner.prototype, name, { ...descriptor, value() {} });
  const prototype = owner.prototype as object;
  let index = 0;
  if (relation.kind === "connection") Args(thunk(() => inputs.get(modelOf(relation.target()))!.args))(prototype, name, index++);
  for (const [argument, { type, description, required }] of Object.entries(relation.args ?? {}))
    Arg(argument, thunk(type), { nullable: !required, description })(prototype, name, index++);
  if (relation.kind === "list") Cost({ items: relation.usual ?? USUAL_ITEMS })(prototype, name);
  decorate(thunk(relationType(relation)), { nullable, description: relation.description })(prototype, name, {
    ...descriptor,
    value: (() => {}) as never,
  });
}

/** The class whose methods are the root fields. */
export class RootFields {}

/** Ties every declared relation to its model, once all domains are loaded. */
function settleRelations(): void {
  for (const [entity, name, relation] of pending.splice(0)) {
    const model = modelOf(entity);
    if (model.relations.has(name) || model.values.has(name)) throw new Error(`${model.name}.${name} is declared twice`);
    if (relation.kind !== "union") modelOf(relation.target());
    model.relations.set(name, relation);
  }
}

/** Declares to TypeGraphQL everything that follows from the models: inputs, relations and root fields. */
export function declareContract(): void {
  settleRelations();
  const models = allModels();
  for (const model of models) {
    connectionOf(model.entity);
    inputs.set(model, makeInputs(model));
  }
  for (const model of models) fillFilter(model);
  for (const model of models) for (const [name, relation] of model.relations) addField(model.entity, name, relation, Field);
  Resolver()(RootFields);
  for (const [name, relation] of rootRelations) addField(RootFields as never, name, relation, Query);
}
