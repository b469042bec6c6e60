import type { SignInInput } from "#schema/auth/sign-in.type.ts";
import type { AccessProblem } from "#schema/auth/problem.type.ts";
import { findAccount, findAccountOf, type Account } from "./accounts.sql.ts";
import { beginAttempt, endAttempt } from "./attempts.command.ts";
import { isPassword } from "./passwords.ts";
import { problem } from "./problems.ts";
import { endSessions, openSession } from "./sessions.command.ts";
import { useCode } from "./second-factor.command.ts";
import type { HttpContext } from "./visit.ts";

export interface SignedIn {
  /** Null when nobody came in. */
  personId: string | null;
  problems: AccessProblem[];
}

const refused = (...problems: AccessProblem[]): SignedIn => ({ personId: null, problems });

/** As names are kept: people type them with capitals and blanks. */
export const foldName = (name: string): string => name.trim().toLowerCase().normalize("NFC").slice(0, 200);

const wrong = () => problem("WRONG_CREDENTIALS", "Tên đăng nhập hoặc mật khẩu không đúng; hãy gõ lại.");

/**
 * Lets a person in by name and password, and by a second factor where there is one. An unknown name, a wrong password, a
 * password that ran out and an account that is over are answered alike and after the same work.
 */
export async function signIn({ name, password, code }: SignInInput, context: HttpContext): Promise<SignedIn> {
  const { sql, address } = context;
  const attempt = { name: foldName(name), address };
  const retryAt = await beginAttempt(sql, attempt);
  if (retryAt) return refused(locked(retryAt));
  const account = await findAccount(sql, attempt.name);
  const isRight = await isPassword(account?.passwordHash, password);
  if (!account || !isRight) return refused(wrong());
  const fault = await checkSecondFactor(account, code ?? "", context);
  if (fault?.code === "SECOND_FACTOR_REQUIRED") await endAttempt(sql, attempt, false);
  if (fault) return refused(fault);
  await endAttempt(sql, attempt, true);
  await openSession(context, { personId: account.personId, byPassword: true });
  return { personId: account.personId, problems: [] };
}

export const locked = (retryAt: Date): AccessProblem =>
  problem("LOCKED", "Đã thử sai nhiều lần nên tạm khóa; hãy đợi rồi thử lại, hoặc nhờ quản trị viên cấp lại mật khẩu.", null, retryAt);

async function checkSecondFactor({ personId, secret }: Account, code: string, { sql }: HttpContext): Promise<AccessProblem | null> {
  if (secret === null) return null;
  if (code.trim() === "") return problem("SECOND_FACTOR_REQUIRED", "Hãy nhập mã sáu chữ số trong ứng dụng xác thực.", "code");
  return (await useCode(sql, personId, code))
    ? null
    : problem("WRONG_CODE", "Mã không đúng hoặc đã dùng; hãy đợi mã kế tiếp rồi nhập lại.", "code");
}

/** Ends the session that asks, if there is one. */
export async function signOut({ sql, session, viewer, keepSession }: HttpContext): Promise<void> {
  if (session) await endSessions(sql, { personId: viewer.personId!, only: session.id });
  keepSession(null);
}

/** Whether a password is the person's own, asked again before something weighty; counts as an attempt to sign in. */
export async function confirmPassword(context: HttpContext, password: string, path: string): Promise<AccessProblem | null> {
  const { sql, viewer, address } = context;
  const account = (await findAccountOf(sql, viewer.personId!))!;
  const attempt = { name: account.signInName, address };
  const retryAt = await beginAttempt(sql, attempt);
  if (retryAt) return locked(retryAt);
  if (!(await isPassword(account.passwordHash, password))) return problem("WRONG_CREDENTIALS", "Mật khẩu hiện nay không đúng.", path);
  await endAttempt(sql, attempt, true);
  return null;
}
