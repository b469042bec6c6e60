import { sql } from "drizzle-orm";
import { pgView, uuid } from "drizzle-orm/pg-core";
import { assignmentRole } from "../tables/plans.ts";

/** Every unit a task is given to: by name, or as a member of a group (`groupId` set). */
export const taskUnits = pgView("task_units", {
  taskId: uuid("task_id").notNull(),
  unitId: uuid("unit_id").notNull(),
  role: assignmentRole("role").notNull(),
  groupId: uuid("group_id"),
}).as(sql`
  select task_id, unit_id, role, null::uuid as group_id from task_assignments where unit_id is not null
  union all
  select a.task_id, m.unit_id, a.role, a.group_id from task_assignments a join unit_group_members m on m.group_id = a.group_id
`);
