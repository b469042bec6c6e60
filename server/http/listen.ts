import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { CannotStart } from "#server/core/cannot-start.ts";

interface Address {
  host: string;
  port: number;
}

/**
 * Tries the address before the slow work of a start, so that a port in use is told at once.
 *
 * @throws {CannotStart}
 */
export async function checkAddress({ host, port }: Address): Promise<void> {
  const server = createServer();
  try {
    await once(server.listen(port, host), "listening");
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, { host, port });
  }
  server.close();
  await once(server, "close");
}

/**
 * Listens, and tells the address a browser on this machine opens.
 *
 * @throws {CannotStart}
 */
export async function listen(app: FastifyInstance, { host, port }: Address): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, { host, port });
  }
  const isAny = host === "0.0.0.0" || host === "::";
  const name = isAny ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${(app.server.address() as AddressInfo).port}`;
}

function explain(error: NodeJS.ErrnoException, { host, port }: Address): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new CannotStart(`Port ${port} of ${host} is already in use; stop the program that holds it, or set PORT to another one.`);
    case "EACCES":
      return new CannotStart(`This user may not listen on port ${port}; set PORT to one above 1023.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new CannotStart(`HOST ${host} is not an address of this machine.`);
    default:
      return error;
  }
}
