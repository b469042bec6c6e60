import { buildClient } from "#server/http/client-build.ts";

/** The client as the hub serves it, built unless it is there already. */
export async function setup(): Promise<void> {
  await buildClient({ say: () => {}, signal: AbortSignal.timeout(180_000) });
}
