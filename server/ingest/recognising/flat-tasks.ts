import type { ReadText } from "#server/ingest/reading/text.ts";
import { divide } from "./flat-cells.ts";
import type { FlatCell } from "./flat-cells.ts";
import { flatTables } from "./flat-rows.ts";
import type { FlatLine, FlatRow, FlatTable } from "./flat-table.ts";
import type { Open } from "./flat-worth.ts";
import type { Heading, Named } from "./found.ts";
import type { ColumnRole } from "./task-columns.ts";
import type { DraftArea, TaskDraft } from "./task-draft.ts";
import type { TaskKnowledge } from "./task-knowledge.ts";
import { resolveParties } from "./units.ts";

/** Text of the cells of one task, and its place. */
interface Entry {
  title: string;
  output: string;
  lead: string;
  coordinators: string;
  deadline: string;
  start: number;
  end: number;
}

interface Reading {
  readonly known: TaskKnowledge;
  readonly home: Named | null;
  readonly drafts: TaskDraft[];
  area: DraftArea | null;
  /** An item with parts; the area of them where the table has no areas. */
  item: { no: string; title: string; area: boolean } | null;
  last: Entry | null;
  /** A new page began below the last row. */
  cut: boolean;
  tight: boolean;
}

/** Tasks of tables whose cells run down the page, as text taken out of a PDF has them. */
export function flatTasks(read: ReadText, outline: readonly Heading[], known: TaskKnowledge, home: Named | null): TaskDraft[] {
  const state: Reading = { known, home, drafts: [], area: null, item: null, last: null, cut: false, tight: false };
  for (const table of flatTables(read, outline, known.headers)) {
    Object.assign(state, { area: null, item: null, last: null, cut: false, tight: table.tight });
    const roles = orderOf(table, known, home);
    table.rows.forEach((row, at) => readRow(row, roles, state, table.rows[at + 1]?.kind === "sub"));
  }
  return state.drafts;
}

/** The order of the columns: of all that are possible the one in which the first rows divide best. */
function orderOf({ roles, rows, tight }: FlatTable, known: TaskKnowledge, home: Named | null): ColumnRole[] {
  const sample = rows
    .filter(({ kind, lines }) => kind !== "area" && lines.length > 0 && lines.length < 40 && !lines.some(({ page }) => page))
    .slice(0, 8);
  const usual: readonly ColumnRole[] = ["TITLE", "OUTPUT", "LEAD", "COORDINATE", "DEADLINE"];
  const own = usual.filter((role) => roles.includes(role) || role === "LEAD");
  const worth = (order: readonly ColumnRole[]) =>
    sample.reduce((sum, { lines }) => sum + divide(lines, order, { lead: "", coordinators: "", cut: false, tight }, known, home).score, 0);
  const orders = ordersOf(own).map((order) => ({
    order,
    worth: worth(order) + (order.join() === own.join() ? 0.5 : 0) + (order.join() === roles.join() ? 0.5 : 0),
  }));
  return orders.sort((a, b) => b.worth - a.worth)[0]!.order;
}

/** Orders in which the title is first and leads stand before coordinators. */
function ordersOf(roles: readonly ColumnRole[]): ColumnRole[][] {
  const rest = roles.filter((role) => role !== "TITLE");
  const mix = (left: readonly ColumnRole[]): ColumnRole[][] =>
    left.length === 0 ? [[]] : left.flatMap((role) => mix(left.filter((other) => other !== role)).map((tail) => [role, ...tail]));
  return mix(rest)
    .filter((order) => !order.includes("COORDINATE") || order.indexOf("LEAD") < order.indexOf("COORDINATE"))
    .map((order) => ["TITLE", ...order]);
}

const joined = (lines: readonly FlatLine[]) =>
  lines
    .map(({ text }) => text)
    .join(" ")
    .replace(/(?<=[\p{L}\d])([/-]) (?=[\p{Lu}\d])/gu, "$1");

function readRow(row: FlatRow, roles: readonly ColumnRole[], state: Reading, hasParts: boolean) {
  if (row.kind === "area") {
    Object.assign(state, { area: { no: row.no, title: joined(row.lines) }, item: null, last: null });
    return;
  }
  const open = openIn(state, row);
  const { cells, whole } = divide(row.lines, roles, open, state.known, state.home);
  const entries = entriesOf(row, cells);
  state.cut = row.cut && whole !== true;
  const first = entries[0];
  if (!first) return;
  const bare = first.lead === "" && first.deadline === "";
  if (row.kind === "item") state.item = { no: row.no, title: first.title, area: hasParts && bare && state.area === null };
  if (row.kind === "item" && entries.length === 1 && bare && (hasParts || state.last === null)) {
    state.last = null;
    return;
  }
  goOn(first, open, state);
  entries.forEach((entry, at) => addTask(entry, row, entries.length > 1 ? String.fromCharCode(97 + at) : null, state));
}

