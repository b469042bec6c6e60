import { setImmediate as turn } from "node:timers/promises";
import type { Sql } from "postgres";
import { CannotStart } from "#server/core/cannot-start.ts";
import { anybody } from "#server/core/graph/context.ts";
import { importAs } from "#server/core/postgres/importing.ts";
import { findSimulation } from "#server/core/simulation.ts";
import type { Book } from "./book.ts";
import { provinceName } from "./names.ts";
import type { DemoOptions } from "./options.ts";
import { makeProgressBar, type Screen } from "./progress-bar.ts";
import { generator, simulate } from "./simulate.ts";
import { writeBook, type Simulation } from "./write.command.ts";

export interface FillOptions extends DemoOptions {
  say: (sentence: string) => void;
  signal: AbortSignal;
  screen: Screen;
}

/** Making takes about this part of the whole, writing the rest. */
const makingPart = 0.35;

/**
 * Makes the province of a seed and size in a migrated database, unless it is there already. One of another seed or size
 * is replaced.
 *
 * @throws {CannotStart} when the database holds anything that was not simulated
 */
export async function fillWithProvince(sql: Sql, options: FillOptions): Promise<void> {
  const { seed, size, say, signal, screen } = options;
  const wanted: Simulation = { province: `tỉnh ${provinceName}`, seed, size: size.name, generator };
  const found = await findSimulation(sql);
  if (found && found.seed === seed && found.size === size.name && found.generator === generator) {
    return say(`The simulated province (seed ${seed}, size ${size.name}, ${found.rows} rows) is there already.`);
  }
  if (!found) await refuseRealFigures(sql);
  const began = performance.now();
  say(`Making ${wanted.province}, which does not exist: seed ${seed}, size ${size.name} …`);
  const bar = makeProgressBar(screen);
  // Between steps the process listens: to Ctrl+C, and to the client that is built meanwhile.
  const show = async (done: number, what: string) => {
    bar.show(done, what);
    await turn();
    signal.throwIfAborted();
  };
  try {
    const book = await simulate(seed, size, (done, what) => show(done * makingPart, what));
    await write(sql, book, wanted, (rows) =>
      bar.show(makingPart + (1 - makingPart) * (rows / book.count), `${rows} of ${book.count} rows`),
    );
    bar.end();
    say(`Made ${book.count} rows in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  } finally {
    bar.end();
  }
}

/** Refuses a database of real figures. */
async function refuseRealFigures(sql: Sql): Promise<void> {
  const [other] = await sql<{ isFilled: boolean }[]>`select exists (select from units) as "isFilled"`;
  if (other!.isFilled) {
    throw new CannotStart("This database holds figures that were not simulated; they are left alone. Give the demo a database of its own.");
  }
}

async function write(sql: Sql, book: Book, wanted: Simulation, onRows: (rows: number) => void): Promise<void> {
  await importAs(sql, anybody, `${wanted.province}: ${wanted.seed}, ${wanted.size}`, (tx) => writeBook(tx, book, wanted, onRows));
  await sql`analyze`;
}
