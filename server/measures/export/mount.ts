import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Sql } from "postgres";
import { badInput, HubError } from "#server/core/errors.ts";
import type { Visit } from "#server/core/graph/context.ts";
import { addressCaller } from "#server/core/limits/callers.ts";
import { Turns, type TurnsOptions } from "#server/core/limits/turns.ts";
import { resolveLatest } from "#server/measures/latest.sql.ts";
import { findStrangers } from "#server/measures/members.sql.ts";
import type { Question } from "#server/measures/question.ts";
import { formats, openFile, type Format } from "./file.ts";
import { refuseMethod, tellRefusal } from "./refusal.ts";
import { readRequest } from "./request.ts";

/** A longer question does not fit an address; it is sent in the body of a POST. */
const LONGEST_ADDRESS = 8000;
/** A reader that takes nothing for so long gives its turn to others. */
const STALLED_MS = 60_000;

/** Each file holds a connection for as long as its reader takes. */
const exportTurns: TurnsOptions = { running: 2, perCaller: 2, waiting: 16, patienceMs: 60_000, busyWith: "xuất các tệp khác" };

export interface ExportOptions {
  readonly schema: GraphQLSchema;
  readonly sql: Sql;
  readonly visit: (request: FastifyRequest, reply: FastifyReply) => Promise<Visit>;
}

/**
 * Serves the answer to a question of `analyze` as a file: `POST /files/analyze.csv`, `.xlsx` and `.json` with the question
 * in the body, and GET with it in the address, which spreadsheets and programs read again whenever they like.
 */
export async function mountExports(app: FastifyInstance, { schema, sql, visit }: ExportOptions): Promise<void> {
  const turns = new Turns(exportTurns);

  const open = new Set<Promise<void>>();
  // The pool behind them may end only when their connections are back.
  app.addHook("onClose", () => Promise.all(open).then(() => {}));

  async function answer(format: Format, asked: unknown, given: object, request: FastifyRequest, reply: FastifyReply) {
    const refusal = (await visit(request, reply)).admit?.("query", ["analyze"]);
    if (refusal) throw refusal;
    const read = readRequest(schema, asked, given);
    const wanted = { ...read, question: await resolveCodes(sql, read.question) };
    const leaving = new AbortController();
    reply.raw.once("close", () => leaving.abort());
    const giveBack = await turns.take(addressCaller(request.ip).key, leaving.signal);
    const file = await openFile(sql, format, wanted, `${request.protocol}://${request.host}`, leaving.signal).catch((error: unknown) => {
      giveBack();
      throw error;
    });
    const closed = file.closed.finally(() => {
      giveBack();
      open.delete(closed);
    });
    open.add(closed);
    leaving.signal.addEventListener("abort", () => file.stream.destroy());
    if (leaving.signal.aborted) file.stream.destroy();
    reply.raw.setTimeout(STALLED_MS, () => reply.raw.destroy());
    return reply.headers(file.headers).send(file.stream);
  }

  await app.register((files: FastifyInstance, _options: object, done: () => void) => {
    files.setErrorHandler(tellRefusal);
    // What another site's form can send without asking.
    files.removeContentTypeParser("text/plain");
    for (const format of formats) {
      const url = `/files/analyze.${format}`;
      files.post(url, (request, reply) => {
        const { question, ...given } = readBody(request.body);
        return answer(format, question, given, request, reply);
      });
      files.get(url, { exposeHeadRoute: false }, (request, reply) => {
        checkAsker(request);
        const { q, ...given } = request.query as Record<string, unknown>;
        return answer(format, readAddress(q), given, request, reply);
      });
      files.route({ method: ["PUT", "PATCH", "DELETE"], url, handler: (_request, reply) => refuseMethod(reply) });
    }
    done();
  });
}

/** Refuses codes that nothing bears, and puts the latest periods with figures in the place of `time.last`. */
async function resolveCodes(sql: Sql, question: Question): Promise<Question> {
  const stranger = (await findStrangers(sql, [question])).get(0);
  if (stranger) throw stranger;
  const [latest] = await resolveLatest(sql, [question]);
  if (latest instanceof Error) throw latest;
  return latest!.question;
}

function readBody(body: unknown): Record<string, unknown> {
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  throw badInput("question", 'thân JSON dạng {"question": {...}}', body);
}

function readAddress(q: unknown): unknown {
  if (typeof q !== "string") throw badInput("q", "câu hỏi viết thành JSON", q);
  if (q.length > LONGEST_ADDRESS)
    throw Object.assign(badInput("q", `nhiều nhất ${LONGEST_ADDRESS} ký tự; câu hỏi dài hơn thì gửi bằng POST`, `${q.length} ký tự`), {
      statusCode: 414,
    });
  try {
    return JSON.parse(q);
  } catch {
    throw badInput("q", "câu hỏi viết thành JSON", q);
  }
}

/** A page of another site may lead a person here, but not make the hub work from an image or a script. */
function checkAsker({ headers }: FastifyRequest): void {
  if (headers["sec-fetch-site"] === "cross-site" && headers["sec-fetch-mode"] !== "navigate")
    throw new HubError("FORBIDDEN", "Trang của nơi khác không được gọi địa chỉ này.");
}
