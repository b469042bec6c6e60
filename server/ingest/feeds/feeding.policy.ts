import { can } from "#server/auth/roles.policy.ts";
import { HubError } from "#server/core/errors.ts";
import type { Role, Viewer } from "#server/core/graph/model.ts";

/** Lists that the whole province shares, and who sends them: by units every role reaches further or less far, so that integrators leave them alone. */
const senders = {
  PROCEDURES: [["INTEGRATOR", "ADMINISTRATOR"], "thủ tục", "người tích hợp hệ thống hoặc quản trị viên"],
  UNITS: [["ADMINISTRATOR"], "đơn vị", "quản trị viên"],
} as const satisfies Record<string, readonly [readonly Role[], string, string]>;

/**
 * Lets those send a list of the whole province whose role is over every unit.
 *
 * @throws {HubError} for whoever may not
 */
export function mustFeed(viewer: Viewer, kind: keyof typeof senders): void {
  const [roles, what, whom] = senders[kind];
  if (viewer.personId === null || roles.some((role) => can(viewer, role, null))) return;
  throw new HubError("FORBIDDEN", `Danh mục ${what} là của cả tỉnh: gửi cần vai trò ${whom} đối với mọi đơn vị.`);
}
