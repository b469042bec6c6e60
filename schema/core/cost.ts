import { Extensions } from "type-graphql";

/** What a field costs before it is run, in points: about one for each value of the answer. */
export interface CostRule {
  /** Points for the field itself, beside one for its value. */
  readonly flat?: number;
  /** Points for each item of the lists that stand in the arguments, by dotted path: `input.measures`. */
  readonly each?: Readonly<Record<string, number>>;
  /**
   * How many items the list holds at most or as a rule: a number, or what the first given of these arguments (of this field or
   * of the nearest field above that has arguments) says: a number, or the length of a list.
   */
  readonly items?: number | { readonly by: readonly string[]; readonly otherwise: number };
  /** Where in the arguments the rows of a batch stand: they have a limit of their own, and what they hold is not counted. */
  readonly rows?: string;
  /** Reads much of the database whatever it answers: it waits its turn, however few points it has. */
  readonly heavy?: boolean;
}

/** Keeps the cost of a field beside its declaration. */
export const Cost = (rule: CostRule) => Extensions({ cost: rule });
