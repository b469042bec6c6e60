import { registerEnumType } from "type-graphql";

/** Vietnamese and English label of one enum value. */
export type Label = readonly [vi: string, en: string];
export type Labels = Readonly<Record<string, Label>>;

const registered = new Map<string, Labels>();

/** Every enum of the contract with its labels, by GraphQL name. */
export const enumLabels: ReadonlyMap<string, Labels> = registered;

/**
 * Declares an enum from its labels; names and values are the same.
 * @returns the runtime object to use as a type thunk: `() => UnitLevel`
 */
export function defineEnum<const L extends Labels>(name: string, description: string, labels: L): { readonly [K in keyof L & string]: K } {
  const values = Object.fromEntries(Object.keys(labels).map((key) => [key, key])) as { [K in keyof L & string]: K };
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(Object.entries(labels).map(([key, [vi, en]]) => [key, { description: `${vi} (${en})` }])) as object,
  });
  registered.set(name, labels);
  enumNames.set(values, name);
  return values;
}

/** GraphQL name of an enum object; undefined for anything else. */
export const enumNames = new Map<unknown, string>();
