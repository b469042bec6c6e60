import type { Readable } from "node:stream";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Sql } from "postgres";
import { HubError } from "#server/core/errors.ts";
import type { Visit } from "#server/core/graph/context.ts";
import { addressCaller } from "#server/core/limits/callers.ts";
import { Turns } from "#server/core/limits/turns.ts";
import { readAs } from "#server/core/postgres/reading.ts";
import { findFile } from "./imports.sql.ts";
import { mustEnterFor, receiveFile } from "./receive.command.ts";

/** Reports of a province with their appendices are some megabytes. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Each upload is held in memory until it is kept. */
const turnsOfUploads = { running: 8, perCaller: 2, waiting: 20, patienceMs: 60_000, busyWith: "nhận các tệp khác" };

const statuses: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  UNAVAILABLE: 503,
};

export interface ImportOptions {
  readonly sql: Sql;
  readonly visit: (request: FastifyRequest, reply: FastifyReply) => Promise<Visit>;
  /** Told that there is something to read. */
  readonly wake: () => void;
}

/** `POST /files/imports?unit=…&name=…` with the file as the body begins an import; `GET /files/imports/<id>` gives the file back as it came. */
export async function mountImports(app: FastifyInstance, { sql, visit, wake }: ImportOptions): Promise<void> {
  const turns = new Turns(turnsOfUploads);

  async function receive(request: FastifyRequest, reply: FastifyReply) {
    const asker = await visit(request, reply);
    const refusal = asker.admit?.("mutation", ["uploadImport"]);
    if (refusal) throw refusal;
    const { unit, name, template } = request.query as Record<string, unknown>;
    if (typeof unit !== "string" || unit === "")
      throw new HubError("BAD_USER_INPUT", "Hãy chọn đơn vị được nhập thay.", { argument: "unit" });
    await mustEnterFor(sql, asker.viewer, unit);
    if (Number(request.headers["content-length"]) > MOST_BYTES) throw tooLarge();
    const giveBack = await turns.take(addressCaller(request.ip).key);
    try {
      const content = await readWhole(request.body as Readable | undefined);
      const id = await receiveFile(sql, asker.viewer, {
        ...{ unit, content, fileName: typeof name === "string" ? name : "" },
        template: typeof template === "string" && /^[a-z-]{1,40}$/.test(template) ? template : null,
      });
      wake();
      return await reply.code(201).send({ id });
    } finally {
      giveBack();
    }
  }

  async function giveFile(request: FastifyRequest, reply: FastifyReply) {
    const { viewer, admit } = await visit(request, reply);
    const refusal = admit?.("query", ["import"]);
    if (refusal) throw refusal;
    const { id } = request.params as { id: string };
    const file = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? await readAs(sql, viewer, (on) => findFile(on, id)) : null;
    if (!file) throw new HubError("NOT_FOUND", "Không có tệp này, hoặc tệp ngoài phạm vi của bạn.");
    return await reply
      .header("content-type", "application/octet-stream")
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
      .header("cache-control", "private, no-store")
      .send(Buffer.from(file.content));
  }

  await app.register((files: FastifyInstance, _options: object, done: () => void) => {
    files.setErrorHandler(tell);
    files.removeAllContentTypeParsers();
    files.addContentTypeParser("*", (_request, body, parsed) => parsed(null, body));
    files.post("/files/imports", receive);
    files.get("/files/imports/:id", { exposeHeadRoute: false }, giveFile);
    done();
  });
}

const tooLarge = () =>
  Object.assign(
    new HubError("BAD_USER_INPUT", `Tệp lớn hơn ${MOST_BYTES / 1024 / 1024} MB; hãy tách tệp, hoặc bỏ ảnh trong tệp rồi gửi lại.`, {
      argument: "file",
    }),
    { statusCode: 413 },
  );

/** The body, held only as far as it may be long. */
async function readWhole(body: Readable | undefined): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += (part as Buffer).length;
    if (length > MOST_BYTES) throw tooLarge();
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

function tell(error: FastifyError | HubError, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = error instanceof HubError ? error : (error as FastifyError).statusCode === 413 ? tooLarge() : null;
  if (!known) throw error;
  const { code, http: _status, ...place } = known.extensions;
  const status = (known as { statusCode?: number }).statusCode ?? statuses[String(code)] ?? 500;
  return reply.code(status).send({ error: code, message: known.message, ...place });
}
