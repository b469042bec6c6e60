import { readdirSync, readFileSync } from "node:fs";
import autocannon from "autocannon";

export interface Measured {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Processor time of the server and of all its database's processes, for each request. */
  serverCpuUs: number;
  databaseCpuUs: number;
  bytes: number;
}

const TICK_US = 10_000;

/** Processor time a process has used so far, in microseconds; its ended children's too. */
function cpuUs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * TICK_US, 0);
}

/** The same for a process and its living children. */
function familyCpuUs(parent: number): number {
  const pids = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const children = pids.filter((pid) => {
    try {
      return (
        readFileSync(`/proc/${pid}/stat`, "utf8")
          .replace(/^.*\) /, "")
          .split(" ")[1] === String(parent)
      );
    } catch {
      return false; // it ended while we looked
    }
  });
  return [parent, ...children].reduce((sum, pid) => sum + cpuUs(pid), 0);
}

export interface Load {
  url: string;
  serverPid: number;
  databasePid: number;
  seconds: number;
  /** Body of the n-th request. */
  body: (n: number) => string;
}

/** Sixteen callers, each asking again as soon as it is answered. */
export async function measure({ url, serverPid, databasePid, seconds, body }: Load): Promise<Measured> {
  let sent = 0;
  const before = [cpuUs(serverPid), familyCpuUs(databasePid)] as const;
  const result = await autocannon({
    url,
    connections: 16,
    duration: seconds,
    method: "POST",
    headers: { "content-type": "application/json" },
    requests: [{ setupRequest: (request) => ({ ...request, body: body(sent++) }) }],
  });
  const after = [cpuUs(serverPid), familyCpuUs(databasePid)] as const;
  const requests = result.requests.total;
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} bad answers, ${result.errors} errors`);
  return {
    requestsPerSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    serverCpuUs: (after[0] - before[0]) / requests,
    databaseCpuUs: (after[1] - before[1]) / requests,
    bytes: result.throughput.total / requests,
  };
}
