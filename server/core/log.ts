import pino from "pino";
import type { Config } from "#server/core/config.ts";

/** Who speaks: a domain, or a part of the house. */
export type Room =
  | "audit"
  | "auth"
  | "units"
  | "periods"
  | "plans"
  | "tthc"
  | "staffing"
  | "finance"
  | "documents"
  | "indicators"
  | "measures"
  | "reorganisation"
  | "scoring"
  | "reports"
  | "ingest"
  | "graph"
  | "http"
  | "postgres"
  | "process";

export type Log = pino.Logger;

/** What a line never holds, however deep in the facts it came. */
const secrets = ["password", "cookie", "authorization", "token", "secret", "variables", "set-cookie"];
const redact = {
  paths: secrets.flatMap((name) => ["", "*.", "*.*.", "*.*.*."].map((above) => `${above}["${name}"]`.replace(".[", "["))),
  censor: "***",
};

/** One JSON object a line on standard error; standard output is kept for sentences to the person at the terminal. */
export function makeLog(config: Pick<Config, "logLevel">, destination: pino.DestinationStream = standardError()): Log {
  return pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact }, destination);
}

function standardError() {
  const destination = pino.destination(2);
  destination.on("error", () => {}); // a log that nobody reads any more must not end the hub
  return destination;
}

/** The log of one room: constant message, facts in fields. */
export function roomLog(log: Log, room: Room): Log {
  return log.child({ room });
}
