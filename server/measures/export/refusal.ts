import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { HubError, type ErrorCode } from "#server/core/errors.ts";
import { told } from "#server/measures/run.sql.ts";
import { LONGEST_SECONDS } from "./snapshot.sql.ts";

const statuses: Readonly<Partial<Record<ErrorCode, number>>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** Tells why there is no file, in the words of GraphQL's errors: code, argument, what would have been right. */
export function tellRefusal(error: FastifyError | HubError, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = asRefusal(error);
  if (!refusal) throw error;
  const { code, http: _status, ...place } = refusal.extensions;
  const status = (error as FastifyError).statusCode ?? statuses[code as ErrorCode] ?? 500;
  if (status === 503) reply.header("retry-after", "30");
  return reply.code(status).send({ error: code, message: refusal.message, ...place });
}

function asRefusal(error: FastifyError | HubError): HubError | null {
  const refusal = told(error, LONGEST_SECONDS);
  return refusal instanceof HubError ? refusal : null;
}

export const refuseMethod = (reply: FastifyReply): FastifyReply =>
  reply.code(405).header("allow", "GET, POST").send({ error: "BAD_REQUEST", message: "Địa chỉ này nhận GET và POST." });
