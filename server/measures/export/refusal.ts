import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { HubError, unavailable, type ErrorCode } from "#server/core/errors.ts";

const statuses: Readonly<Partial<Record<ErrorCode, number>>> = {
  BAD_USER_INPUT: 400,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** Tells why there is no file, in the words of GraphQL's errors: code, argument, what would have been right. */
export function tellRefusal(error: FastifyError | HubError, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = asRefusal(error);
  if (!refusal) throw error;
  const { code, ...place } = refusal.extensions;
  const status = (error as FastifyError).statusCode ?? statuses[code as ErrorCode] ?? 500;
  if (status === 503) reply.header("retry-after", "30");
  return reply.code(status).send({ error: code, message: refusal.message, ...place });
}

function asRefusal(error: FastifyError | HubError): HubError | null {
  if (error instanceof HubError) return error;
  const state = String((error as { code?: unknown }).code);
  if (state === "57014")
    return new HubError("TIMEOUT", "Câu hỏi chạy quá 2 phút nên đã bị dừng; hãy lọc bớt đơn vị và kỳ, bớt thước đo hoặc bớt dòng tổng.");
  return /^(08|57P|53)|^(CONNECT|ECONN|CONNECTION)/.test(state) ? unavailable() : null;
}

export const refuseMethod = (reply: FastifyReply): FastifyReply =>
  reply.code(405).header("allow", "GET, POST").send({ error: "BAD_REQUEST", message: "Địa chỉ này nhận GET và POST." });
