import type { TransactionSql } from "postgres";
import type { FindingProblemCode } from "#schema/ingest/finding.enum.ts";
import type { FindingsPayload } from "#schema/ingest/finding.type.ts";
import { badInput } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { canDecide, mustDecideSomewhere } from "./deciding.policy.ts";

/** Of one call. */
const MOST = 1000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Code = keyof typeof FindingProblemCode;

const messages: Readonly<Record<Exclude<Code, "INVALID">, string>> = {
  NOT_FOUND: "Không có phát hiện này, hoặc nó ở số liệu ngoài phạm vi của bạn.",
  NOT_ALLOWED: "Bạn không có vai trò kiểm tra, tổng hợp hoặc quản trị ở đơn vị của số liệu; hãy nhờ người được giao.",
  WRONG_STATE: "Phát hiện đã ở tình trạng khác, có thể người khác vừa quyết định hoặc số liệu vừa đổi; hãy tải lại.",
};

interface Held {
  id: string;
  state: string;
  unitId: string | null;
  above: string[] | null;
}

/** Findings that are as they should be, with the one reason for all; they stay so until their values change. */
export async function acceptFindings(ids: readonly string[], reason: string, context: Context): Promise<FindingsPayload> {
  const why = reason.trim().normalize("NFC");
  if (why.length < 3 || why.length > 1000)
    return { decided: [], problems: [{ id: null, code: "INVALID", message: "Hãy ghi lý do chấp nhận, từ 3 đến 1.000 ký tự." }] };
  return await decide(ids, "OPEN", context, async (tx, found) => {
    await tx`
      insert into finding_decisions (finding_id, reason, decided_by_id)
      select id, ${why}, ${context.viewer.personId} from findings where id = any(${found}::uuid[])
      on conflict (finding_id) do update set reason = excluded.reason, decided_by_id = excluded.decided_by_id, decided_at = now()`;
    await tx`update findings set state = 'ACCEPTED' where id = any(${found}::uuid[])`;
  });
}

/** Accepted findings are open again. */
export async function reopenFindings(ids: readonly string[], context: Context): Promise<FindingsPayload> {
  return await decide(ids, "ACCEPTED", context, async (tx, found) => {
    await tx`delete from finding_decisions where finding_id = any(${found}::uuid[])`;
    await tx`update findings set state = 'OPEN' where id = any(${found}::uuid[])`;
  });
}

async function decide(
  ids: readonly string[],
  from: "OPEN" | "ACCEPTED",
  { sql, viewer }: Context,
  write: (tx: TransactionSql, ids: string[]) => Promise<void>,
): Promise<FindingsPayload> {
  mustDecideSomewhere(viewer, "quyết định về phát hiện");
  if (ids.length > MOST) throw badInput("ids", `nhiều nhất ${MOST} phát hiện mỗi lần`, ids.length);
  const asked = [...new Set(ids)];
  return await actingAs(sql, viewer, "SCREEN", async (tx) => {
    const known = asked.filter((id) => UUID.test(id));
    const held = await tx<Held[]>`
      select f.id, f.state, f.unit_id as "unitId", to_json(units_above(f.unit_id)) as above
      from findings f where f.id = any(${known}::uuid[]) order by f.id for update`;
    const byId = new Map(held.map((finding) => [finding.id, finding]));
    const faults = asked.map((id): [string, keyof typeof messages | null] => {
      const finding = byId.get(id.toLowerCase());
      if (!finding) return [id, "NOT_FOUND"];
      if (!canDecide(viewer, finding.unitId === null ? null : { id: finding.unitId, above: finding.above ?? [] }))
        return [id, "NOT_ALLOWED"];
      return [id, finding.state === from ? null : "WRONG_STATE"];
    });
    const decided = faults.filter(([, fault]) => fault === null).map(([id]) => id);
    if (decided.length > 0) await write(tx, decided);
    return { decided, problems: faults.flatMap(([id, code]) => (code ? [{ id, code, message: messages[code] }] : [])) };
  });
}
