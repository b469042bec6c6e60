import { HubError } from "#server/core/errors.ts";
import type { Viewer } from "#server/core/graph/model.ts";
import { can, isAdministrator } from "./roles.policy.ts";

/** Who signed in themselves: a token's program is nobody here. */
export function mustBePerson(viewer: Viewer): string {
  if (viewer.personId === null) throw new HubError("UNAUTHENTICATED", "Hãy đăng nhập để dùng phần này.");
  if (viewer.tokenId !== null) throw new HubError("FORBIDDEN", "Việc này chỉ người đăng nhập làm được, không làm bằng mã truy cập.");
  return viewer.personId;
}

export function mustBeAdministrator(viewer: Viewer): void {
  mustBePerson(viewer);
  if (!isAdministrator(viewer)) throw new HubError("FORBIDDEN", "Việc này cần vai trò quản trị viên.");
}

/** Somebody who signed in and administers every unit: what concerns the whole hub is theirs alone. */
export function mustAdministerHub(viewer: Viewer): void {
  mustBePerson(viewer);
  if (!can(viewer, "ADMINISTRATOR", null)) throw new HubError("FORBIDDEN", "Việc này cần vai trò quản trị viên đối với mọi đơn vị.");
}

export const outOfReach = (): HubError =>
  new HubError("FORBIDDEN", "Người này có vai trò ngoài phạm vi quản trị của bạn; hãy nhờ quản trị viên cấp trên.");
