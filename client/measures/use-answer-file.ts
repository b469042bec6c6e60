import { shallowRef } from "vue";
import type { ShallowRef } from "vue";
import { useI18n } from "vue-i18n";
import { useApollo } from "#client/core/apollo.ts";
import { useFormat } from "#client/core/format.ts";
import { readFragment } from "#client/core/graphql.ts";
import { toProblems } from "#client/core/problem.ts";
import { useLabel } from "#client/core/use-label.ts";
import { Answer_result } from "#client/measures/answer-result.ts";
import { toInput } from "#client/measures/analyze-input.ts";
import { toAnswerSheet } from "#client/measures/answer-sheet.ts";
import { ExplorePage } from "#client/measures/explore-query.ts";
import type { Question } from "#client/measures/question.ts";
import { useAnswerWords } from "#client/measures/use-answer-words.ts";
import { toCsv } from "#client/ui/table-export.ts";
import { fileName, saveFile } from "#client/ui/take-away.ts";

/** The server refuses more cells in one answer. */
const mostCells = 100_000;

export interface UseAnswerFileReturn {
  save: (question: Question) => Promise<void>;
  saving: Readonly<ShallowRef<boolean>>;
  /** What went wrong the last time, empty when nothing did. */
  problem: Readonly<ShallowRef<string>>;
}

/** Asks for every row, beyond those on the screen, and saves them as CSV with where and when they come from. */
export function useAnswerFile(): UseAnswerFileReturn {
  const client = useApollo();
  const { t } = useI18n();
  const { label } = useLabel();
  const format = useFormat();
  const words = useAnswerWords();
  const saving = shallowRef(false);
  const problem = shallowRef("");

  async function save(question: Question): Promise<void> {
    saving.value = true;
    problem.value = "";
    // A file holds the long form, whatever view is on the screen.
    const input = toInput({ ...question, view: "bang" }, Math.floor(mostCells / question.measures.length));
    try {
      const { data } = await client.query({ query: ExplorePage, variables: { input }, fetchPolicy: "network-only" });
      if (!data) return;
      const analyze = readFragment(Answer_result, data.analyze);
      const notes = [
        t("measures.file.source"),
        t("measures.file.madeAt", { at: format.dateTime(new Date().toISOString()) }),
        t("measures.file.link", { link: location.href }),
      ];
      const sheet = toAnswerSheet(
        analyze,
        {
          ...words,
          state: (state) => label("CellState", state),
          stateOf: t("measures.file.state"),
          subtotal: t("measures.answer.subtotal"),
          grand: t("measures.answer.grand"),
        },
        notes,
      );
      saveFile(fileName(analyze.measures.map(words.measure).join(" "), "csv"), new Blob([toCsv(sheet)], { type: "text/csv" }));
    } catch (error) {
      problem.value = toProblems(error)[0]?.message ?? "";
    } finally {
      saving.value = false;
    }
  }
  return { save, saving, problem };
}
