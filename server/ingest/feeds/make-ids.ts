import { randomBytes } from "node:crypto";

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");

/** Ids like those that the database makes (`uuid_v7`), for rows that COPY writes: in the order of the rows. */
export function makeIds(count: number): string[] {
  const time = hex(Date.now(), 12);
  const random = randomBytes(count * 6).toString("hex");
  const start = `${time.slice(0, 8)}-${time.slice(8)}-7`;
  return Array.from(
    { length: count },
    (_, n) => `${start}${hex((n >> 14) & 0xfff, 3)}-${hex(0x8000 | (n & 0x3fff), 4)}-${random.slice(n * 12, n * 12 + 12)}`,
  );
}
