import type { PersonInput } from "#schema/auth/person.input.ts";
import type { AccessProblem } from "#schema/auth/problem.type.ts";
import { invalid } from "./problems.ts";
import { foldName } from "./sign-in.command.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isId = (text: string | null | undefined): text is string => UUID.test(text ?? "");

/** What PostgreSQL keeps in no text, and what breaks a line of a list. */
const unkept = /\p{Cc}|\p{Surrogate}/u;

export const checkName = (name: string): AccessProblem[] => {
  if (name.trim() === "") return [invalid("name", "Chưa có tên.")];
  if (name.trim().length > 120) return [invalid("name", "Tên dài nhất 120 ký tự.")];
  return unkept.test(name) ? [invalid("name", "Tên có ký tự không lưu được; hãy gõ lại.")] : [];
};

export function checkPerson({ id, name, signInName, email, activeFrom, activeTo }: PersonInput): AccessProblem[] {
  const isName = /^[a-z0-9][a-z0-9._-]{1,62}$/.test(foldName(signInName));
  const isEmail = !email?.trim() || (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) && email.length <= 254 && !unkept.test(email));
  return [
    ...(id && !isId(id) ? [invalid("id", "Khóa của người không phải UUID.")] : []),
    ...checkName(name),
    ...(isName
      ? []
      : [invalid("signInName", "Tên đăng nhập gồm 2 đến 63 chữ thường không dấu, số, dấu chấm, gạch; bắt đầu bằng chữ hoặc số.")]),
    ...(isEmail ? [] : [invalid("email", "Thư điện tử viết chưa đúng.")]),
    ...(activeFrom && activeTo && activeTo < activeFrom ? [invalid("activeTo", "Ngày hết hạn ở trước ngày bắt đầu.")] : []),
  ];
}
