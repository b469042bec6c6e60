import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** What OWASP asks of Argon2id at least: 19 MiB, two passes; about 20 ms beside the main thread. */
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const SHORTEST = 12;
export const LONGEST = 200;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), costs);

let decoy: Promise<string> | undefined;

/** Whether a password is the one of a hash. Without a hash it takes as long and is never right, so that nobody learns which names exist. */
export async function isPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  const stranger = await (decoy ??= hashPassword(makeOneTimePassword()));
  const isRight = await verify(kept ?? stranger, password.length > LONGEST ? "" : password.normalize("NFC"));
  return isRight && Boolean(kept);
}

/** Without what is mistaken for something else on paper: 0 and o, 1 and l and i. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to be told once and changed at once: 16 of 31 letters in groups, 79 bits. */
export const makeOneTimePassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("")).join("-");

/** Why a password will not do; null when it will. Length is what counts; rules on kinds of letters only make people write it down. */
export function faultOfPassword(password: string, about: readonly (string | null)[]): string | null {
  const plain = password.normalize("NFC").toLowerCase();
  if (plain.length < SHORTEST) return `Mật khẩu cần ít nhất ${SHORTEST} ký tự; một câu ngắn dễ nhớ là tốt nhất.`;
  if (plain.length > LONGEST) return `Mật khẩu dài nhất ${LONGEST} ký tự.`;
  if (new Set(plain).size < 5 || isSequence(plain)) return "Mật khẩu này quá dễ đoán; hãy chọn một câu khác.";
  const known = [...about, "matkhau", "mật khẩu", "password", "cchc hub", "cchchub"];
  const found = known.find((word) => word && word.length >= 4 && plain.replaceAll(word.toLowerCase(), "").length < 8);
  return found ? "Mật khẩu gần như chỉ gồm tên hoặc từ ai cũng đoán; hãy chọn một câu khác." : null;
}

/** Neighbours on the keyboard or in the alphabet, one after the other. */
function isSequence(text: string): boolean {
  const rows = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];
  return rows.some((row) => row.includes(text) || [...row].reverse().join("").includes(text));
}
