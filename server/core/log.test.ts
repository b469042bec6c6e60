import { expect, test } from "vitest";
import { makeLog, roomLog } from "./log.ts";

test("secrets are not written, however deep they stand among the facts", () => {
  const lines: string[] = [];
  const log = roomLog(makeLog({ logLevel: "info" }, { write: (line: string) => void lines.push(line) }), "http");
  const secret = "bí-mật-7";
  log.error(
    {
      password: secret,
      cookie: secret,
      request: { headers: { authorization: secret, cookie: secret, host: "x" }, body: { variables: { password: secret } } },
    },
    "failed",
  );
  log.error({ err: Object.assign(new Error("x"), { token: secret, config: { secret } }) }, "failed");
  expect(lines.join()).not.toContain(secret);
  expect(lines.join()).toContain('"host":"x"');
});
