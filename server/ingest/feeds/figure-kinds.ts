import type { AutonomyInput, BudgetInput, EnterprisesInput } from "#schema/ingest/feed-finance.input.ts";
import type { BreakdownInput, PersonnelMoveInput, ObservationInput, PostsInput } from "#schema/ingest/feed-figure.input.ts";
import { isUnkept } from "./batch.ts";
import { checkCounts, exceeds, type Add, type FigureForm, type FigureKind } from "./figure-forms.ts";

const MOST_DIMENSIONS = 10;
const MOST_WORDS = 200;
const dimensionShape = /^[A-Za-z][A-Za-z0-9]{0,39}$/;
const isWording = (text: string): boolean => text.trim() !== "" && text.length <= MOST_WORDS && !isUnkept(text);

function checkDimensions(dimensions: readonly BreakdownInput[], add: Add): void {
  if (dimensions.length > MOST_DIMENSIONS)
    add("INVALID", "dimensions", `Nhiều nhất ${MOST_DIMENSIONS} chiều phân tổ.`, "Hãy gửi ít chiều hơn.");
  const seen = new Set<string>();
  dimensions.forEach(({ dimension, value }, at) => {
    const field = `dimensions.${at}`;
    if (!dimensionShape.test(dimension) || dimension === "level")
      add("INVALID", `${field}.dimension`, `Chiều “${dimension}” không dùng được.`, "Hãy gửi tên như “type”; cấp thì gửi ở level.");
    if (!isWording(value)) add("INVALID", `${field}.value`, `Phần phải có 1 đến ${MOST_WORDS} ký tự.`, "Hãy gửi mã của phần.");
    if (seen.has(dimension)) add("REPEATED", `${field}.dimension`, `Chiều “${dimension}” nêu hai lần.`, "Hãy gửi mỗi chiều một lần.");
    seen.add(dimension);
  });
}

const observation: FigureForm<ObservationInput> = {
  table: "lone_observations",
  same: ["indicator_id", "timing", "kind", "level", "dimensions"],
  names: ({ indicator }) => [["indicators", "indicator", indicator]],
  check({ value, outOf, dimensions }, add) {
    if (exceeds(Number(value), outOf)) add("DOES_NOT_FIT", "outOf", "Phần lớn hơn tổng thể.", "Hãy xem lại value và outOf.");
    checkDimensions(dimensions, add);
  },
  columns: ({ indicator, timing, value, comparator, outOf, level, dimensions }, { indicators }) => ({
    indicator_id: indicators.get(indicator),
    ...{ timing, kind: "ACTUAL", comparator, value, out_of: outOf ?? null, level: level ?? null },
    dimensions: Object.fromEntries(dimensions.map(({ dimension, value: part }) => [dimension, part]).toSorted()),
  }),
};

const posts: FigureForm<PostsInput> = {
  table: "staff_stats",
  same: ["kind", "coverage"],
  names: ({ assignedFor }) => (assignedFor ? [["periods", "assignedFor", assignedFor]] : []),
  check({ assigned = null, assignedFor = null, present = null }, add) {
    checkCounts({ assigned, present }, add);
    if (assigned === null && present === null) add("MISSING", "present", "Không có số nào.", "Hãy gửi số được giao hoặc số có mặt.");
    if ((assigned === null) !== (assignedFor === null))
      add("DOES_NOT_FIT", "assignedFor", "Số được giao và năm được giao phải đi với nhau.", "Hãy gửi cả hai, hoặc bỏ trống cả hai.");
  },
  columns: ({ kind, assigned = null, assignedFor, assignedIsProvisional, present = null }, { periods }) => ({
    ...{ kind, timing: "POINT", assigned, present },
    assigned_for_id: assignedFor ? periods.get(assignedFor) : null,
    assigned_is_provisional: assignedIsProvisional,
  }),
};

const move: FigureForm<PersonnelMoveInput> = {
  table: "personnel_moves",
  same: ["kind", "position_group"],
  check({ kind, positionGroup = null, count, quota = null }, add) {
    checkCounts({ count, quota }, add);
    if (quota !== null && kind !== "RECRUIT")
      add("DOES_NOT_FIT", "quota", "Chỉ tuyển dụng mới có chỉ tiêu tuyển dụng.", "Hãy bỏ trống quota, hoặc sửa kind.");
    if (positionGroup !== null && !isWording(positionGroup))
      add("INVALID", "positionGroup", `Nhóm vị trí phải có 1 đến ${MOST_WORDS} ký tự.`, "Hãy bỏ trống khi là mọi vị trí.");
  },
  columns: ({ kind, positionGroup = null, count, quota = null }) => ({
    kind,
    timing: "IN_PERIOD",
    position_group: positionGroup,
    count,
    quota,
  }),
};

const budget: FigureForm<BudgetInput> = {
  table: "budget_figures",
  same: ["kind"],
  names: ({ units }) => units.map((code, at) => ["units", `units.${at}`, code]),
  columns: ({ kind, amountVnd }) => ({ kind, timing: "IN_PERIOD", amount_vnd: amountVnd }),
  members: { table: "budget_figure_units", owner: "budget_figure_id", member: "unit_id" },
};

const autonomy: FigureForm<AutonomyInput> = {
  table: "autonomy_stats",
  same: ["body", "class"],
  check({ autonomous, total }, add) {
    checkCounts({ autonomous, total }, add);
    if (exceeds(autonomous, total)) add("DOES_NOT_FIT", "total", "Số tự chủ lớn hơn tổng số.", "Hãy xem lại autonomous và total.");
  },
  columns: ({ body, class: grade = null, autonomous, total = null }) => ({ body, class: grade, timing: "POINT", autonomous, total }),
};

const enterprises: FigureForm<EnterprisesInput> = {
  table: "soe_actions",
  same: ["action"],
  names: ({ enterprises: codes }) => codes.map((code, at) => ["units", `enterprises.${at}`, code]),
  check({ count, enterprises: codes }, add) {
    checkCounts({ count }, add);
    if (count >= 0 && codes.length > count)
      add("DOES_NOT_FIT", "enterprises", "Nêu tên nhiều doanh nghiệp hơn số đếm.", "Hãy xem lại count và enterprises.");
  },
  columns: ({ action, count }) => ({ action, timing: "IN_PERIOD", count }),
  members: { table: "soe_action_enterprises", owner: "soe_action_id", member: "enterprise_id" },
};

export const observationKind: FigureKind = { kind: "OBSERVATIONS", forms: { "": observation } };
export const staffKind: FigureKind = { kind: "STAFFING", forms: { posts, move } };
export const financeKind: FigureKind = { kind: "FINANCE", forms: { budget, autonomy, enterprises } };
