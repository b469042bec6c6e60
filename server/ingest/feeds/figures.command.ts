import type { TransactionSql } from "postgres";
import type { FigureRowInput } from "#schema/ingest/feed-figure.input.ts";
import type { FeedInput } from "#schema/ingest/feed.input.ts";
import type { FeedPayload } from "#schema/ingest/feed.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { groupBy } from "#server/ingest/batches/group-by.ts";
import { goodRows, openBatch, type Batch } from "./batch.ts";
import { checkFigure, formOf, namesOf, type FigureWorld, type Formed } from "./check-figure.ts";
import type { FigureForm, FigureKind, Named } from "./figure-forms.ts";
import { makeIds } from "./make-ids.ts";
import { selectIds, selectKnown, selectPlaces } from "./places.sql.ts";
import { runBatch } from "./run-batch.command.ts";
import { selectFigures, selectOthers, type FoundFigure, type SentFigure } from "./select-figures.sql.ts";
import { keepFigures, removeFigures } from "./write-figures.command.ts";

type Todo = Map<FigureForm<unknown>, Record<"insert" | "update" | "remove", SentFigure[]>>;

/** Takes a batch of figures as drafts: what was submitted or approved since is no longer the sender's to change. */
export async function feedFigures(kind: FigureKind, input: FeedInput & { rows: FigureRowInput[] }, context: Context): Promise<FeedPayload> {
  const batch = openBatch(kind.kind, input, context.viewer);
  const forms = batch.rows.map((row) => formOf(row, kind));
  let todo: Todo;
  return await runBatch(batch, context, {
    async check(tx) {
      todo = new Map();
      const world = await worldOf(tx, batch, forms);
      batch.rows.forEach((row, at) => checkFigure(row, forms[at]!, kind, world, (...problem) => batch.problems.add(at, ...problem)));
      for (const [form, figures] of byForm(batch, forms, world)) {
        const there = await selectFigures(tx, form, figures);
        const lost = figures.flatMap(({ row, knownId }) => (knownId && !there.get(row)!.known ? knownId : []));
        const elsewhere = await selectOthers(tx, kind, form, lost);
        todo.set(form, sort(batch, form, figures, { there, elsewhere }));
      }
    },
    async write(tx, written) {
      for (const [form, { insert, update, remove }] of todo) {
        await removeFigures(tx, form, kind.kind, remove, written);
        await keepFigures(tx, form, kind.kind, { insert, update }, written);
      }
    },
  });
}

async function worldOf(tx: TransactionSql, batch: Batch<FigureRowInput>, forms: readonly (Formed | null)[]): Promise<FigureWorld> {
  const names = batch.rows.flatMap((row, at) => namesOf(row, forms[at]!));
  const ids = (wanted: Named) =>
    selectIds(
      tx,
      wanted,
      names.flatMap(([what, , code]) => (what === wanted ? code : [])),
    );
  const [places, units, periods, indicators, known] = await Promise.all([
    selectPlaces(
      tx,
      batch.rows.map(({ unit }) => unit),
    ),
    ...[ids("units"), ids("periods"), ids("indicators")],
    selectKnown(tx, batch),
  ] as const);
  return { places, known, codes: { units, periods, indicators } };
}

/** The rows that nothing stands against yet, by the tables they go to. */
function byForm(
  batch: Batch<FigureRowInput>,
  forms: readonly (Formed | null)[],
  world: FigureWorld,
): Map<FigureForm<unknown>, SentFigure[]> {
  const good = goodRows(batch);
  const ids = makeIds(good.length);
  const rows = groupBy(
    good.map((at, n) => ({ at, id: ids[n]!, formed: forms[at]! })),
    ({ formed }) => formed.form,
  );
  const sent = [...rows].map(
    ([form, own]) => [form, own.map(({ at, id, formed }) => sentOf(batch.rows[at]!, at, formed, world, id))] as const,
  );
  return new Map(sent);
}

function sentOf(row: FigureRowInput, at: number, { form, part }: Formed, world: FigureWorld, newId: string): SentFigure {
  const { places, codes, known } = world;
  const unitId = places.get(row.unit)!.id;
  const { coverage, asOf = null, note = null, key, isWithdrawn } = row;
  const knownId = known.get(key)?.id ?? null;
  const own = form.columns(part as never, codes);
  const columns = { unit_id: unitId, period_id: codes.periods.get(row.period), coverage, as_of: asOf, note, ...own };
  const members = form.members ? (form.names?.(part) ?? []).map(([, , code]) => codes.units.get(code)!) : [];
  return { row: at, key, unitId, knownId, id: knownId ?? newId, isWithdrawn, columns, members: [...new Set(members)].toSorted() };
}

interface Found {
  readonly there: ReadonlyMap<number, FoundFigure>;
  /** Figures that are there in another table of the same kind. */
  readonly elsewhere: ReadonlySet<string>;
}

/** Tells what is to be done with each figure, by what is there. */
function sort({ problems, results }: Batch<{ key: string }>, form: FigureForm<unknown>, figures: readonly SentFigure[], found: Found) {
  const todo: Record<"insert" | "update" | "remove", SentFigure[]> = { insert: [], update: [], remove: [] };
  const place = ["unit_id", "period_id", ...form.same];
  const taken = new Map<string, number>();
  for (const figure of figures) {
    const { row, isWithdrawn, knownId } = figure;
    const { known, state, isOther, same } = found.there.get(row)!;
    const spot = JSON.stringify(place.map((column) => figure.columns[column]));
    const before = taken.get(spot);
    if (!isWithdrawn) taken.set(spot, row);
    if (knownId && found.elsewhere.has(knownId))
      problems.add(row, "DOES_NOT_FIT", "key", "Khóa này đã là số liệu dạng khác.", "Hãy rút số liệu cũ, hoặc gửi bằng khóa khác.");
    else if (isWithdrawn ? !known : known && !isOther) results[row] = "UNCHANGED";
    else if (known && state !== "DRAFT")
      problems.add(row, "SETTLED", "", "Số liệu đã gửi duyệt hoặc đã duyệt.", "Hãy nhờ người kiểm tra trả lại rồi gửi lại.");
    else if (before !== undefined && !isWithdrawn)
      problems.add(row, "REPEATED", "", `Dòng ${before} của lô nói về cùng số liệu này.`, "Hãy gửi mỗi số liệu một dòng.");
    else if (same && same !== known && !isWithdrawn)
      problems.add(row, "TAKEN", "", "Số liệu này đã có từ nơi khác.", "Hãy xem số liệu đang có; nếu sai thì nhờ đính chính.");
    else {
      results[row] = known ? "UPDATED" : "INSERTED";
      todo[isWithdrawn ? "remove" : known ? "update" : "insert"].push(figure);
    }
  }
  return todo;
}
