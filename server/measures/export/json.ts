import type { AnalyzeCell, AnalyzeRow, AnalyzeTotalRow } from "#schema/measures/analyze.type.ts";
import type { About } from "./about.ts";
import { titleOf } from "./about.ts";
import type { Records } from "./records.sql.ts";
import type { Words } from "./words.ts";

/** One object; the rows come last, one a line, in the shape and the exact texts of GraphQL's `analyze`. */
export async function* writeJson(records: Records, about: About, words: Words): AsyncGenerator<string> {
  const { request, head, sources, simulated, madeAt, link } = about;
  const { question, asked } = request;
  const cellOf = ({ value, state, basis, numerator, denominator, reports, rank, rankOutOf, changes }: AnalyzeCell) => ({
    ...{ value, state, basis, numerator, denominator, reports },
    ...(question.rank && { rank, rankOutOf }),
    ...(question.compare.length > 0 && { changes }),
  });
  const rowOf = ({ members, cells }: AnalyzeRow | AnalyzeTotalRow) => ({ members, cells: cells.map(cellOf) });
  const opening = {
    title: titleOf(about, words),
    simulated,
    question: asked,
    periods: question.time.periods,
    madeAt,
    recordedAt: sources.recordedAt,
    link,
    dimensions: head.dimensions,
    measures: head.measures,
    sourceCount: sources.count,
    sources: sources.listed,
    totalCount: head.totalCount,
    totals: head.totals.map(rowOf),
  };
  yield `${JSON.stringify(opening).slice(0, -1)},"rows":[`;
  let isFirst = true;
  for await (const rows of records.batches) {
    if (rows.length === 0) continue;
    yield `${isFirst ? "\n" : ",\n"}${rows.map((row) => JSON.stringify(rowOf(row))).join(",\n")}`;
    isFirst = false;
  }
  yield "\n]}\n";
}
