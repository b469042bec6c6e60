import type { Passage, ReadText, Table } from "#server/ingest/reading/text.ts";
import { headerOf, roleOf } from "./task-columns.ts";
import type { ColumnRole, HeaderWord } from "./task-columns.ts";
import { cutNumber, isAreaNumber, ordinalIn, spanOfCells, splitParties } from "./task-draft.ts";
import type { DraftArea, TaskDraft } from "./task-draft.ts";

type Roles = readonly (ColumnRole | null)[];

interface Item {
  readonly no: string;
  readonly title: string;
  /** It has no lead, time or output of its own: what follows are its parts. */
  readonly bare: boolean;
}

/** Where the reading of a table has come to; it goes on over pages. */
interface State {
  roles: Roles | null;
  columns: number;
  area: DraftArea | null;
  item: Item | null;
  count: number;
  drafts: (TaskDraft & { printed: boolean })[];
}

/** Tasks of tables whose cells are known. */
export function tasksOfTables(read: ReadText, words: readonly HeaderWord[]): TaskDraft[] {
  const state: State = { roles: null, columns: 0, area: null, item: null, count: 0, drafts: [] };
  for (const part of read.parts) {
    if (part.kind === "table") readTable(part, state, words);
    else if (part.kind === "paragraph" && part.text.length > 25) Object.assign(state, { roles: null, area: null, item: null });
  }
  return numberSingles(state.drafts);
}

function readTable(table: Table, state: State, words: readonly HeaderWord[]) {
  const width = Math.max(...table.rows.map((row) => row.length));
  if (state.roles && state.columns !== width) state.roles = null;
  for (let at = 0; at < table.rows.length; at++) {
    const row = table.rows[at]!;
    const texts = row.map(({ text }) => text);
    const header = headerOf(texts, words);
    if (header) {
      const below = table.rows[at + 1]?.map(({ text }) => text) ?? [];
      const merged = underHeader(header, below, words);
      if (merged) at++;
      Object.assign(state, { roles: merged ?? header, columns: width });
    } else if (state.roles) readRow(row, state.roles, state);
  }
}

/** Roles where the head has a second row under a merged cell; null when the next row is no head. */
function underHeader(roles: Roles, below: readonly string[], words: readonly HeaderWord[]): Roles | null {
  const under = below.map((cell) => (cell.trim() === "" ? null : roleOf(cell, words)));
  const filled = below.filter((cell) => cell.trim() !== "");
  if (
    filled.length === 0 ||
    filled.length > 4 ||
    !under.some((role) => role === "LEAD" || role === "COORDINATE") ||
    under.filter((role) => role !== null).length < filled.length
  )
    return null;
  if (ordinalIn(below[0] ?? "") !== null) return null;
  if (below.length >= roles.length) return below.map((_, column) => under[column] ?? roles[column] ?? null);
  const merged = roles.findIndex((role) => role === "PARTIES" || role === "LEAD");
  return merged < 0 ? null : [...roles.slice(0, merged), ...under, ...roles.slice(merged + 1)];
}

/** The cells of a row by what their columns hold. */
interface Cells {
  readonly no: string | null;
  readonly titles: readonly string[];
  readonly output: string;
  readonly lead: string;
  readonly coordinators: string;
  readonly deadline: string;
}

function cellsOf(row: readonly Passage[], roles: Roles): Cells {
  const of = (role: ColumnRole) => row.filter((_, column) => roles[column] === role).map(({ text }) => text.trim());
  const together = of("PARTIES").join("; ");
  const split = splitParties(together !== "" ? together : roles.includes("COORDINATE") ? "" : of("LEAD").join("; "));
  const lead = of("LEAD").join("; ");
  const apart = roles.includes("COORDINATE") || together !== "";
  return {
    no: of("ORDINAL").find((text) => text !== "") ?? null,
    titles: of("TITLE"),
    output: of("OUTPUT")
      .filter((text) => text !== "")
      .join("; "),
    lead: together !== "" ? split.lead : apart ? lead : split.lead,
    coordinators: [...of("COORDINATE"), ...(together !== "" || !apart ? [split.coordinators] : [])]
      .filter((text) => text !== "")
      .join("; "),
    deadline: of("DEADLINE")
      .filter((text) => text !== "")
      .join("; "),
  };
}

