import { CannotStart } from "#server/core/cannot-start.ts";
import type { Config } from "#server/core/config.ts";
import type { Fill } from "#server/start.ts";

export interface ProcessOptions {
  /** Said before anything is loaded. */
  firstWords: string;
  /** Changes the settings, and what fills the database; without it the hub runs on the committed data set. */
  prepare?: (config: Config, say: (sentence: string) => void) => Promise<{ config: Config; fill: Fill }>;
}

const say = (sentence: string) => void process.stdout.write(`${sentence}\n`);
const complain = (sentence: string) => void process.stderr.write(`${sentence}\n`);

/** One Ctrl+C may arrive twice: from the terminal, and passed on by npm. */
const oneKeyPressMs = 1_000;

/** A killed npm tells nobody: the hub ends with what started it, instead of living on unseen and holding port and data. */
function followParent(stop: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 250).unref();
}

/** Runs a hub as this process, from its first words to its end. */
export function runProcess({ firstWords, prepare }: ProcessOptions): void {
  // Whoever read our words may be gone; that is no reason to go too.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const undo: (() => Promise<void> | void)[] = [];
  const stopping = new AbortController();
  let askedAt = 0;

  /** Undoes the start from its last step to its first; a second call while it runs changes nothing. */
  async function stop(code: number): Promise<void> {
    if (stopping.signal.aborted) return;
    stopping.abort();
    await starting;
    for (const step of undo.reverse()) {
      try {
        await step();
      } catch (error) {
        complain(`While stopping: ${(error as Error).message}`);
      }
    }
    process.exit(code);
  }

  function fail(error: unknown): Promise<void> {
    if (!stopping.signal.aborted) complain(error instanceof CannotStart ? error.message : String((error as Error)?.stack ?? error));
    return stop(1);
  }

  async function run(): Promise<void> {
    const { isUnderNpm, loadConfig } = await import("#server/core/config.ts");
    const settings = loadConfig();
    if (isUnderNpm()) followParent(() => void stop(0));
    const { config, fill } = prepare ? await prepare(settings, say) : { config: settings, fill: undefined };
    const [{ makeLog }, { start }] = await Promise.all([import("#server/core/log.ts"), import("#server/start.ts")]);
    const address = await start({
      config,
      log: makeLog(config),
      say,
      signal: stopping.signal,
      onLost: (sentence) => void fail(new CannotStart(sentence)),
      undo,
      ...(fill ? { fill } : {}),
    });
    say(
      `\n  CCHC Hub is ready.\n\n    Hub      ${address}\n    GraphQL  ${address}/graphql\n    IDE      ${address}/ide\n\n  Ctrl+C stops it.\n`,
    );
  }

  say(firstWords);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (!stopping.signal.aborted) {
        say("Stopping …");
        askedAt = performance.now();
        void stop(0);
      } else if (performance.now() - askedAt > oneKeyPressMs) {
        process.exit(1); // asked again: what is left behind is cleared up at the next start
      }
    });
  }
  process.on("uncaughtException", (error) => void fail(error));
  const starting: Promise<void> = run().catch((error: unknown) => void fail(error));
}
