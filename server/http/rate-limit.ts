import type { FastifyInstance } from "fastify";
import type { Allowances } from "#server/core/limits/allowances.ts";
import { addressCaller, requestCosts } from "#server/core/limits/callers.ts";

const costOf = (url: string): number =>
  url.startsWith("/graphql") ? requestCosts.graphql : url.startsWith("/files/") ? requestCosts.files : requestCosts.other;

/** Takes from the allowance of its address what any request costs, before anything of it is read. */
export function addRateLimit(app: FastifyInstance, allowances: Allowances): void {
  app.addHook("onRequest", (request, reply, done) => {
    const seconds = allowances.spend(addressCaller(request.ip), costOf(request.url));
    if (seconds === 0) return done();
    const message = `Bạn đã gửi quá nhiều yêu cầu; hãy thử lại sau ${seconds} giây.`;
    const extensions = { code: "RATE_LIMITED", retryAfterSeconds: seconds };
    const body = request.url.startsWith("/graphql") ? { errors: [{ message, extensions }] } : { error: "RATE_LIMITED", message };
    void reply.code(429).header("retry-after", String(seconds)).send(body);
  });
}
