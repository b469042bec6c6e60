import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { analyzeCases } from "#tests/bench/analyze.ts";
import { pivotQuestion } from "#tests/bench/by-hand.ts";
import type { Server } from "#tests/bench/servers.ts";

export const fairness = { name: "light question beside another caller's heavy ones" };

const light = JSON.stringify({
  query: "{ tasks(first: 20) { nodes { id code title output deadlineText deadlineTo plan { id title } } } }",
});
const pauseMs = 10;

/** Asks from an address of the machine's own network, so that two callers are two, and reads the answer without keeping it. */
function ask(url: string, body: string, localAddress: string): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json" };
    const asked = request({ hostname, port, path: "/graphql", method: "POST", headers, localAddress }, (answer) => {
      answer.resume().once("end", () => (answer.statusCode === 200 ? resolve() : reject(new Error(`status ${answer.statusCode}`))));
    });
    asked.once("error", reject).end(body);
  });
}

async function lightTimes(url: string, ms: number): Promise<number[]> {
  const times: number[] = [];
  for (const end = performance.now() + ms; performance.now() < end; await sleep(pauseMs)) {
    const start = performance.now();
    await ask(url, light, "127.0.0.1");
    times.push(performance.now() - start);
  }
  return times;
}

/** Each heavy question differs from the one before, so that no answer is one that was kept. */
function heavyLoop(url: string): () => Promise<number> {
  let isOn = true;
  let count = 0;
  const loop = (async () => {
    for (; isOn; count++) {
      const input = { ...pivotQuestion, limit: pivotQuestion.limit - (count % 600) };
      await ask(url, JSON.stringify({ query: analyzeCases[0]!.text, variables: { input } }), "127.0.0.2");
    }
  })();
  return async () => {
    isOn = false;
    await loop;
    return count;
  };
}

const p95 = (values: number[]) => values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1]!;

/** The light question's p95 alone and beside a heavy loop, taken in turn in one run. */
export async function timeBeside({ url }: Server, rounds: number, ms: number): Promise<{ quiet: number; busy: number; heavy: number }> {
  const quiet: number[] = [];
  const busy: number[] = [];
  let heavy = 0;
  await lightTimes(url, 1_500);
  for (let round = 0; round < rounds; round++) {
    quiet.push(...(await lightTimes(url, ms)));
    const end = heavyLoop(url);
    busy.push(...(await lightTimes(url, ms)));
    heavy += await end();
  }
  return { quiet: p95(quiet), busy: p95(busy), heavy };
}
