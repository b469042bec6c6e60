import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";

/** Characters of all documents that are kept. */
const LARGEST_KEPT = 2_000_000;
/** Hashes of documents seen once. */
const LARGEST_SEEN = 10_000;

/**
 * Parsed and checked documents by their hash, and with them their plans. A document is kept from its second sight: one
 * that never comes again costs no memory that stays, and pushes out none that does.
 *
 * Apollo's own store writes each document out as JSON to learn its size; here the length of its text will do.
 */
export function makeDocumentStore() {
  const seen = new LRUCache<string, true>({ max: LARGEST_SEEN });
  const kept = new LRUCache<string, DocumentNode>({ maxSize: LARGEST_KEPT, sizeCalculation: ({ loc }) => loc?.end || 1 });
  return {
    get: (hash: string) => Promise.resolve(kept.get(hash)),
    set(hash: string, document: DocumentNode) {
      if (seen.delete(hash)) kept.set(hash, document);
      else seen.set(hash, true);
      return Promise.resolve();
    },
    delete: (hash: string) => Promise.resolve(kept.delete(hash)),
  };
}
