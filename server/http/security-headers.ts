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

/** What the hub's pages never ask a browser for, and so no script that got into one may. */
const features = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

/** What every answer says, whatever it is. */
export const allHeaders = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
  "permissions-policy": features.map((feature) => `${feature}=()`).join(", "),
};

/** A year; told only where the request came by HTTPS, through a proxy that the hub trusts. */
const onlyByHttps = { "strict-transport-security": "max-age=31536000; includeSubDomains" };

/** Every answer tells the browser to guess nothing, to keep other sites out and to name our addresses to nobody. */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(allHeaders);
    if (request.protocol === "https") reply.headers(onlyByHttps);
    done();
  });
}
