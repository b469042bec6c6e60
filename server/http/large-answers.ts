import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";

/** From this length on an answer is written in slices. */
const LARGE = 500_000;
const SLICE = 65_536;

/** The text in slices of bytes; none ends between the two halves of a character. */
export function* slicesOf(text: string): Generator<Buffer> {
  for (let at = 0; at < text.length;) {
    const end = at + SLICE;
    const isSplit = (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
    yield Buffer.from(text.slice(at, isSplit ? end + 1 : end));
    at = isSplit ? end + 1 : end;
  }
}

/** Has large texts turned into bytes a slice at a time: nine megabytes in one go keep all other requests waiting for 30 ms. */
export function addLargeAnswers(app: FastifyInstance): void {
  app.addHook("onSend", (_request, reply, payload, done) => {
    if (typeof payload !== "string" || payload.length < LARGE) return done(null, payload);
    reply.removeHeader("content-length");
    done(null, Readable.from(slicesOf(payload), { objectMode: false }));
  });
}
