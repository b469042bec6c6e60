import type { DossierInput } from "#schema/ingest/feed-dossier.input.ts";
import type { FeedPayload } from "#schema/ingest/feed.type.ts";
import { figureRights } from "#server/auth/figure-rights.policy.ts";
import { anybody } from "#server/core/graph/context.ts";
import type { Role, Viewer } from "#server/core/graph/model.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import type { TestDb } from "#tests/helpers/make-db.ts";
import { makePerson } from "#tests/helpers/sign-in.ts";

/** GraphQL as somebody with roles over a unit and all below it; null is every unit. */
export async function sender({ sql, hub }: Pick<TestDb, "sql" | "hub">, unit: string | null = null, ...given: Role[]): Promise<Graph> {
  const person = await makePerson(sql);
  const [found] = unit ? await sql<{ id: string }[]>`select id from units where code = ${unit}` : [];
  const names: readonly Role[] = given.length > 0 ? given : ["INTEGRATOR"];
  const roles = names.map((role) => ({ role, unitId: found?.id ?? null, withSubtree: true }));
  const viewer: Viewer = { ...anybody, personId: person.id, roles, rights: figureRights(roles) };
  return makeGraph(hub, viewer);
}

type SentDossier = Omit<Partial<DossierInput>, "receivedAt" | "dueAt" | "endedAt" | "changedAt" | "steps"> & {
  receivedAt?: string;
  dueAt?: string | null;
  endedAt?: string | null;
  changedAt?: string;
  steps?: { at: string; status: string }[];
};

/** A dossier that the hub takes, as a sender writes it. */
export const dossier = (key: string, more: SentDossier = {}) => ({
  key,
  receiptCode: `H40-${key}`,
  procedure: "thu-tuc-thu",
  unit: "so-noi-vu",
  channel: "ONLINE",
  status: "PROCESSING",
  receivedAt: "2024-03-05T08:00:00+07:00",
  dueAt: "2024-03-15T08:00:00+07:00",
  changedAt: "2024-03-06T08:00:00+07:00",
  ...more,
});

const inputs = {
  feedDossiers: "DossierFeedInput",
  feedObservations: "ObservationFeedInput",
  feedStaffing: "StaffFeedInput",
  feedFinance: "FinanceFeedInput",
  feedProcedures: "ProcedureFeedInput",
  feedUnits: "UnitFeedInput",
};
export type FeedName = keyof typeof inputs;
export const feedNames = Object.keys(inputs) as FeedName[];

/** The document that sends a batch. */
export const feedText = (name: FeedName) => `mutation ($input: ${inputs[name]}!) { ${name}(input: $input) {
  batchId inserted updated unchanged rejected rows { row key result problems { code path message advice } } refused { row } } }`;

/** Sends a batch, and answers what became of it. */
export async function feed(graph: Graph, name: FeedName, rows: object[], more: object = {}): Promise<FeedPayload> {
  const data: Record<FeedName, FeedPayload> = await graph.data(feedText(name), { input: { source: "mot-cua", rows, ...more } });
  return data[name];
}

export const feedDossiers = (graph: Graph, rows: object[], more: object = {}) => feed(graph, "feedDossiers", rows, more);

/** A procedure that dossiers may be of. */
export const makeProcedure = (db: TestDb, code = "thu-tuc-thu") => db.sql`
  insert into procedures (code, name, field_id, level, status, change, reported_by_id, provenance_id)
  select ${code}, ${code}, field_id, level, 'IN_FORCE', 'NEW', reported_by_id, provenance_id from procedures limit 1`;
