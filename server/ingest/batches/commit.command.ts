import type { TransactionSql } from "postgres";
import type { CommitImportInput } from "#schema/ingest/import.input.ts";
import type { ImportProblem } from "#schema/ingest/import.type.ts";
import { badInput } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import { buildFigures } from "./build-figures.ts";
import { buildConclusions } from "./build-conclusions.ts";
import { buildCitations, buildDocument, Building } from "./build-rows.ts";
import { buildListed } from "./build-listed.ts";
import { buildTasks } from "./build-tasks.ts";
import type { FigureRow } from "./figure-row.ts";
import { checkListed } from "./listing.policy.ts";
import { selectEnterable, selectPlaces } from "./hub-state.sql.ts";
import type { Comparison } from "./judge.ts";
import type { Judged } from "./judgement.ts";
import { compareAndKeep } from "./prepare.command.ts";
import { changedMeanwhile, problem, Refused } from "./problems.ts";
import { workOn } from "./working.ts";
import { Writing } from "./writing.command.ts";

const MOST_TOLD = 20;

/**
 * Writes what was accepted into the hub: all of it in one transaction, with the rights of whoever commits, and only if it
 * is what they saw. Figures are drafts or submitted; whoever commits counts as who entered them, so others approve.
 */
export async function commitImport({ id, version, state }: CommitImportInput, context: Context): Promise<readonly ImportProblem[]> {
  if (state !== "DRAFT" && state !== "SUBMITTED") throw badInput("commitImport.input.state", "DRAFT hoặc SUBMITTED", state);
  const stages = ["CHECKED", "REVIEWED", "UNDONE"];
  try {
    return await workOn(context, { id, stages, way: "IMPORT" }, async (tx, batch) => {
      if (batch.version !== version) throw new Refused(changedMeanwhile());
      const comparison = await compareAndKeep(tx, id);
      const chosen = comparison.items.filter(({ item }) => item.decision === "ACCEPTED" || item.decision === "CORRECTED");
      await checkChosen(tx, comparison, chosen);
      checkListed(context.viewer, chosen);
      const documentId = await writeChosen(tx, { id, state }, comparison, chosen);
      await tx`
        update imports set stage = 'COMMITTED', version = version + 1, committed_state = ${state}, committed_by_id = ${context.viewer.personId}, committed_at = now(),
          undone_by_id = null, undone_at = null, document_id = ${documentId} where id = ${id}`;
    });
  } catch (error) {
    return [problemOf(error)];
  }
}

/** Everything that was chosen must still be possible, and allowed: figures at their unit, changes of what a document said at its issuer. */
async function checkChosen(tx: TransactionSql, { known }: Comparison, chosen: readonly Judged[]): Promise<void> {
  if (chosen.length === 0) throw new Refused(problem("NOTHING", "Chưa có mục nào được chấp nhận, nên không có gì để ghi."));
  const blocked = chosen.filter(({ effect }) => effect === "CONFLICT" || effect === "UNRESOLVED");
  if (blocked.length > 0)
    throw new Refused(
      ...blocked.slice(0, MOST_TOLD).map(({ item, remark }) => problem("CONFLICT", remark ?? "Mục này không còn ghi được.", item.id)),
    );
  const written = chosen.flatMap((one) => {
    const unit = isNewFigure(one) ? one.row.unit : one.effect === "CHANGED" && known?.status === "SOURCE" ? known.issuer : null;
    return unit === null ? [] : [{ item: one.item, unit }];
  });
  const enterable = await selectEnterable(tx, [...new Set(written.map(({ unit }) => unit))]);
  const foreign = written.filter(({ unit }) => !enterable.has(unit));
  if (foreign.length > 0) {
    const words =
      "Bạn không có vai trò nhập số liệu ở đơn vị của mục này, hoặc ở cơ quan ban hành văn bản mà mục sửa lại; hãy bỏ mục, hoặc nhờ người được giao ghi.";
    throw new Refused(...foreign.slice(0, MOST_TOLD).map(({ item }) => problem("NOT_ALLOWED", words, item.id)));
  }
}

type Figured = Judged & { row: FigureRow };
const isNewFigure = (one: Judged): one is Figured => typeof one.row === "object" && (one.effect === "NEW" || one.effect === "CHANGED");

async function writeChosen(
  tx: TransactionSql,
  { id, state }: { id: string; state: string },
  comparison: Comparison,
  chosen: readonly Judged[],
): Promise<string | null> {
  const fresh = chosen.filter(({ effect }) => effect === "NEW" || effect === "CHANGED");
  const writing = new Writing(tx);
  const { places, codes } = await selectPlaces(tx, comparison.known?.id ?? null);
  const building = new Building(writing, comparison, codes, places);
  const head = comparison.items.find(({ item }) => item.kind === "DOCUMENT");
  const ofKind = (kind: string) => fresh.filter(({ item }) => item.kind === kind);
  buildDocument(building, head, chosen.includes(head!));
  buildCitations(building, ofKind("CITATION"));
  if (head) buildTasks(building, head, ofKind("TASK"));
  buildConclusions(building, ofKind("CONCLUSION"));
  buildFigures(building, fresh.filter(isNewFigure));
  buildListed(building, ofKind("ROW"));
  await writing.run(id, state);
  return building.document?.id ?? null;
}

/** What the database refuses is told; anything else is no refusal of ours. */
function problemOf(error: unknown): ImportProblem {
  const { code } = error as { code?: string };
  if (code === "23505") return problem("CONFLICT", "Người khác vừa ghi cùng số liệu hoặc văn bản này; hãy tải lại rồi ghi lại.");
  if (code === "23514" || code === "23502" || code === "22003")
    return problem(
      "INVALID",
      "Có giá trị vượt giới hạn cho phép, như tỷ lệ quá 100% hoặc phần lớn hơn tổng; hãy xem lại các số liệu đã chấp nhận.",
    );
  if (code === "42501")
    return problem("NOT_ALLOWED", "Bạn không có vai trò nhập số liệu ở một đơn vị của tệp này; hãy nhờ người được giao.");
  throw error;
}
