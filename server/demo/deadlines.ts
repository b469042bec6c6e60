import type { TableRow } from "./tables.sql.ts";

type TaskRow = TableRow<"tasks">;
export type Deadline = Pick<TaskRow, "deadlineKind" | "deadlineText" | "deadlineFrom" | "deadlineTo" | "deadlineExclusive">;

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
const firstDay = (year: number, month: number) => `${year}-${String(month).padStart(2, "0")}-01`;

/** A deadline from its short form (see `TaskText`), in a year. */
export function deadlineOf(short: string, year: number): Deadline {
  const dated = (
    deadlineKind: TaskRow["deadlineKind"],
    deadlineText: string,
    deadlineFrom: string | null,
    deadlineTo: string,
  ): Deadline => ({
    ...{ deadlineKind, deadlineText, deadlineFrom, deadlineTo },
    deadlineExclusive: deadlineKind === "BEFORE_DATE",
  });
  const open = (deadlineKind: TaskRow["deadlineKind"], deadlineText: string | null): Deadline => ({
    ...{ deadlineKind, deadlineText, deadlineFrom: null, deadlineTo: null, deadlineExclusive: false },
  });
  const rest = short.slice(1);
  const [from, to] = rest.split("-").map(Number) as [number, number];
  switch (short[0]) {
    case "Q":
      return dated("QUARTER", `Quý ${["I", "II", "III", "IV"][from - 1]}/${year}`, firstDay(year, from * 3 - 2), lastDay(year, from * 3));
    case "R":
      return dated("MONTH_RANGE", `Từ tháng ${from} đến tháng ${to}`, firstDay(year, from), lastDay(year, to));
    case "B":
      return dated(
        "BEFORE_DATE",
        `Trước ngày ${String(to).padStart(2, "0")}/${String(from).padStart(2, "0")}/${year}`,
        null,
        `${year}-${rest}`,
      );
    case "Y":
      return dated("YEAR", `Năm ${year}`, firstDay(year, 1), lastDay(year, 12));
    case "C":
      return dated("CONTINUOUS", "Thường xuyên", firstDay(year, 1), lastDay(year, 12));
    case "A":
      return open("ON_REQUEST", "Theo yêu cầu");
    case "O":
      return open("BY_OTHER_PLAN", "Theo kế hoạch riêng");
    default:
      return open("UNSPECIFIED", null);
  }
}
