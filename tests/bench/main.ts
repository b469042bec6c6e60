import { analyzeCases, fillForAnalyze, timeCase } from "#tests/bench/analyze.ts";
import { lightSettings, openPool, unbounded } from "#server/core/postgres/connect.ts";
import { auditCases, timeAudit } from "#tests/bench/audit.ts";
import { benchCases, renamed, type BenchCase } from "#tests/bench/cases.ts";
import { fairness, timeBeside } from "#tests/bench/fairness.ts";
import { feedCase, timeFeeds } from "#tests/bench/feeds.ts";
import { measure, type Measured } from "#tests/bench/measure.ts";
import { policyCases, timePolicies } from "#tests/bench/policies.ts";
import { sheetCase, timeSheet } from "#tests/bench/sheets.ts";
import { startDatabase, startEmpty, startFloor, startHub, type Server } from "#tests/bench/servers.ts";

/**
 * Measures the hub beside its floor, in turn and in one run; only the ratios mean anything on a shared machine.
 * `--json` prints one object a line; `--seconds n` is the length of one measurement, `--rounds n` how often each pair is taken, `--times n` how often each
 * question of `analyze`,
 * `--only text` takes the cases that have it in their name.
 */
const word = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const option = (name: string, otherwise: number) => Number(word(name, String(otherwise)));
const asJson = process.argv.includes("--json");
const seconds = option("seconds", 3);
const rounds = option("rounds", 3);

const units: Record<keyof Measured, string> = {
  requestsPerSecond: "1/s",
  p50Ms: "ms",
  p99Ms: "ms",
  serverCpuUs: "µs",
  databaseCpuUs: "µs",
  bytes: "B",
};
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const medians = (all: Measured[]) =>
  Object.fromEntries(Object.keys(units).map((key) => [key, median(all.map((one) => one[key as keyof Measured]))])) as unknown as Measured;

let unseen = 0;
const bodyFor = ({ text, variables, unseen: isUnseen }: BenchCase) => {
  const fixed = JSON.stringify({ query: text, variables });
  return () => (isUnseen ? JSON.stringify({ query: renamed(text, unseen++), variables }) : fixed);
};

async function runCase(item: BenchCase, hub: Server, floor: Server, databasePid: number): Promise<void> {
  const load = { databasePid, body: bodyFor(item) };
  const onHub = (length: number) => measure({ ...load, url: `${hub.url}/graphql`, serverPid: hub.pid, seconds: length });
  const onFloor = (length: number) =>
    measure({ ...load, url: `${floor.url}/${encodeURIComponent(item.name)}`, serverPid: floor.pid, seconds: length });
  await onHub(1);
  await onFloor(1);
  const hubs: Measured[] = [];
  const floors: Measured[] = [];
  for (let round = 0; round < rounds; round++) {
    hubs.push(await onHub(seconds));
    floors.push(await onFloor(seconds));
  }
  report(item.name, medians(hubs), medians(floors));
}

function report(name: string, value: Measured, floor: Measured): void {
  if (!asJson) console.log(`\n${name} (${Math.round(value.bytes / 1000)} kB)`);
  for (const key of Object.keys(units) as (keyof Measured)[]) {
    if (key === "bytes") continue;
    const ratio = value[key] / floor[key];
    if (asJson) console.log(JSON.stringify({ name: `${name}: ${key}`, value: value[key], floor: floor[key], ratio, unit: units[key] }));
    else
      console.log(
        `  ${key.padEnd(18)} ${value[key].toFixed(1).padStart(9)} ${units[key].padEnd(4)} floor ${floor[key].toFixed(1).padStart(9)}   ratio ${ratio.toFixed(2)}`,
      );
  }
}

const isWanted = ({ name }: { readonly name: string }) => name.includes(word("only", ""));

async function benchGraph(): Promise<void> {
  const database = await startDatabase(option("figures", 100_000));
  const [unit] = await database.sql<{ id: string }[]>`select id from units where code = 'so-noi-vu'`;
  const cases = benchCases(unit!.id).filter(isWanted);
  const hub = await startHub(database.url);
  const floor = await startFloor(database.url, cases);
  try {
    for (const item of cases) await runCase(item, hub, floor, database.pid);
  } finally {
    await hub.stop();
    await floor.stop();
    await database.stop();
  }
}

/** Questions of `analyze` on the simulated province: one caller, milliseconds, beside SQL written by hand. */
async function benchAnalyze(): Promise<void> {
  const wanted = analyzeCases.filter(isWanted);
  if (wanted.length === 0) return;
  const database = await startEmpty(4);
  await fillForAnalyze(database.sql);
  const hub = await startHub(database.url);
  try {
    for (const item of wanted) {
      const { hub: byHub, kept, hand, handAnswer, bytes } = await timeCase(item, hub, database.sql, option("times", 20));
      const p95 = (values: number[]) => values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1]!;
      const line = { name: item.name, medianMs: median(byHub), p95Ms: p95(byHub), keptMs: median(kept), byHandMs: median(hand), bytes };
      const answer = handAnswer.length > 0 ? { answerByHandMs: median(handAnswer), answerRatio: line.medianMs / median(handAnswer) } : null;
      const ratio = line.medianMs / line.byHandMs;
      const ms = (value: number) => `${value.toFixed(0)} ms`;
      if (asJson) console.log(JSON.stringify({ ...line, ratio, ...answer }));
      else
        console.log(
          `\n${item.name} (${Math.round(bytes / 1000)} kB)\n  median ${ms(line.medianMs)}, p95 ${ms(line.p95Ms)}, asked again ${ms(line.keptMs)}, figures by hand ${ms(line.byHandMs)}, ratio ${ratio.toFixed(2)}${answer ? `; the whole answer by hand ${ms(answer.answerByHandMs)}, ratio ${answer.answerRatio.toFixed(2)}` : ""}`,
        );
    }
  } finally {
    await hub.stop();
    await database.stop();
  }
}

