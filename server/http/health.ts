import type { FastifyInstance } from "fastify";
import type { Sql } from "#server/core/postgres/connect.ts";

const patienceMs = 2_000;

/** `/healthz`: the process answers. `/readyz`: the database answers too, is migrated and holds units. */
export function addHealth(app: FastifyInstance, sql: Sql): void {
  app.get("/healthz", { compress: false }, () => ({ status: "alive" }));
  app.get("/readyz", { compress: false }, async (_request, reply) => {
    const fault = await findFault(sql);
    return fault ? reply.code(503).send({ status: "not ready", reason: fault }) : { status: "ready" };
  });
}

async function findFault(sql: Sql): Promise<string | null> {
  const query = sql<{ hasUnits: boolean }[]>`select exists (select from units) as "hasUnits"`.then(
    ([row]) => (row?.hasUnits ? null : "The database holds no data yet."),
    (error: { code?: string }) => (error.code === "42P01" ? "The database is not migrated." : "The database does not answer."),
  );
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, patienceMs, "The database does not answer.");
  });
  return Promise.race([query, patience]).finally(() => clearTimeout(timer));
}
