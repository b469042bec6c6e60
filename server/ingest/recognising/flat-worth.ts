import type { FlatLine } from "./flat-table.ts";
import { readDeadline } from "./deadlines.ts";
import type { Named } from "./found.ts";
import type { ColumnRole } from "./task-columns.ts";
import type { TaskKnowledge } from "./task-knowledge.ts";
import { mentionsIn } from "./unit-mentions.ts";
import type { Mention } from "./unit-mentions.ts";

/** What is known about a row before it is divided: cells that the row before left open, and how the table is set. */
export interface Open {
  readonly lead: string;
  readonly coordinators: string;
  /** A new page begins below: cells of this row may go on in the next. */
  readonly cut: boolean;
  /** The table has no empty lines between its cells: a capital is all that shows where a text begins. */
  readonly tight: boolean;
}

export const longestCell: Readonly<Partial<Record<ColumnRole, number>>> = { LEAD: 24, COORDINATE: 24, DEADLINE: 14 };
export const goesOn = /[,;]$|(?:^|\s)(?:và|với|các|của)$/iu;
/** How the wording of a time begins. */
export const timeStart =
  /^[-–+*\s]*(?:\d|thường|liên tục|năm|quý|tháng|trước|chậm|muộn|từ|trong|hàng|hằng|định|theo|ngay|ngày|khi|sau|kể|đến|hoàn thành|cả|cuối|đầu|giữa|giai đoạn|thực hiện|triển khai|báo cáo|bc|kế hoạch|đột xuất|mỗi|hết|hạn|dự kiến|xong)(?![\p{L}])/iu;
export const small = /^[\p{Ll}]/u;

/** What lines are worth as a cell of a column; null when they cannot be one. */
export function scorer(lines: readonly FlatLine[], open: Open, known: TaskKnowledge, home: Named | null) {
  return (role: ColumnRole, from: number, to: number): number | null => {
    if (role === "TITLE" || role === "OUTPUT") return proseWorth(lines, from, to, open.tight);
    const [line, before] = [lines[from]!, from > 0 ? lines[from - 1]! : null];
    const pending = role === "LEAD" ? open.lead : role === "COORDINATE" ? open.coordinators : "";
    const fresh = !before || line.page;
    if (!fresh && small.test(line.text) && pending === "") return null;
    const edge = fresh ? (small.test(line.text) && pending === "" ? -2 : 0) : line.gap ? 0.4 : -0.4;
    const text = joinLines(lines, from, to);
    const next = lines[to];
    const listed = !fresh && goesOn.test(before.text);
    if (role === "DEADLINE") return timeStart.test(text) ? edge - (listed ? 1.5 : 0) + timeWorth(text, line.gap || fresh, known) : null;
    if (listed && !(open.cut && namesIn(text, known, home).at(-1)?.entries.length === 0)) return null;
    const split = fresh ? 0 : splitsName(before.text, text, known, home);
    return edge - split + partyWorth(`${pending} ${text}`.trim(), !next || next.page, known, home) - gapsIn(lines, from, to) * 0.05;
  };
}

export const joinLines = (lines: readonly FlatLine[], from: number, to: number) =>
  lines
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");

const gapsIn = (lines: readonly FlatLine[], from: number, to: number) =>
  lines.slice(from + 1, to).filter(({ gap, page }) => gap || page).length;

/** Cost of a cell that begins within a name: "Văn phòng | UBND tỉnh". */
function splitsName(before: string, text: string, known: TaskKnowledge, home: Named | null): number {
  const tail = before.split(" ").slice(-4).join(" ");
  const across = namesIn(`${tail} ${text.split(" ").slice(0, 6).join(" ")}`, known, home);
  return across.some(({ entries, start, end }) => entries.length > 0 && start < tail.length && end > tail.length + 1) ? 1.5 : 0;
}

function proseWorth(lines: readonly FlatLine[], from: number, to: number, tight: boolean): number {
  const line = lines[from]!;
  const before = from > 0 ? lines[from - 1]! : null;
  const begins =
    !before || line.page
      ? 0
      : (line.gap ? 0.5 : tight ? 0.3 : -1.5) + (small.test(line.text) ? -2.5 : 0) + (goesOn.test(before.text) ? -2 : 0);
  const pages = lines.slice(from + 1, to).filter(({ page }) => page).length;
  return begins - gapsIn(lines, from, to) * 0.8 + pages * 0.7;
}

function timeWorth(text: string, apart: boolean, known: TaskKnowledge): number {
  if (!apart && /^[\d\s–-]+$/u.test(text)) return -3;
  if (kindOf(text, known) === "UNSPECIFIED") return -4;
  return 3 - Math.max(0, text.length - (/^(?:theo|báo cáo|thực hiện)/iu.test(text) ? 90 : 45)) * 0.05;
}

function partyWorth(text: string, last: boolean, known: TaskKnowledge, home: Named | null): number {
  const mentions = namesIn(text, known, home);
  const named = mentions.filter(({ entries }) => entries.length > 0);
  const lost = mentions.length - named.length;
  if (named.length === 0) return -3;
  const runs = mentions.filter(({ entries }, at) => entries.length === 0 && mentions[at - 1]?.entries.length !== 0).length;
  const loose = mentions.slice(1).filter(({ gap, entries }) => entries.length > 0 && !/[,;.:\-–+/()&]|và|với/u.test(gap)).length;
  const first = mentions[0]!.entries.length > 0 ? 0 : 1.5;
  return 3 - loose * 2 - first - (runs * 1.4 + lost * 0.3) * (last ? 0.8 : 1) - (goesOn.test(text) && !last ? 0.5 : 0);
}

/** Looking up names and times is most of the work, and the same lines are asked about for every order of columns. */
const names = new WeakMap<TaskKnowledge, Map<string, Mention[]>>();
const times = new WeakMap<TaskKnowledge, Map<string, string>>();
const most = 20_000;

function remembered<T>(store: WeakMap<TaskKnowledge, Map<string, T>>, known: TaskKnowledge, key: string, make: () => T): T {
  let own = store.get(known);
  if (!own || own.size > most) store.set(known, (own = new Map()));
  let value = own.get(key);
  if (value === undefined) own.set(key, (value = make()));
  return value;
}

export const namesIn = (text: string, known: TaskKnowledge, home: Named | null) =>
  remembered(names, known, `${home?.code}|${text}`, () => mentionsIn(text, known.units, home));
export const kindOf = (text: string, known: TaskKnowledge) =>
  remembered(times, known, text, () => readDeadline(text, 2000, known.deadlines).kind);