/** What the audit trail costs, in milliseconds with it and without it. */
async function benchAudit(): Promise<void> {
  const isNamed = (name: string) => isWanted({ name });
  if (!auditCases.some(isNamed)) return;
  const database = await startEmpty(1);
  // A pool of its own: the migrator changes how its pool writes JSON.
  const sql = openPool(database.url, 4, { ...lightSettings, ...unbounded });
  try {
    for (const { name, kept, notKept } of await timeAudit(sql, rounds, isNamed)) {
      // The quickest of the rounds: whatever else the machine does only adds.
      const [withMs, withoutMs] = [Math.min(...kept), Math.min(...notKept)];
      const line = { name, withMs, withoutMs, ratio: withMs / withoutMs };
      if (asJson) console.log(JSON.stringify(line));
      else
        console.log(
          `\n${name}\n  with ${line.withMs.toFixed(0)} ms, without ${line.withoutMs.toFixed(0)} ms, ratio ${line.ratio.toFixed(2)}`,
        );
    }
  } finally {
    await sql.end();
    await database.stop();
  }
}

/** A light question alone, and while another caller asks a heavy one without end: how much its p95 grows. */
async function benchFairness(): Promise<void> {
  if (!isWanted(fairness)) return;
  const database = await startEmpty(4);
  await fillForAnalyze(database.sql);
  const hub = await startHub(database.url);
  try {
    const { quiet, busy, heavy } = await timeBeside(hub, option("rounds", 3), seconds * 1000);
    const ratio = busy / quiet;
    if (asJson) console.log(JSON.stringify({ name: fairness.name, quietP95Ms: quiet, busyP95Ms: busy, heavyAnswers: heavy, ratio }));
    else
      console.log(
        `\n${fairness.name}\n  p95 alone ${quiet.toFixed(1)} ms, beside ${heavy} heavy answers ${busy.toFixed(1)} ms, ratio ${ratio.toFixed(2)}`,
      );
  } finally {
    await hub.stop();
    await database.stop();
  }
}

/** What row-level security costs, with the policies and without them in turn on one hub. */
async function benchPolicies(): Promise<void> {
  const wanted = policyCases.filter(isWanted);
  if (wanted.length === 0) return;
  const database = await startEmpty(4);
  await fillForAnalyze(database.sql);
  const hub = await startHub(database.url);
  try {
    for (const item of wanted) {
      const { bound, free } = await timePolicies(item, hub, database.sql, rounds * 2, option("times", 20));
      const line = { name: item.name, withMs: median(bound), withoutMs: median(free), ratio: median(bound) / median(free) };
      if (asJson) console.log(JSON.stringify(line));
      else
        console.log(
          `\n${line.name}\n  with ${line.withMs.toFixed(2)} ms, without ${line.withoutMs.toFixed(2)} ms, ratio ${line.ratio.toFixed(2)}`,
        );
    }
  } finally {
    await hub.stop();
    await database.stop();
  }
}

/** Rows from another system over HTTP, beside COPY of the same into the same table. */
async function benchFeeds(): Promise<void> {
  if (!isWanted({ name: feedCase })) return;
  const count = option("rows", 100_000);
  const { http, again, read, copy, idleMb, peakMb } = await timeFeeds(count, rounds);
  const perSecond = (times: number[]) => Math.round((count / median(times)) * 1000);
  const line = { name: feedCase, rowsPerSecond: perSecond(http), copyRowsPerSecond: perSecond(copy), againPerSecond: perSecond(again) };
  const ratio = median(copy) / median(http);
  const readMs = median(read) / (count / 10_000);
  if (asJson) console.log(JSON.stringify({ ...line, readMs, ratio, idleMb, peakMb }));
  else
    console.log(
      `\n${feedCase}\n  ${line.rowsPerSecond} rows/s, COPY ${line.copyRowsPerSecond} rows/s, ratio ${ratio.toFixed(2)}\n  sent again ${line.againPerSecond} rows/s; reading a batch takes ${readMs.toFixed(0)} ms\n  the hub held ${idleMb.toFixed(0)} MB before, ${peakMb.toFixed(0)} MB at most`,
    );
}

/** A spreadsheet from its bytes to what is wrong in it. */
async function benchSheets(): Promise<void> {
  if (!isWanted({ name: sheetCase })) return;
  const all = await timeSheet(rounds);
  const of = (key: "readMs" | "wholeMs" | "peakMb") => median(all.map((one) => one[key]));
  const line = {
    name: sheetCase,
    readMs: of("readMs"),
    wholeMs: of("wholeMs"),
    peakMb: of("peakMb"),
    rows: all[0]!.rows,
    problems: all[0]!.problemCount,
  };
  if (asJson) console.log(JSON.stringify(line));
  else
    console.log(
      `\n${sheetCase}\n  ${(line.wholeMs / 1000).toFixed(2)} s, of which reading ${(line.readMs / 1000).toFixed(2)} s; peak ${line.peakMb.toFixed(0)} MB; ${line.rows} rows sound, ${line.problems} problems`,
    );
}

if (benchCases("").some(isWanted)) await benchGraph();
await benchAnalyze();
await benchAudit();
await benchFairness();
await benchPolicies();
await benchFeeds();
await benchSheets();
