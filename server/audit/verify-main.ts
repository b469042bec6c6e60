import { CannotStart } from "#server/core/cannot-start.ts";
import { loadConfig } from "#server/core/config.ts";
import { withHubDatabase } from "#server/core/postgres/borrow.ts";
import { readAnchors } from "./anchors.ts";
import { parseAnchors } from "./verify-options.ts";
import { verifyTrail } from "./verify.sql.ts";

const say = (sentence: string) => void process.stdout.write(`${sentence}\n`);
const complain = (sentence: string) => void process.stderr.write(`${sentence}\n`);

try {
  const config = loadConfig();
  const anchors = [...readAnchors(config.dataFolder), ...parseAnchors(process.argv.slice(2))];
  const { entries, head, broken, unwatched } = await withHubDatabase(config, (sql) => verifyTrail(sql, anchors));
  if (broken) complain(`The audit trail is broken at entry ${broken.entry}: ${broken.reason}. The ${entries} entries before it are whole.`);
  else say(`The audit trail is whole: ${entries} entries, held against ${anchors.length} noted before.`);
  if (head) say(`The last one that is right, to be noted elsewhere: --anchor ${head.id}:${head.hash}`);
  if (unwatched.length > 0) complain(`Changes leave no trail now in: ${unwatched.join(", ")}. Starting the hub puts that right.`);
  process.exitCode = broken || unwatched.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  complain(error.message);
  process.exitCode = 2;
}
