import type { GraphQLSchema } from "graphql";
import type { Board, BoardCard } from "#schema/boards/board.type.ts";
import type { CardProblem } from "#schema/boards/problem.type.ts";
import type { AnalyzeInput } from "#schema/measures/analyze.input.ts";
import type { AnalyzeResult } from "#schema/measures/analyze.type.ts";
import { HubError } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import { analyzeAll } from "#server/measures/analyze.sql.ts";
import type { Outcome } from "#server/measures/run.sql.ts";
import { follow, type BoardFilter } from "./board-filter.sql.ts";
import { crossCard } from "./cross-card.ts";
import type { BoardRecord, CardRecord } from "./board-record.ts";
import { cardProblem } from "./problems.ts";
import { describeView } from "./saved-views.sql.ts";
import { readStored } from "./stored-question.ts";

export interface OpenOptions {
  readonly context: Context;
  readonly schema: GraphQLSchema;
  readonly defaultKey: string | null;
  /** What was chosen for the whole board; null lists the board without answers. */
  readonly filter: BoardFilter | null;
}

const lost = () => new HubError("NOT_FOUND", "Khung nhìn của thẻ này đã bị xóa hoặc không còn dùng chung; hãy chọn khung nhìn khác.");

/** A board as the contract shows it. Its cards are answered together, once the first answer is selected. */
export function openBoard(record: BoardRecord, { context, schema, defaultKey, filter }: OpenOptions): Board {
  const stored = record.cards.map((card) => storedIn(card, schema));
  const asked = stored.map((one, index) =>
    one === null || one instanceof Error || !filter ? one : follow(one, filter, record.cards[index]!),
  );
  let answers: Promise<Outcome<AnalyzeResult>[]> | null = null;
  const answerAll = () =>
    (answers ??= analyzeAll(asked.filter((one) => one !== null && !(one instanceof Error)) as AnalyzeInput[], context));
  const places = placesOf(asked);

  const cards = record.cards.map((card, index) => {
    const question = asked[index]!;
    const refusal = question instanceof Error ? question : null;
    const outcome = async () => (await answerAll())[places[index]!]!;
    const isAnswered = filter !== null && question !== null && !refusal;
    const cross = crossCard(card, filter, { context, schema });
    let crossed: Promise<Outcome<unknown>> | null = null;
    const answerCross = () => (crossed ??= cross!.answer().catch((error: Error) => error));
    return {
      ...card,
      ...(cross && { [cross.field]: async () => told(await answerCross()) }),
      view: card.view && describeView(card.view, schema),
      question: stored[index] instanceof Error ? card.question : stored[index],
      asked: refusal ? card.question : question,
      async answer(): Promise<AnalyzeResult | null> {
        if (!isAnswered) return null;
        return told(await outcome());
      },
      async problem(): Promise<CardProblem | null> {
        if (refusal) return cardProblem(refusal);
        // By the next turn every selected answer was asked for; when none was, nothing is run to tell of problems.
        await Promise.resolve();
        const found = isAnswered && answers ? await outcome() : await crossed;
        return found instanceof Error ? cardProblem(found) : null;
      },
    } as unknown as BoardCard;
  });
  return { ...record, key: record.id, isDefault: defaultKey === record.id, cards };
}

/** What a person can mend stands beside the card; what nobody foresaw is an error of the request. */
function told<T>(found: Outcome<T>): T | null {
  if (found instanceof Error && !(found instanceof HubError)) throw found;
  return found instanceof Error ? null : found;
}

/** The question of a card with what the contract adds to it; null for a card that asks none. */
function storedIn(card: CardRecord, schema: GraphQLSchema): Outcome<AnalyzeInput> | null {
  if (card.isViewLost) return lost();
  return card.kind === "VIEW" && card.question ? readStored(card.question, schema) : null;
}

/** Where each question stands among those that are asked. */
function placesOf(asked: readonly (Outcome<AnalyzeInput> | null)[]): number[] {
  let place = 0;
  return asked.map((one) => (one === null || one instanceof Error ? -1 : place++));
}
