import type { FigureStepProblemCode, MoveFiguresInput, MoveFiguresPayload } from "#schema/indicators/figure-step.type.ts";
import { badInput, HubError } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import { actingAs } from "#server/core/postgres/acting.ts";

/** Of one call. */
const MOST = 1000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Code = keyof typeof FigureStepProblemCode;

const messages: Readonly<Record<Code, string>> = {
  NOT_FOUND: "Không có số liệu này, hoặc số liệu chưa duyệt của đơn vị ngoài phạm vi của bạn.",
  WRONG_STATE: "Số liệu đang ở trạng thái khác, có thể người khác vừa chuyển; hãy tải lại rồi xem bước tiếp theo.",
  NOT_ALLOWED: "Bạn không có vai trò làm việc này ở đơn vị của số liệu; hãy nhờ người được giao.",
  OWN_DATA: "Người nhập không tự duyệt số liệu của mình; hãy chuyển cho người duyệt khác.",
};

interface Judged {
  id: string;
  fault: Code | null;
}

/**
 * Moves figures one step on or back, each that may; the database judges each by the viewer's rights
 * (`figure_step_fault`), as it does whatever is written another way.
 */
export async function moveFigures({ table, ids, to }: MoveFiguresInput, { sql, viewer }: Context): Promise<MoveFiguresPayload> {
  if (viewer.personId === null) throw new HubError("UNAUTHENTICATED", "Hãy đăng nhập để gửi, trả lại hoặc duyệt số liệu.");
  if (ids.length > MOST) throw badInput("ids", `nhiều nhất ${MOST} số liệu mỗi lần`, ids.length);
  const known = [...new Set(ids.filter((id) => UUID.test(id)).map((id) => id.toLowerCase()))];
  const judged = await actingAs(
    sql,
    viewer,
    "SCREEN",
    (tx) => tx<Judged[]>`
      select figure_id as id, fault
      from move_figures(${table?.toLowerCase() ?? "lone_observations"}, string_to_array(${known.join()}, ',')::uuid[], ${to}::figure_state)`,
  );
  const faults = new Map(judged.map(({ id, fault }) => [id, fault]));
  const problems = [...new Set(ids)].flatMap((id) => {
    const fault = faults.has(id.toLowerCase()) ? faults.get(id.toLowerCase())! : "NOT_FOUND";
    return fault ? [{ id, code: fault, message: messages[fault] }] : [];
  });
  return { moved: judged.filter(({ fault }) => fault === null).map(({ id }) => id), problems };
}