function readRow(row: readonly Passage[], roles: Roles, state: State) {
  const span = spanOfCells(row);
  if (!span) return;
  const cells = cellsOf(row, roles);
  const filled = row.filter(({ text }) => text !== "");
  const first = cutNumber(filled[0]!.text);
  const no = cells.no === null ? null : ordinalIn(cells.no);
  const alone = filled.length === 1 || (filled.length === 2 && no !== null && filled[0]!.text === cells.no);
  const empty = cells.lead === "" && cells.coordinators === "" && cells.deadline === "";
  const area = no ?? (alone ? first.no : null);
  if (alone && empty && (area === null ? filled.length === 1 && isHeading(filled[0]!.text) : isAreaNumber(area))) {
    const title = no === null ? first.rest : filled.at(-1)!.text;
    Object.assign(state, { area: { no: area, title }, item: null, count: 0 });
    return;
  }
  if (row.every(({ text }) => /^[\s()\d[\].]*$/u.test(text))) return;
  readItem(cells, no ?? (cells.no === null ? cutNumber(cells.titles[0] ?? "").no : null), span, state);
}

const isHeading = (text: string) => text === text.toUpperCase() && text.length > 6;

function readItem(cells: Cells, no: string | null, span: TaskDraft["span"], state: State) {
  const titles = cells.titles.map((title) => cutNumber(title).rest);
  const title = titles.findLast((text) => text !== "") ?? "";
  const bare = cells.lead === "" && cells.coordinators === "" && cells.deadline === "" && cells.output === "";
  const under = no !== null && state.item !== null && isUnder(no, state.item.no);
  const starts = no !== null && !under;
  if (starts) {
    state.item = { no: no.replace(/^.*[IVX]+\.(?=\d)/u, ""), title: titles.find((text) => text !== "") ?? cells.output, bare };
    state.count = 0;
  }
  if (bare && (starts || title === "")) return;
  state.count++;
  const sub = cutNumber(cells.output);
  const printed = sub.no !== null || under;
  const text = starts || title === "" ? sub.rest : title;
  const place = placeOf(state, subNumber(under ? no : sub.no, state.item?.no ?? "", state.count));
  state.drafts.push({
    ...place,
    itemTitle: state.item && place.numbers.length > 1 ? state.item.title : text || title,
    title: printed || !starts || title === "" ? text || (state.item?.title ?? "") : title,
    output: sub.rest === "" ? null : sub.rest,
    ...inherited(cells, state.drafts.at(-1), place.area),
    span,
    printed,
  });
}

/** Area and numbers of a task; an item that only has parts is their area where the table has no areas. */
function placeOf({ area, item }: State, number: string): Pick<TaskDraft, "area" | "numbers"> {
  if (!item) return { area, numbers: [number] };
  return area === null && item.bare
    ? { area: { no: item.no, title: item.title }, numbers: [number] }
    : { area, numbers: [item.no, number] };
}

/** Cells that span rows: no task is without a lead, so an empty one is the lead above, and with it what else is empty. */
function inherited({ lead, coordinators, deadline }: Cells, last: TaskDraft | undefined, area: DraftArea | null) {
  const from = lead === "" && last && last.area?.no === area?.no ? last : null;
  if (!from) return { lead, coordinators, deadline, confidence: 0.95 };
  return {
    lead: from.lead,
    coordinators: coordinators || from.coordinators,
    deadline: deadline || (coordinators === "" ? from.deadline : ""),
    confidence: 0.8,
  };
}

/** Whether a number is one under an item: "3.1" under "3", "a" or "-" under any. */
const isUnder = (no: string, item: string) => no.startsWith(`${item}.`) || no.startsWith(`${item}-`) || /^[a-e]$/u.test(no);

/** The number under an item: the last part of what is printed, when it is this item's; else where it stands. */
function subNumber(printed: string | null, item: string, count: number): string {
  if (printed && /^[a-e]$/u.test(printed)) return printed;
  return printed?.startsWith(`${item}.`) ? printed.slice(item.length + 1) : String(count);
}

/** An item that is one task without a number of its own has only the item's; where no such numbers are printed at all, letters. */
function numberSingles(drafts: State["drafts"]): TaskDraft[] {
  const anyPrinted = drafts.some(({ printed }) => printed);
  const key = ({ area, numbers }: TaskDraft) => `${area?.no ?? ""}|${area?.title ?? ""}|${numbers[0]}`;
  return drafts.map(({ printed, ...draft }) => {
    const family = drafts.filter((other) => key(other) === key(draft));
    if (family.length === 1 && !printed && draft.numbers.length > 1) return { ...draft, numbers: draft.numbers.slice(0, -1) };
    if (anyPrinted || draft.numbers.length === 1 || !/^\d+$/u.test(draft.numbers.at(-1)!)) return draft;
    return { ...draft, numbers: [...draft.numbers.slice(0, -1), String.fromCharCode(96 + Number(draft.numbers.at(-1)))] };
  });
}
