import type { TransactionSql } from "postgres";
import { actingAs } from "#server/core/postgres/acting.ts";
import { findAccountOf } from "./accounts.sql.ts";
import { mustBePerson } from "./asking.policy.ts";
import { faultOfPassword, hashPassword, isPassword } from "./passwords.ts";
import { problem } from "./problems.ts";
import { endSessions, openSession } from "./sessions.command.ts";
import { confirmPassword, type SignedIn } from "./sign-in.command.ts";
import type { HttpContext } from "./visit.ts";

/** Changes one's own password. Every other session is over, and this one goes on under a new key. */
export async function changePassword(current: string, next: string, context: HttpContext): Promise<SignedIn> {
  const { sql, viewer } = context;
  const personId = mustBePerson(viewer);
  const wrong = await confirmPassword(context, current, "current");
  if (wrong) return { personId: null, problems: [wrong] };
  const account = (await findAccountOf(sql, personId))!;
  const fault =
    faultOfPassword(next, [account.signInName, account.name, account.email]) ??
    ((await isPassword(account.passwordHash, next)) ? "Mật khẩu mới phải khác mật khẩu hiện nay." : null);
  if (fault) return { personId: null, problems: [problem("WEAK_PASSWORD", fault, "next")] };
  const hash = await hashPassword(next);
  await actingAs(sql, viewer, "SCREEN", async (tx: TransactionSql) => {
    await tx`update credentials set password_hash = ${hash}, must_change = false, one_time_until = null where person_id = ${personId}`;
    await endSessions(tx, { personId });
  });
  await openSession(context, { personId, byPassword: true });
  return { personId, problems: [] };
}
