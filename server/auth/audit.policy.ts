import { HubError } from "#server/core/errors.ts";
import type { Viewer } from "#server/core/graph/model.ts";

/** Whether the viewer may read the whole audit trail: an administrator of every unit. */
export const canReadAudit = ({ roles }: Viewer): boolean => roles.some(({ role, unitId }) => role === "ADMINISTRATOR" && unitId === null);

/** @throws {HubError} with what to do, for whoever may not read the trail */
export function checkReadsAudit(viewer: Viewer): void {
  if (canReadAudit(viewer)) return;
  if (viewer.personId === null) throw new HubError("UNAUTHENTICATED", "Nhật ký chỉ mở cho quản trị viên; hãy đăng nhập.");
  throw new HubError("FORBIDDEN", "Nhật ký chỉ mở cho quản trị viên toàn hub; hãy hỏi người quản trị nếu cần xem.");
}
