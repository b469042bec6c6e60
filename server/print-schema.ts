import { writeFileSync } from "node:fs";
import { lexicographicSortSchema, printSchema } from "graphql";
import { enumLabels } from "#schema/core/enums.ts";
import { makeSchema } from "#server/schema.ts";

/** Words that programs ask with or are answered in; no page shows them, and no column of a table that leaves a trail holds them. */
const ofPrograms = new Set([
  ...[
    "AnalyzeTotals",
    "Boundaries",
    "CellBasis",
    "CheckCause",
    "DossierGrouping",
    "DossierSide",
    "FeedKind",
    "FeedMode",
    "FeedResult",
    "Judgement",
    "OrderDirection",
  ],
  ...["OutlierAgainst", "OutlierSide", "PeerGroup", "PeriodMode", "RelationPoints", "UnitEffectKind"],
]);

/** Problems speak through their messages: no page shows the code in words. */
const isShown = (enumName: string) => !enumName.endsWith("ProblemCode") && !ofPrograms.has(enumName);

/** Shown only in rooms that few enter; their words come with the pages, so that the first page is light. */
const isLate = (enumName: string) => /^(Audit|Import|Sheet)/.test(enumName);

const written = (names: (enumName: string) => boolean) => {
  const chosen = [...enumLabels]
    .filter(([name]) => isShown(name) && names(name))
    .map(([name, values]) => [name, Object.fromEntries(Object.entries(values).map(([value, [vi, en]]) => [value, { vi, en }]))]);
  return `${JSON.stringify(Object.fromEntries(chosen), null, 2)}\n`;
};

/** What `npm run gen` writes: the contract as SDL, and the labels of its enums for the client. */
export function printContract(): { sdl: string; labels: string; lateLabels: string } {
  const sdl = `${printSchema(lexicographicSortSchema(makeSchema()))}\n`;
  return { sdl, labels: written((name) => !isLate(name)), lateLabels: written(isLate) };
}

if (process.argv[1] === import.meta.filename) {
  const { sdl, labels, lateLabels } = printContract();
  writeFileSync("schema/schema.graphql", sdl);
  writeFileSync("client/core/labels.json", labels);
  writeFileSync("client/core/late-labels.json", lateLabels);
}
