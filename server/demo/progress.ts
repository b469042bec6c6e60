import { addDocument, atLines, symbolOf } from "./origins.ts";
import type { PlanTask } from "./plans.ts";
import { after, type Body, type Period, type Province } from "./province.ts";
import { hasReported, reportCode, type Registers } from "./reports.ts";

/** When a body finished a task: mostly in time, sometimes late, now and then never. */
function doneOn(province: Province, task: PlanTask, body: Body): string | null {
  const random = province.random.fork(`progress/${task.code}/${body.code}`);
  const bad = body.silence + body.lateness * 2;
  const fate = random.next();
  if (fate < 0.05 + bad * 0.7) return null;
  const last = after(task.to!, task.isExclusive ? -1 : 0);
  if (fate < 0.14 + bad * 1.4) return after(last, random.whole(1, 1 + Math.round(20 + bad * 120)));
  const first = task.from ?? after(last, -60);
  const span = Math.max(0, (Date.parse(last) - Date.parse(first)) / 86_400_000);
  return after(last, -Math.floor(random.next() ** 2 * span));
}

/** The quarter whose report tells what was done on a day. */
function tellingQuarter(province: Province, day: string): Period | null {
  for (const period of province.periods.values()) {
    if (period.kind === "QUARTER" && period.startsOn <= day && day <= period.endsOn) return period;
  }
  return null;
}

/** Results of tasks with a deadline, each with the document that proves it and the report that tells of it. */
export function makeProgress(province: Province, tasks: readonly PlanTask[], registers: Registers): void {
  for (const task of tasks) {
    if (!task.to || task.isContinuous) continue;
    for (const body of task.leads) {
      const day = doneOn(province, task, body);
      const period = day && tellingQuarter(province, day);
      if (!day || !period || (body.to ?? "9") <= day || !hasReported(province, body, period)) continue;
      const report = reportCode(body, period);
      const evidenceId = task.isByGroup ? province.documents.get(report)! : addEvidence(province, task, body, day, registers);
      province.book.add("taskProgress", {
        ...{ taskId: task.id, unitId: body.id, doneOn: day, evidenceId },
        provenanceId: atLines(province, report, 20, 34),
      });
    }
  }
}

const kinds = [
  ["QUYET_DINH", "QĐ"],
  ["BAO_CAO", "BC"],
  ["KE_HOACH", "KH"],
  ["CONG_VAN", "CV"],
] as const;

function addEvidence(province: Province, task: PlanTask, body: Body, day: string, registers: Registers): string {
  const random = province.random.fork(`evidence/${task.code}/${body.code}`);
  const [type, letters] = random.pick(kinds);
  const number = registers(body.code, day, `${letters}-${symbolOf(body)}`);
  const code = `kq-${task.code}-${body.code}`;
  const id = addDocument(province, {
    ...{ code, number, type, issuedOn: day, issuerId: body.id, status: "CITED" },
    subject: `Kết quả thực hiện nhiệm vụ ${task.code.split("-").slice(-2).join(".").toUpperCase()} của kế hoạch năm ${day.slice(0, 4)}`,
  });
  province.book.add("documentRelations", { fromId: id, type: "FULFILS_TASK", toId: province.documents.get(task.plan)! });
  return id;
}
