import type { FastifyInstance } from "fastify";

/** Nothing may come from another host. Vuetify and Altair write style elements at run time; scripts are files only. */
const contentPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** For pages only: data answers run nothing, and this is long. */
export const pageHeaders = { "content-security-policy": contentPolicy };

const headers = { "x-content-type-options": "nosniff", "referrer-policy": "same-origin" };

/** Every answer tells the browser to guess nothing and to name our addresses to nobody. */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook("onRequest", (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}
