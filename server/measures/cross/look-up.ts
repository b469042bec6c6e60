import { told } from "#server/measures/run.sql.ts";

/** A small statement beside those of `analyze`, failing in the same words. */
export const lookUp = <T>(statement: PromiseLike<T>): Promise<T> =>
  Promise.resolve(statement).catch((error: unknown) => {
    throw told(error);
  });
