import type { PeriodsPayload } from "#schema/administration/period.type.ts";
import { mustAdministerHub } from "#server/auth/asking.policy.ts";
import type { Context } from "#server/core/graph/context.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { draftPeriods } from "./periods.sql.ts";
import { invalid } from "./problems.ts";

export const [FIRST_YEAR, LAST_YEAR] = [2000, 2100];

/** Makes the periods of a year that are not there; those that are stay as they are. */
export async function makePeriods(year: number, { sql, viewer }: Context): Promise<PeriodsPayload> {
  mustAdministerHub(viewer);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return { made: [], problems: [invalid("year", `Cần một năm từ ${FIRST_YEAR} đến ${LAST_YEAR}.`)] };
  return await actingAs(sql, viewer, "SCREEN", async (tx) => {
    // Who makes the same year at the same time waits, and then finds it made.
    await tx`select pg_advisory_xact_lock(hashtext('periods'))`;
    const drafts = await draftPeriods(tx, year);
    if (drafts.length === 0)
      return { made: [], problems: [invalid("year", `Chưa có quy tắc nào áp cho năm ${year}; hãy lập quy tắc trước.`)] };
    const made = drafts.filter(({ exists }) => !exists);
    for (const { code, name, kind, window, ordinal, startsOn, endsOn } of made)
      await tx`insert into periods ${tx({ code, name, kind, window, year, ordinal, starts_on: startsOn, ends_on: endsOn })}`;
    return { made, problems: [] };
  });
}
