import type { Ask } from "./asked.ts";
import { question } from "./cell.ts";

const time = { kind: "QUARTER" };

export const measureAsks: Readonly<Record<string, Ask>> = {
  "Query.analyze": () => ({
    text: "query ($input: AnalyzeInput!) { analyze(input: $input) { totalCount } }",
    variables: { input: question },
    shows: "analyze.totalCount",
  }),
  "Query.analyze · explain": () => ({
    text: "query ($input: AnalyzeInput!) { analyze(input: $input) { explain { sql plan } } }",
    variables: { input: question },
    shows: "analyze.explain.sql",
  }),
  async "Query.cellRows"({ sql }) {
    const [row] = await sql<{ code: string }[]>`select u.code from dossier_stats d join units u on u.id = d.unit_id order by d.id limit 1`;
    return {
      text: `query ($input: AnalyzeInput!, $unit: String!) {
        cellRows(input: $input, measure: "DOSSIERS_RECEIVED", members: [{ key: $unit }]) { totalCount } }`,
      variables: { input: question, unit: row!.code },
      shows: "cellRows.totalCount",
    };
  },
  "Query.scorecard": () => ({
    text: "query ($input: ScorecardInput!) { scorecard(input: $input) { __typename } }",
    variables: { input: { unit: "ubnd-truc-ninh", time } },
    shows: "scorecard",
  }),
  "Query.relation": () => ({
    text: "query ($input: RelationInput!) { relation(input: $input) { __typename } }",
    variables: { input: { x: "DOSSIERS_RECEIVED", y: "RESOLUTION_RATE", time } },
    shows: "relation",
  }),
  "Query.outliers": () => ({
    text: "query ($input: OutliersInput!) { outliers(input: $input) { __typename } }",
    variables: { input: { time } },
    shows: "outliers",
  }),
  "Query.dossierCounts": () => ({ text: "{ dossierCounts(input: {}) { totalCount } }", shows: "dossierCounts.totalCount" }),
  "Query.dossierFlow": () => ({
    text: `{ dossierFlow(input: { period: "2024-q1" }) { total { counted { received } } } }`,
    shows: "dossierFlow.total.counted.received",
  }),
  "Query.periodsOf": () => ({ text: `{ periodsOf(measures: ["DOSSIERS_RECEIVED"]) { __typename } }`, shows: "periodsOf" }),
  "Query.measure": () => ({ text: `{ measure(key: "DOSSIERS_RECEIVED") { key } }`, shows: "measure.key" }),
  "Query.measures": () => ({ text: "{ measures { key } }", shows: "measures" }),
  "Query.labels": () => ({ text: "{ labels { __typename } }", shows: "labels" }),
  "Query.simulation": () => ({ text: "{ simulation { province } }", shows: "simulation.province" }),
  "Query.search": () => ({ text: `{ search(text: "truc ninh") { nodes { id } } }`, shows: "search.nodes" }),
  "Query.__schema": () => ({ text: "{ __schema { queryType { name } } }", shows: "__schema.queryType.name" }),
  "Query.__type": () => ({ text: `{ __type(name: "Unit") { name } }`, shows: "__type.name" }),
};
