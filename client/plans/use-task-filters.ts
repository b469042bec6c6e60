import { computed, toValue } from "vue";
import type { ComputedRef, MaybeRefOrGetter, WritableComputedRef } from "vue";
import { matchesFolded } from "#client/core/fold.ts";
import { todayInVietnam } from "#client/core/today.ts";
import { choiceQuery, textQuery, useQueryState } from "#client/core/use-query-state.ts";
import { isPast } from "#client/plans/deadline-text.ts";
import { hasLastDay, isCounted } from "#client/plans/plan-task.ts";
import type { GroupsByCode, PlanTask } from "#client/plans/plan-task.ts";
import { leadUnitCodes } from "#client/plans/task-leads.ts";

export interface TaskFilters {
  area: string | null;
  /** Leads it, by name or as a member of a group. */
  unit: string | null;
  kind: string | null;
  /** `co`: has a last day, `qua`: it has passed, `khong`: has none. */
  date: "tat-ca" | "co" | "qua" | "khong";
  /** `trong`: in the denominator of completion, `ngoai`: outside it. */
  counted: "tat-ca" | "trong" | "ngoai";
  result: "tat-ca" | "co" | "khong";
  mismatch: "tat-ca" | "sai";
  text: string | null;
}

function meetsDate(task: PlanTask, date: TaskFilters["date"], today: string): boolean {
  if (date === "qua") return isPast(task, today);
  return date === "tat-ca" || hasLastDay(task) === (date === "co");
}

export function meetsFilters(task: PlanTask, groups: GroupsByCode, filters: TaskFilters, today: string): boolean {
  const { area, unit, kind, date, counted, result, mismatch, text } = filters;
  if (area && task.area?.ordinal !== area) return false;
  if (unit && !leadUnitCodes(task, groups).has(unit)) return false;
  if (kind && task.deadlineKind !== kind) return false;
  if (!meetsDate(task, date, today)) return false;
  if (counted !== "tat-ca" && isCounted(task) !== (counted === "trong")) return false;
  if (result !== "tat-ca" && task.progress.length > 0 !== (result === "co")) return false;
  if (mismatch === "sai" && !task.deadlineYearMismatch) return false;
  if (!text) return true;
  const { code, ordinal, title, groupTitle, output, leadText, coordinatorText, note } = task;
  return matchesFolded([code, ordinal, title, groupTitle, output, leadText, coordinatorText, note].join(" "), text);
}

export interface UseTaskFiltersReturn {
  filters: { [Key in keyof TaskFilters]: WritableComputedRef<TaskFilters[Key]> };
  found: ComputedRef<PlanTask[]>;
  /** How many filters are set. */
  active: ComputedRef<number>;
  clear: () => void;
}

const yesOrNo = ["tat-ca", "co", "khong"] as const;
const dates = ["tat-ca", "co", "qua", "khong"] as const;
const inOrOut = ["tat-ca", "trong", "ngoai"] as const;
const wrongYear = ["tat-ca", "sai"] as const;

/** The plan page's filters, kept in the address; the names there are the reader's. */
export function useTaskFilters(tasks: MaybeRefOrGetter<readonly PlanTask[]>, groups: MaybeRefOrGetter<GroupsByCode>): UseTaskFiltersReturn {
  const filters: UseTaskFiltersReturn["filters"] = {
    area: useQueryState("muc", textQuery),
    unit: useQueryState("don-vi", textQuery),
    kind: useQueryState("cach-han", textQuery),
    date: useQueryState("ngay-han", choiceQuery(dates, "tat-ca")),
    counted: useQueryState("mau-so", choiceQuery(inOrOut, "tat-ca")),
    result: useQueryState("ket-qua", choiceQuery(yesOrNo, "tat-ca")),
    mismatch: useQueryState("nam", choiceQuery(wrongYear, "tat-ca")),
    text: useQueryState("tim", textQuery, "replace"),
  };
  const asked = computed<TaskFilters>(() => ({
    area: filters.area.value,
    unit: filters.unit.value,
    kind: filters.kind.value,
    date: filters.date.value,
    counted: filters.counted.value,
    result: filters.result.value,
    mismatch: filters.mismatch.value,
    text: filters.text.value,
  }));
  const today = todayInVietnam();
  function clear(): void {
    for (const filter of [filters.area, filters.unit, filters.kind, filters.text]) filter.value = null;
    for (const filter of [filters.date, filters.counted, filters.result, filters.mismatch]) filter.value = "tat-ca";
  }
  return {
    filters,
    found: computed(() => toValue(tasks).filter((task) => meetsFilters(task, toValue(groups), asked.value, today))),
    active: computed(() => Object.values(asked.value).filter((value) => value !== null && value !== "tat-ca").length),
    clear,
  };
}
