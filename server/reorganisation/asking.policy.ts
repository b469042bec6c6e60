import { isAdministrator } from "#server/auth/roles.policy.ts";
import { HubError } from "#server/core/errors.ts";
import type { Viewer } from "#server/core/graph/model.ts";

/** Whoever changes the tree administers some of it; a program may too, with a token that has the role. */
export function mustAdminister(viewer: Viewer): void {
  if (viewer.personId === null) throw new HubError("UNAUTHENTICATED", "Hãy đăng nhập để sắp xếp đơn vị.");
  if (!isAdministrator(viewer)) throw new HubError("FORBIDDEN", "Sắp xếp đơn vị cần vai trò quản trị viên.");
}
