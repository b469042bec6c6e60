import { pipeline, Transform, type Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Visit } from "#server/core/graph/context.ts";
import type { HttpLimits } from "./timeouts.ts";

/**
 * Lets those who signed in, and programs by their token, send large bodies to GraphQL: ten thousand rows take some megabytes.
 * Whoever is nobody is told so before a byte of it is read, or as soon as a body that says nothing of its length is too long.
 */
export function addFeedBodies(
  app: FastifyInstance,
  { bodyBytes, feedBytes }: HttpLimits,
  visit: (request: FastifyRequest, reply: FastifyReply) => Promise<Visit>,
): void {
  app.addHook("onRoute", (route) => {
    if (route.url !== "/graphql") return;
    route.bodyLimit = feedBytes;
    route.preParsing = async (request, reply, payload) => {
      const length = request.headers["content-length"];
      if (request.method !== "POST" || (length !== undefined && Number(length) <= bodyBytes)) return payload;
      if ((await visit(request, reply)).viewer.personId !== null) return payload;
      if (length !== undefined) throw tooLarge(bodyBytes);
      return atMost(bodyBytes, payload);
    };
  });
}

function atMost(most: number, payload: Readable): Readable {
  let length = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length;
      done(length > most ? tooLarge(most) : null, chunk);
    },
  });
  return pipeline(payload, counting, () => {});
}

const tooLarge = (most: number): Error =>
  Object.assign(new Error(`Yêu cầu của người không đăng nhập dài nhất ${most.toLocaleString("vi-VN")} byte.`), {
    statusCode: 413,
    code: "FST_ERR_CTP_BODY_TOO_LARGE",
  });
