import { grandTotal, rowsWithSubtotals } from "#client/measures/answer.ts";
import type { Answer, AnswerRow } from "#client/measures/answer.ts";
import type { Sheet } from "#client/ui/table-export.ts";

export interface SheetWords {
  dimension: (dimension: Answer["dimensions"][number]) => string;
  measure: (measure: Answer["measures"][number]) => string;
  unit: (measure: Answer["measures"][number]) => string;
  member: (member: AnswerRow["members"][number]) => string;
  state: (state: string) => string;
  stateOf: string;
  subtotal: string;
  grand: string;
}

/** The whole answer as a file: exact values, each with its state, subtotals and the grand total as on the screen. */
export function toAnswerSheet(answer: Answer, words: SheetWords, notes: readonly string[]): Sheet {
  const head = [
    ...answer.dimensions.map(words.dimension),
    ...answer.measures.flatMap((measure) => {
      const name = words.measure(measure);
      return [`${name} (${words.unit(measure)})`, `${name}: ${words.stateOf}`];
    }),
  ];
  const total = answer.dimensions.length > 0 ? grandTotal(answer) : null;
  const place = ({ members, isTotal }: AnswerRow) =>
    members.map((member, index) => {
      if (member) return words.member(member);
      if (!isTotal || members[index - 1] === null) return "";
      return index === 0 ? words.grand : words.subtotal;
    });
  const toLine = (row: AnswerRow) => [...place(row), ...row.cells.flatMap(({ value, state }) => [value ?? "", words.state(state)])];
  const blank = head.map(() => "");
  return {
    head,
    rows: [
      ...[...rowsWithSubtotals(answer), ...(total ? [total] : [])].map(toLine),
      ...(notes.length > 0 ? [blank] : []),
      ...notes.map((note) => [note, ...blank.slice(1)]),
    ],
    numeric: [...answer.dimensions.map(() => false), ...answer.measures.flatMap(() => [true, false])],
  };
}
