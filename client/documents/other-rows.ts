import { useI18n } from "vue-i18n";
import type { RouteLocationRaw } from "vue-router";
import { useFormat } from "#client/core/format.ts";
import { readFragment } from "#client/core/graphql.ts";
import type { FragmentOf } from "#client/core/graphql.ts";
import { useOrigins } from "#client/core/provenance.ts";
import { readUnit } from "#client/core/unit-name.ts";
import { useLabel } from "#client/core/use-label.ts";
import { OthersRead_plan, OthersRead_procedure, OthersRead_task } from "#client/documents/document-parts.ts";
import type { Reading } from "#client/documents/marked-lines.ts";
import type { Origin } from "#client/ui/origin.ts";

/** Something other than a number or a judgement that was read: a task, its result, a procedure. */
export interface OtherRow extends Reading {
  /** What it is one of; rows of one group follow each other. */
  group: string;
  ordinal: string;
  detail: string;
  to: RouteLocationRaw;
  origins: readonly Origin[];
}

const taskPage = (plan: string, task: string): RouteLocationRaw => ({
  name: "plan",
  params: { code: plan },
  query: { "nhiem-vu": task },
});

export function useOtherRows() {
  const { t } = useI18n();
  const format = useFormat();
  const { label } = useLabel();
  const { origins } = useOrigins();

  function tasks(masked: FragmentOf<typeof OthersRead_plan>): OtherRow[] {
    const plan = readFragment(OthersRead_plan, masked);
    return plan.tasks.nodes.map(({ id, code, ordinal, title, provenance }) => ({
      id,
      title,
      ordinal,
      detail: "",
      group: t("documents.others.tasks", { plan: plan.title, count: plan.tasks.totalCount }),
      lines: provenance ?? { lineStart: null, lineEnd: null },
      to: taskPage(plan.code, code),
      origins: origins(provenance),
    }));
  }
  /** Only the results that this document reports. */
  function results(masked: FragmentOf<typeof OthersRead_task>, document: string): OtherRow[] {
    const { code, ordinal, title, plan, progress } = readFragment(OthersRead_task, masked);
    return progress
      .filter(({ provenance }) => provenance?.document?.code === document)
      .map(({ id, doneOn, unit, provenance }) => ({
        id,
        title,
        ordinal,
        detail: t("documents.others.done", { date: format.date(doneOn), unit: unit ? readUnit(unit).title : "" }),
        group: t("documents.others.results"),
        lines: provenance ?? { lineStart: null, lineEnd: null },
        to: plan ? taskPage(plan.code, code) : { name: "plans" },
        origins: origins(provenance),
      }));
  }
  function procedure(masked: FragmentOf<typeof OthersRead_procedure>): OtherRow {
    const { id, name, change, provenance } = readFragment(OthersRead_procedure, masked);
    return {
      id,
      title: name,
      ordinal: "",
      detail: label("ProcedureChange", change),
      group: t("documents.others.procedures"),
      lines: provenance ?? { lineStart: null, lineEnd: null },
      to: { name: "tthc", query: { muc: "cong-bo" } },
      origins: origins(provenance),
    };
  }
  return { tasks, results, procedure };
}
