import { createHash } from "node:crypto";
import { parse, print, separateOperations, visit, type DocumentNode } from "graphql";
import { HubError } from "#server/core/errors.ts";
import type { Caller } from "#server/core/limits/callers.ts";

/**
 * What a document asks, however it is spaced, commented and ordered: Apollo's client adds `__typename` to every selection, so
 * it does not count.
 */
function hashOf(document: DocumentNode): string {
  const bare = visit(document, { Field: ({ name, alias }) => (name.value === "__typename" && !alias ? null : undefined) });
  const parts = bare.definitions.map((definition) => print(definition)).toSorted();
  return createHash("sha256").update(parts.join("\n")).digest("hex");
}

/** The documents that a hub answers when it does not answer every one. */
export class TrustedDocuments {
  readonly #hashes: ReadonlySet<string>;
  readonly #hashed = new WeakMap<DocumentNode, string>();

  /** @param binds whether a caller may ask only these */
  constructor(
    texts: readonly string[],
    private readonly binds: (caller: Caller) => boolean,
  ) {
    this.#hashes = new Set(texts.flatMap(each).map(hashOf));
  }

  /** Why a caller may not ask this; null when nothing stands against it. */
  refuse(document: DocumentNode, caller: Caller): HubError | null {
    if (!this.binds(caller)) return null;
    let hash = this.#hashed.get(document);
    if (hash === undefined) this.#hashed.set(document, (hash = hashOf(document)));
    if (this.#hashes.has(hash)) return null;
    const way = caller.kind === "ADDRESS" ? " Hãy đăng nhập hoặc dùng mã truy cập, hoặc" : " Hãy";
    return new HubError("FORBIDDEN", `Hub này chỉ trả lời các truy vấn đã đăng ký.${way} nhờ quản trị viên đăng ký truy vấn này.`, {
      http: { status: 403 },
    });
  }
}

/** A file may hold several operations; each may be asked alone, or all as they stand. */
function each(text: string): DocumentNode[] {
  const document = parse(text);
  return [document, ...Object.values(separateOperations(document))];
}