/** What the last task's cells left open at the end of a page: a list that ends with a comma, a name that is cut off. */
function openIn({ last, known, home, cut, tight }: Reading, row: FlatRow): Open {
  const open = (text: string) =>
    cut && text !== "" && (/[,;]$/u.test(text) || resolveParties(text, known.units, home).unresolved !== null) ? text : "";
  return { lead: open(last?.lead ?? ""), coordinators: open(last?.coordinators ?? ""), cut: row.cut, tight };
}

const keys = { TITLE: "title", OUTPUT: "output", LEAD: "lead", COORDINATE: "coordinators", DEADLINE: "deadline" } as const;

/** Cells put together into tasks: a new page goes on with the row unless it brings a lead or a time that the row already has. */
function entriesOf(row: FlatRow, cells: readonly FlatCell[]): Entry[] {
  const entries: Entry[] = [];
  let taller: "title" | "output" = "title";
  for (const [at, cell] of cells.entries()) {
    const lines = row.lines.slice(cell.from, cell.to);
    const key = keys[cell.role as keyof typeof keys];
    const last = entries.at(-1);
    const fresh = lines[0]!.page && last && bringsOwn(row.lines, cells.slice(at), last);
    const [start, end] = [lines[0]!.passage.starts[0]!, lines.at(-1)!.passage.ends.at(-1)!];
    if (!last || cell.again || fresh) {
      const entry = {
        title: last?.title ?? "",
        output: "",
        lead: "",
        coordinators: "",
        deadline: "",
        start: last ? start : row.start,
        end,
      };
      const into = last && key === "title" && last.output !== "" && cells[at + 1]?.role !== "OUTPUT" ? "output" : key;
      entries.push({ ...entry, [into]: joined(lines) });
      continue;
    }
    const onlyText = lines[0]!.page && key === "title" && cells[at + 1]?.role !== "OUTPUT" && taller === "output";
    const into = onlyText ? "output" : key;
    if (into === "output" && lines.length > 3 && lines.length > last.title.length / 25) taller = "output";
    Object.assign(last, { [into]: `${last[into]} ${joined(lines)}`.trim(), end });
  }
  return entries;
}

/** Whether cells from here on hold a lead or a time that the task has already, whole. */
function bringsOwn(lines: readonly FlatLine[], cells: readonly FlatCell[], last: Entry): boolean {
  const here = cells.findIndex((cell, at) => at > 0 && (lines[cell.from]!.page || cell.again));
  const own = here < 0 ? cells : cells.slice(0, here);
  const has = (role: ColumnRole) => own.some((cell) => cell.role === role);
  return (
    (has("DEADLINE") && last.deadline !== "") ||
    (has("LEAD") && last.lead !== "" && !/[,;]$|\b(?:và|UBND)$/u.test(last.lead) && has("COORDINATE") && last.coordinators !== "")
  );
}

/** Cells that were cut by the page belong whole to the rows on either side of it. */
function goOn(entry: Entry, open: Open, { drafts, last }: Reading) {
  const before = drafts.at(-1);
  if (!before || !last) return;
  const whole = (key: "lead" | "coordinators") => (open[key] !== "" && entry[key] !== "" ? `${open[key]} ${entry[key]}` : null);
  const cells = Object.fromEntries((["lead", "coordinators"] as const).flatMap((key) => (whole(key) ? [[key, whole(key)]] : [])));
  drafts[drafts.length - 1] = { ...before, ...cells };
  Object.assign(last, cells);
  Object.assign(entry, cells);
}

function addTask(entry: Entry, row: FlatRow, letter: string | null, state: Reading) {
  const whole = inherit(entry, state);
  const isArea = row.kind === "sub" && state.item?.area === true;
  const numbers = row.kind === "sub" ? row.no.split(".").slice(isArea ? 1 : 0) : [row.no];
  state.drafts.push({
    area: isArea ? { no: state.item!.no, title: state.item!.title } : state.area,
    numbers: letter ? [...numbers, letter] : numbers,
    itemTitle: isArea ? entry.title : (state.item?.title ?? entry.title),
    title: entry.title,
    output: entry.output === "" ? null : entry.output,
    lead: whole.lead,
    coordinators: whole.coordinators,
    deadline: whole.deadline,
    span: { start: entry.start, end: entry.end },
    confidence: whole.lead === entry.lead ? 0.85 : 0.75,
  });
  state.last = whole;
}

/** Cells that span rows: what a row does not have is the row's before. A lone "cơ quan liên quan" coordinates, it never leads. */
function inherit(entry: Entry, { last, known, home }: Reading): Entry {
  if (!last) return entry;
  const { units, groups } = resolveParties(entry.lead, known.units, home);
  const open = units.length === 0 && groups.length > 0 && groups.every(({ code }) => code === "co-quan-lien-quan");
  if (open && entry.coordinators === "") return { ...entry, lead: last.lead, coordinators: entry.lead };
  if (entry.lead === "" && entry.coordinators === "")
    return { ...entry, lead: last.lead, coordinators: last.coordinators, deadline: entry.deadline || last.deadline };
  if (entry.lead === "") return { ...entry, lead: last.lead };
  return entry;
}
