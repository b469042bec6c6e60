import { measuresOf } from "#server/measures/definition.ts";
import type { Fact } from "#server/measures/facts/fact.ts";
import { indicator } from "#server/measures/facts/indicators.ts";
import { ledTasks, planTasks } from "#server/measures/facts/plans.ts";

const { sum, percent } = measuresOf("PLANS");

const due = "f.is_due and (f.on_date < current_date or f.done_on is not null)";
const done = "case when f.done_on is not null then 1 else 0 end";
const onTime = "case when f.done_on <= f.on_date then 1 else 0 end";

interface Whose {
  readonly prefix: string;
  readonly fact: Fact;
  /** What one row is, and who has it. */
  readonly vi: string;
  readonly en: string;
  readonly unit: string;
  readonly note: string;
  /** Whose results must be known for a rate to be. */
  readonly heard: string;
}

/** The same nine measures for tasks of a plan and for tasks as their leads have them. */
function taskMeasures({ prefix, fact, vi, en, unit, note, heard }: Whose) {
  const count = (key: string, name: string, nameEn: string, definition: string, betterWhen: "UP" | "DOWN" | null, where?: string) =>
    sum(`${prefix}_${key}`, [`${vi} ${name}`, `${en} ${nameEn}`], {
      definition: `${definition} ${note}`,
      fact,
      ...(where && { where }),
      value: "1",
      unit,
      betterWhen,
    });
  const rate = (key: string, name: string, nameEn: string, what: string, sql: string) =>
    percent(`${prefix}_${key}`, [name, nameEn], {
      definition: `${what} trên số đã tới hạn. Nhiệm vụ thường xuyên, không hạn, theo kế hoạch khác hoặc theo yêu cầu nằm ngoài mẫu số. ${note} ${heard}`,
      fact,
      where: `${due} and f.is_heard`,
      numerator: [what.toLowerCase(), sql],
      denominator: ["số đã tới hạn hoặc đã hoàn thành trước hạn", "1"],
      betterWhen: "UP",
    });
  return [
    count("TOTAL", "được giao", "assigned", "Mọi nhiệm vụ có hạn trong kỳ; không có ngày hạn thì tính vào ngày cuối năm kế hoạch.", null),
    count("DUE", "đã tới hạn", "due", "Có hạn cụ thể, hạn đã qua hoặc đã hoàn thành.", null, due),
    count("DONE", "đã hoàn thành", "done", "Đã có kết quả kèm minh chứng, kể cả nhiệm vụ không có hạn.", "UP", "f.done_on is not null"),
    count("DONE_ON_TIME", "hoàn thành đúng hạn", "done on time", "Có kết quả không sau hạn.", "UP", "f.status = 'DONE_ON_TIME'"),
    count("DONE_LATE", "hoàn thành quá hạn", "done late", "Có kết quả sau hạn.", "DOWN", "f.status = 'DONE_LATE'"),
    count(
      "OVERDUE",
      "quá hạn chưa có kết quả",
      "overdue",
      "Hạn đã qua tính tới hôm nay mà chưa có kết quả.",
      "DOWN",
      "f.status = 'OVERDUE'",
    ),
    count(
      "UNDATED",
      "không có hạn cụ thể",
      "undated",
      "Thường xuyên, theo kế hoạch khác, theo yêu cầu hoặc không quy định.",
      null,
      "not f.is_due",
    ),
    rate("COMPLETION_RATE", `Tỷ lệ hoàn thành ${unit}`, `Completion rate, ${en.toLowerCase()}`, "Số đã hoàn thành", done),
    rate(
      "ON_TIME_COMPLETION_RATE",
      `Tỷ lệ hoàn thành ${unit} đúng hạn`,
      `On-time completion rate, ${en.toLowerCase()}`,
      "Số hoàn thành đúng hạn",
      onTime,
    ),
  ];
}

export const plans = [
  ...taskMeasures({
    prefix: "TASKS",
    fact: planTasks,
    vi: "Nhiệm vụ",
    en: "Tasks",
    unit: "nhiệm vụ",
    heard: "Kế hoạch chưa có kết quả nào kèm minh chứng thì chưa có số liệu, không phải 0 %.",
    note: "Mỗi nhiệm vụ tính một lần, tại đơn vị ban hành kế hoạch; hoàn thành khi có một đơn vị báo cáo kết quả.",
  }),
  ...taskMeasures({
    prefix: "LED_TASKS",
    fact: ledTasks,
    vi: "Lượt nhiệm vụ chủ trì",
    en: "Led tasks",
    unit: "lượt nhiệm vụ chủ trì",
    heard:
      "Chỉ tính đơn vị đã có ít nhất một kết quả kèm minh chứng trong kế hoạch ấy; đơn vị chưa báo cáo kết quả nào thì chưa có số liệu, không phải 0 %.",
    note: "Mỗi nhiệm vụ tính một lượt cho từng đơn vị chủ trì, trực tiếp hoặc là thành viên nhóm được giao.",
  }),
  percent("DISTRICT_PLANS_ISSUED_RATE", ["Tỷ lệ huyện đã ban hành kế hoạch năm", "Share of districts with a yearly plan"], {
    definition:
      "Số UBND cấp huyện đã ban hành kế hoạch cải cách hành chính năm trên số UBND cấp huyện. Tỷ lệ báo cáo đúng hạn chưa có: mô hình chưa chứa hạn nộp.",
    fact: indicator("PLAN_ISSUED_DISTRICTS"),
    numerator: ["số huyện đã ban hành", "f.value"],
    denominator: ["số huyện", "f.out_of"],
    overTime: "LAST",
    betterWhen: "UP",
  }),
];
