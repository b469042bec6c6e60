import { can } from "#server/auth/roles.policy.ts";
import type { Role, Viewer } from "#server/core/graph/model.ts";
import type { Judged } from "./judgement.ts";
import { problem, Refused } from "./problems.ts";

/** Lists that the whole province shares, and who writes them. */
const writers: Readonly<Record<string, readonly [roles: readonly Role[], words: string]>> = {
  units: [["ADMINISTRATOR"], "Danh mục đơn vị là của cả tỉnh: ghi cần vai trò quản trị viên đối với mọi đơn vị."],
  procedures: [
    ["INTEGRATOR", "ADMINISTRATOR"],
    "Danh mục thủ tục là của cả tỉnh: ghi cần vai trò người tích hợp hệ thống hoặc quản trị viên đối với mọi đơn vị.",
  ],
};

/**
 * Lets those write rows of a list whose role is over every unit.
 *
 * @throws {Refused} naming the first row of each list that somebody may not write
 */
export function checkListed(viewer: Viewer, chosen: readonly Judged[]): void {
  for (const [template, [roles, words]] of Object.entries(writers)) {
    const row = chosen.find(({ item, effect }) => item.kind === "ROW" && item.payload["template"] === template && effect !== "SAME");
    if (row && !roles.some((role) => can(viewer, role, null))) throw new Refused(problem("NOT_ALLOWED", words, row.item.id));
  }
}
