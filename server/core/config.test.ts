import { isAbsolute } from "node:path";
import { expect, test } from "vitest";
import { CannotStart } from "#server/core/cannot-start.ts";
import { parseConfig } from "#server/core/config.ts";

test("an empty environment gives a hub on this machine only, with its own database", () => {
  const config = parseConfig({});
  expect(config).toMatchObject({ host: "127.0.0.1", port: 4000, databaseUrl: undefined, databasePool: 6, logLevel: "warn" });
  expect(isAbsolute(config.dataFolder)).toBe(true);
});

test("a setting left empty counts as not set", () => {
  expect(parseConfig({ PORT: "", DATABASE_URL: " " })).toEqual(parseConfig({}));
});

test("every fault is told at once, one sentence a line", () => {
  const read = () => parseConfig({ PORT: "65536", LOG_LEVEL: "loud", HOST: "a b", DATABASE_POOL: "none" });
  expect(read).toThrow(CannotStart);
  expect(read).toThrow(
    [
      'HOST must be an IP address or a host name, not "a b".',
      'PORT must be a whole number from 0 to 65535 (0 takes any free port), not "65536".',
      'DATABASE_POOL must be a whole number from 2 to 100, not "none".',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not "loud".',
    ].join("\n"),
  );
});

test.each(["mysql://u:hunter2@h/d", "postgres:hunter2", "hunter2", "postgres://u:hunter%2@h/d"])(
  "a wrong DATABASE_URL is not repeated: %s",
  (url) => {
    expect(() => parseConfig({ DATABASE_URL: url })).toThrow(/^DATABASE_URL must look like postgres:\/\/user:password@/);
  },
);

test("a password may hold any character, written as an address writes it", () => {
  expect(parseConfig({ DATABASE_URL: "postgres://u:%2F%40%3A%25@h/d" }).databaseUrl).toBe("postgres://u:%2F%40%3A%25@h/d");
});
