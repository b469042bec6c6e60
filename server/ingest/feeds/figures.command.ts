import type { TransactionSql } from "postgres";
import type { FigureRowInput } from "#schema/ingest/feed-figure.input.ts";
import type { FeedInput } from "#schema/ingest/feed.input.ts";
import type { FeedPayload } from "#schema/ingest/feed.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { goodRows, isUnkept, openBatch, type Batch } from "./batch.ts";
import type { Add, Codes, FigureKind } from "./figure-kinds.ts";
import { selectIds, selectKnown, selectPlaces, type Known, type Place } from "./places.sql.ts";
import { runBatch } from "./run-batch.command.ts";
import { insertFigures, removeFigures, selectFigures, updateFigures, type FoundFigure, type SentFigure } from "./write-figures.command.ts";

const MOST_NOTE = 500;

interface World extends Codes {
  readonly places: ReadonlyMap<string, Place>;
  readonly known: ReadonlyMap<string, Known>;
}

/** Takes a batch of figures as drafts: what was submitted or approved since is no longer the sender's to change. */
export async function feedFigures<Row extends FigureRowInput>(
  kind: FigureKind<Row>,
  input: FeedInput & { rows: Row[] },
  context: Context,
): Promise<FeedPayload> {
  const batch = openBatch<Row>(kind.kind, input, context.viewer);
  const todo = { insert: [] as SentFigure[], update: [] as SentFigure[], remove: [] as SentFigure[] };
  return await runBatch(batch, context, {
    async check(tx) {
      const world = await worldOf(tx, batch, kind);
      batch.rows.forEach((row, at) => checkRow(row, kind, world, (...problem) => batch.problems.add(at, ...problem)));
      const figures = goodRows(batch).map((at) => sentOf(batch.rows[at]!, at, kind, world));
      sort(batch, figures, await selectFigures(tx, kind, figures), todo);
    },
    async write(tx, written) {
      await removeFigures(tx, kind, todo.remove, written);
      await updateFigures(tx, kind, todo.update, written);
      await insertFigures(tx, kind, todo.insert, written);
    },
  });
}

async function worldOf<Row extends FigureRowInput>(tx: TransactionSql, batch: Batch<Row>, kind: FigureKind<Row>): Promise<World> {
  const { rows } = batch;
  const [places, periods, indicators, known] = await Promise.all([
    selectPlaces(
      tx,
      rows.map(({ unit }) => unit),
    ),
    selectIds(tx, "periods", rows.flatMap(kind.periodsOf)),
    selectIds(
      tx,
      "indicators",
      rows.flatMap((row) => kind.indicatorOf(row) ?? []),
    ),
    selectKnown(tx, batch),
  ]);
  return { places, periods, indicators, known };
}

function checkRow<Row extends FigureRowInput>(
  row: Row,
  kind: FigureKind<Row>,
  { places, periods, indicators, known }: World,
  add: Add,
): void {
  const place = places.get(row.unit);
  if (!place) add("NOT_FOUND", "unit", `Hub không có đơn vị mã “${row.unit}”.`, "Hãy gửi mã đơn vị của hub, xem ở truy vấn units.");
  else if (!place.isMine || known.get(row.key)?.isMine === false)
    add("NOT_ALLOWED", "unit", `Bạn không được gửi số liệu của đơn vị “${row.unit}”.`, "Hãy chỉ gửi số liệu của đơn vị mình.");
  for (const period of kind.periodsOf(row))
    if (!periods.has(period))
      add(
        "NOT_FOUND",
        period === row.period ? "period" : "assignedFor",
        `Hub không có kỳ mã “${period}”.`,
        "Hãy gửi mã kỳ, xem ở truy vấn periods.",
      );
  const indicator = kind.indicatorOf(row);
  if (indicator !== null && !indicators.has(indicator))
    add("NOT_FOUND", "indicator", `Hub không có chỉ tiêu mã “${indicator}”.`, "Hãy gửi mã chỉ tiêu, xem ở truy vấn indicators.");
  if (row.note && (row.note.length > MOST_NOTE || isUnkept(row.note)))
    add("INVALID", "note", `Ghi chú dài nhất ${MOST_NOTE} ký tự, trên một dòng.`, "Hãy gửi ghi chú ngắn hơn.");
  kind.check(row, add);
}

function sentOf<Row extends FigureRowInput>(row: Row, at: number, kind: FigureKind<Row>, world: World): SentFigure {
  const unitId = world.places.get(row.unit)!.id;
  const { coverage, asOf = null, note = null, key, isWithdrawn } = row;
  const shared = { unit_id: unitId, period_id: world.periods.get(row.period), coverage, as_of: asOf, note };
  return {
    row: at,
    key,
    unitId,
    knownId: world.known.get(key)?.id ?? null,
    isWithdrawn,
    columns: { ...shared, ...kind.columns(row, world) },
  };
}

/** Tells what is to be done with each figure, by what is there. */
function sort(
  { problems, results }: Batch<{ key: string }>,
  figures: readonly SentFigure[],
  found: readonly FoundFigure[],
  todo: Record<"insert" | "update" | "remove", SentFigure[]>,
): void {
  const there = new Map(found.map((one) => [one.row, one]));
  const taken = new Map<string, number>();
  for (const figure of figures) {
    const { known, state, isOther, same } = there.get(figure.row)!;
    const { coverage: _c, as_of: _a, note: _n, value: _v, present: _p, assigned: _s, ...place } = figure.columns;
    const spot = JSON.stringify(place);
    const before = taken.get(spot);
    taken.set(spot, figure.row);
    if (figure.isWithdrawn ? !known : known && !isOther) results[figure.row] = "UNCHANGED";
    else if (known && state !== "DRAFT")
      problems.add(figure.row, "SETTLED", "", "Số liệu đã gửi duyệt hoặc đã duyệt.", "Hãy nhờ người kiểm tra trả lại rồi gửi lại.");
    else if (before !== undefined && !figure.isWithdrawn)
      problems.add(figure.row, "REPEATED", "", `Dòng ${before} của lô nói về cùng số liệu này.`, "Hãy gửi mỗi số liệu một dòng.");
    else if (same && same !== known && !figure.isWithdrawn)
      problems.add(figure.row, "TAKEN", "", "Số liệu này đã có từ nơi khác.", "Hãy xem số liệu đang có; nếu sai thì nhờ đính chính.");
    else {
      results[figure.row] = known ? "UPDATED" : "INSERTED";
      todo[figure.isWithdrawn ? "remove" : known ? "update" : "insert"].push(figure);
    }
  }
}
