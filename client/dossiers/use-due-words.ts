import { useI18n } from "vue-i18n";
import { useFormat } from "#client/core/format.ts";
import { todayInVietnam } from "#client/core/today.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { useLabel } from "#client/core/use-label.ts";
import type { DossierRow } from "#client/dossiers/dossier-row.ts";
import type { StatusTone } from "#client/ui/StatusChip.vue";

type Due = Pick<DossierRow, "timeliness" | "workingDaysLeft" | "endedAt">;

/** How a dossier stands to its due day, in words and with a sign. */
export function useDueWords() {
  const { t } = useI18n();
  const { label } = useLabel();
  const format = useFormat();
  const tones: Record<string, StatusTone> = { PENDING_LATE: "act", LATE: "warn", EARLY: "good", ON_TIME: "good" };

  function words({ timeliness, workingDaysLeft: days, endedAt }: Due): string {
    if (endedAt !== null) return timeliness ? sentenceCase(label("Timeliness", timeliness)) : t("dossiers.due.none");
    if (days === null) return t("dossiers.due.undated");
    if (timeliness === "PENDING_LATE") return days === 0 ? t("dossiers.due.lateToday") : t("dossiers.due.late", { count: -days });
    return days === 0 ? t("dossiers.due.today") : t("dossiers.due.left", { count: days });
  }
  return {
    words,
    tone: ({ timeliness, workingDaysLeft }: Due): StatusTone =>
      tones[timeliness ?? ""] ?? (workingDaysLeft !== null && workingDaysLeft <= 3 ? "warn" : "busy"),
    /** The day of an instant in Việt Nam. */
    day: (instant: string | null) => (instant === null ? "" : format.date(todayInVietnam(new Date(instant)))),
  };
}
