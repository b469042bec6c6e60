import type { Sql } from "#server/core/postgres/connect.ts";

export interface CountingSql {
  readonly sql: Sql;
  /** How often it was asked for anything so far. */
  readonly asked: () => number;
}

/** A pool that counts: whatever is refused before the database is never in the count. */
export function countSql(sql: Sql): CountingSql {
  let asked = 0;
  return {
    asked: () => asked,
    sql: new Proxy(sql, {
      apply(target, self, given: never[]) {
        asked++;
        return Reflect.apply(target as never, self, given) as unknown;
      },
      get(target, name, receiver) {
        if (name === "unsafe" || name === "begin" || name === "reserve") asked++;
        return Reflect.get(target, name, receiver) as unknown;
      },
    }),
  };
}
