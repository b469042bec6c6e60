import { join } from "node:path";
import { constants } from "node:zlib";
import compress from "@fastify/compress";
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { addProvider } from "#server/auth/oidc.ts";
import { visitOf } from "#server/auth/visit.ts";
import type { Config } from "#server/core/config.ts";
import type { Rules } from "#server/core/graph/gateway.ts";
import { KeptAnswers } from "#server/core/graph/kept-answers.ts";
import { mountGraphql } from "#server/core/graph/mount.ts";
import { Allowances } from "#server/core/limits/allowances.ts";
import { heavyTurns, Turns } from "#server/core/limits/turns.ts";
import { LiveSettings } from "#server/core/live-settings.ts";
import { roomLog, type Log } from "#server/core/log.ts";
import { projectFolder } from "#server/core/paths.ts";
import { findSimulation } from "#server/core/simulation.ts";
import type { Sql } from "#server/core/postgres/connect.ts";
import { hearDataChanges } from "#server/core/postgres/data-changes.ts";
import { findTrusted } from "#server/http/find-trusted.ts";
import { addFeedBodies } from "#server/http/feed-bodies.ts";
import { addHealth } from "#server/http/health.ts";
import { addIde } from "#server/http/ide.ts";
import { addLargeAnswers } from "#server/http/large-answers.ts";
import { addRateLimit } from "#server/http/rate-limit.ts";
import { addSecurityHeaders, allHeaders } from "#server/http/security-headers.ts";
import { addStaticClient } from "#server/http/static-client.ts";
import { addHttpLimits, httpLimits, serverOptions, type HttpLimits } from "#server/http/timeouts.ts";
import { type ImportJobs, runImports } from "#server/ingest/batches/jobs.ts";
import { knowledgeFolder } from "#server/ingest/knowledge/own-folder.ts";
import { mountImports } from "#server/ingest/batches/mount.ts";
import { useTemplatesOf } from "#server/ingest/sheets/hub-templates.ts";
import { mountTemplates } from "#server/ingest/sheets/mount-templates.ts";
import { mountExports } from "#server/measures/export/mount.ts";
import { refreshStatements } from "#server/measures/statements.sql.ts";
import { makeSchema } from "#server/schema.ts";

export interface AppDeps {
  sql: Sql;
  /** Connections for heavy questions and files; the same as for all others unless given. */
  heavySql?: Sql;
  config: Config;
  log: Log;
  /** Other bounds of requests than the usual. */
  limits?: Partial<HttpLimits>;
  /** Folder of the built client. */
  clientFolder?: string;
}

/** The hub's HTTP side, not yet listening: client, GraphQL, IDE and health on one port. */
export async function makeApp(deps: AppDeps): Promise<FastifyInstance> {
  const { sql, heavySql = sql, config, log, clientFolder = join(projectFolder, "dist", "client") } = deps;
  const limits = { ...httpLimits, ...deps.limits };
  const app = fastify({
    ...serverOptions(limits),
    logger: false,
    forceCloseConnections: "idle",
    trustProxy: [...config.trustedProxies],
    frameworkErrors,
  });
  const allowances = new Allowances(config.rateLimit);
  const turns = new Turns(heavyTurns);
  addErrorHandler(app, roomLog(log, "http"));
  addSecurityHeaders(app);
  addHttpLimits(app, limits);
  addRateLimit(app, allowances);
  addLargeAnswers(app);
  await app.register(compress, {
    encodings: ["br", "gzip"],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 3 },
  });
  addHealth(app, sql);
  await addIde(app);
  const schema = makeSchema();
  const settings = new LiveSettings(sql, config);
  await settings.refresh();
  const visit = (request: FastifyRequest, reply: FastifyReply) => visitOf(request, reply, { sql, settings });
  addProvider(app, { sql, settings, log: roomLog(log, "auth") });
  const rules: Rules = { introspection: config.introspection, trusted: findTrusted(config), allowances, turns, heavySql };
  const kept = new KeptAnswers();
  await refreshStatements(sql);
  let jobs: ImportJobs | null = null;
  const hear = (table: string | null) => {
    kept.forget();
    const failed = (error: unknown) => log.warn({ err: error, table }, "what changed was not read");
    if (table === null || table === "imports") jobs?.wake();
    if (table === null || table === "settings") void settings.refresh().catch(failed);
    if (table === null || table === "measure_statements" || table === "documents") void refreshStatements(sql).catch(failed);
  };
  app.addHook("onClose", await hearDataChanges(sql, hear));
  addFeedBodies(app, limits, visit);
  await mountGraphql(app, { schema, sql, kept, log: roomLog(log, "graph"), visit, rules });
  await mountExports(app, { schema, sql: heavySql, visit });
  const knowledge = knowledgeFolder(config.dataFolder);
  const running = runImports({ sql, log: roomLog(log, "ingest"), knowledge });
  jobs = running;
  app.addHook("onClose", () => running.stop());
  await mountImports(app, { sql, visit, wake: running.wake });
  useTemplatesOf(knowledge, (fault) => log.warn({ fault }, "a table of knowledge does not read"));
  mountTemplates(app, sql);
  const simulated = (await findSimulation(sql))?.province ?? null;
  await addStaticClient(app, clientFolder, () => ({ simulated, hub: settings.config.hubName || null }));
  return app;
}

/** An address that cannot be read reaches no hook of ours. */
function frameworkErrors({ statusCode = 400, code }: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  void reply.code(statusCode).headers(allHeaders).send({ error: code, message: "Địa chỉ viết sai." });
}

/** Faults of the request are said to the caller; ours are logged, and the caller learns only that there was one. */
function addErrorHandler(app: FastifyInstance, log: Log): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ error: error.code ?? "BAD_REQUEST", message: error.message });
    log.error({ err: error, method: request.method, path: request.url.split("?")[0] }, "request failed");
    return reply.code(status).send({ error: "UNEXPECTED", message: "Có lỗi ngoài dự kiến; lỗi đã được ghi lại." });
  });
}
