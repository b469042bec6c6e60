import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CannotStart } from "#server/core/cannot-start.ts";
import type { Config } from "#server/core/config.ts";
import { TrustedDocuments } from "#server/core/graph/trusted-documents.ts";
import { clientOperations } from "./client-operations.ts";

/**
 * The documents of the client and of `<data folder>/documents`, for a hub that answers no others.
 *
 * @throws {CannotStart} when one of them is no GraphQL
 */
export function findTrusted({ trustedDocuments, dataFolder }: Config): TrustedDocuments | undefined {
  if (trustedDocuments === "off") return undefined;
  const folder = join(dataFolder, "documents");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(graphql|gql)$/.test(name)) : [];
  const texts = files.map((name) => readFileSync(join(folder, name), "utf8"));
  try {
    return new TrustedDocuments(
      [...clientOperations().map(({ text }) => text), ...texts],
      ({ kind }) => trustedDocuments === "everybody" || kind === "ADDRESS",
    );
  } catch (error) {
    throw new CannotStart(`A document of ${folder} cannot be read: ${(error as Error).message}`);
  }
}
