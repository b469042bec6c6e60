import type { Sql } from "#server/core/postgres/connect.ts";

export interface FoundSimulation {
  province: string;
  seed: number;
  size: string;
  generator: number;
  rows: number;
}

/** The simulated province that a database holds; null when its figures are real. */
export async function findSimulation(sql: Sql): Promise<FoundSimulation | null> {
  const [found] = await sql<FoundSimulation[]>`select province, seed, size, generator, rows from simulations`;
  return found ?? null;
}
