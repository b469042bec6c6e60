import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance, FastifyServerOptions } from "fastify";

/** Bounds of one HTTP request. A reader that takes its time is not bounded here: answers may be long and lines slow. */
export const httpLimits = {
  /** From the first byte of a request to the end of its head. */
  headMs: 10_000,
  /** From the first byte of a request to its last. */
  requestMs: 30_000,
  /** The same of a file that is sent for import: 32 MB over a slow line. */
  uploadMs: 1_800_000,
  /** What of such a file may come to nothing: whoever sends no byte for so long is gone. */
  uploadSilenceMs: 30_000,
  /** A connection that carries nothing between two requests. */
  keepAliveMs: 60_000,
  /** How often the three are looked at. */
  checkMs: 2_000,
  /** Names and values of all headers, the address included. */
  headBytes: 16_384,
  /** A question of `/files` stands in the address: 8,000 characters, three bytes each when escaped, do not fit and are sent by POST. */
  urlCharacters: 12_000,
  bodyBytes: 1_048_576,
  /** For those who signed in and for programs, of GraphQL alone: 10,000 dossiers with a few steps each take 6 MB. */
  feedBytes: 33_554_432,
  /** Connections at once. */
  connections: 2_000,
} as const;

export type HttpLimits = { readonly [key in keyof typeof httpLimits]: number };

/** What Fastify and Node are told of them. */
export const serverOptions = (limits: HttpLimits) =>
  ({
    bodyLimit: limits.bodyBytes,
    // Node knows one bound for all: the longest. Whatever is no upload is ended by `endLateBodies`.
    requestTimeout: Math.max(limits.requestMs, limits.uploadMs),
    keepAliveTimeout: limits.keepAliveMs,
    http: { headersTimeout: limits.headMs, maxHeaderSize: limits.headBytes, connectionsCheckingInterval: limits.checkMs },
  }) as const satisfies FastifyServerOptions & { http: object };

/** The requests whose bodies may take long: files for import, which people send from where lines are slow. */
const isUpload = ({ method, url = "" }: IncomingMessage) => method === "POST" && url.startsWith("/files/imports");

/** Ends a request whose body is not there in time: an upload goes on as long as it goes on, any other has its fixed time. */
function endLateBody(request: IncomingMessage, { requestMs, uploadMs, uploadSilenceMs }: HttpLimits): void {
  if (request.complete || !("content-length" in request.headers || "transfer-encoding" in request.headers)) return;
  const { socket } = request;
  const began = Date.now();
  let [seen, seenAt] = [socket.bytesRead, began];
  const patienceMs = isUpload(request) ? uploadMs : requestMs;
  const silenceMs = isUpload(request) ? uploadSilenceMs : requestMs;
  const looking = setInterval(
    () => {
      const now = Date.now();
      if (socket.bytesRead !== seen) [seen, seenAt] = [socket.bytesRead, now];
      if (now - began < patienceMs && now - seenAt < silenceMs) return;
      clearInterval(looking);
      if (!request.complete) socket.end(tooLate, () => socket.destroy());
    },
    Math.min(1_000, silenceMs / 4),
  ).unref();
  for (const event of ["end", "close"]) request.once(event, () => clearInterval(looking));
}

const tooLate = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n";

/**
 * Refuses addresses that are too long, and lets a hub that stops end the connections that never sent a whole request: to Node
 * they are neither idle nor at work, and it would wait for them until their time is over.
 */
export function addHttpLimits(app: FastifyInstance, limits: HttpLimits): void {
  const unasked = new Set<Socket>();
  app.server.maxConnections = limits.connections;
  app.server.on("connection", (socket: Socket) => {
    unasked.add(socket);
    socket.once("close", () => unasked.delete(socket));
  });
  app.server.on("request", (request: IncomingMessage) => {
    unasked.delete(request.socket);
    endLateBody(request, limits);
  });
  app.addHook("preClose", (done) => {
    for (const socket of unasked) socket.destroy();
    done();
  });
  app.addHook("onRequest", (request, reply, done) => {
    if (request.url.length <= limits.urlCharacters) return done();
    const message = `Địa chỉ dài ${request.url.length} ký tự, nhiều nhất là ${limits.urlCharacters}; hãy gửi bằng POST.`;
    void reply.code(414).send({ error: "LIMIT_EXCEEDED", message });
  });
}
