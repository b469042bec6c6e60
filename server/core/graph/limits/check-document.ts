import { GraphQLError, TokenKind, validate, type DocumentNode, type GraphQLSchema } from "graphql";
import { HubError } from "#server/core/errors.ts";
import { documentLimits, type Passed } from "./document-limits.ts";
import { measureDocument } from "./measure-document.ts";

/** Refusals of the request itself: whoever asks for GraphQL's own media type gets status 400. */
const http = { status: 400 };

/** Says which limit was passed, by how much, where, and what to do. */
export function refusePassed({ limit, found, field }: Passed): HubError {
  const { most, name, advice } = documentLimits[limit];
  const number = Number.isFinite(found) ? found.toLocaleString("vi-VN") : "vô số";
  const bound = most > 0 ? `, nhiều nhất là ${most.toLocaleString("vi-VN")}` : "";
  const place = field ? ` (ở ${field})` : "";
  return new HubError("LIMIT_EXCEEDED", `Truy vấn có ${number} ${name}${bound}${place}. ${advice}`, {
    limit,
    most,
    found: Number.isFinite(found) ? found : null,
    ...(field && { field }),
    http,
  });
}

/** For a hub that keeps its schema to itself; null for a document that does not ask for it. */
export function refuseIntrospection(document: DocumentNode): HubError | null {
  for (let token = document.loc?.startToken.next ?? null; token; token = token.next)
    if (token.kind === TokenKind.NAME && (token.value === "__schema" || token.value === "__type"))
      return new HubError("FORBIDDEN", "Hub này không mở sơ đồ của nó (introspection); hãy đọc tài liệu của hub.", {
        http: { status: 403 },
      });
  return null;
}

const checked = new WeakMap<DocumentNode, readonly GraphQLError[]>();

/**
 * Why a document cannot be run: first its size, in time linear in its text, and only then GraphQL's own rules, some of
 * which take the square of what they look at. The answer is kept with the document.
 */
export function checkDocument(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  let faults = checked.get(document);
  if (!faults) checked.set(document, (faults = faultsOf(schema, document)));
  return faults;
}

/** Brackets of any kind inside each other, values included: what comes after walks them by calling itself. */
function nestingOf({ loc }: DocumentNode): Passed | null {
  let depth = 0;
  for (let token = loc?.startToken.next ?? null; token; token = token.next) {
    if (token.kind === TokenKind.BRACE_L || token.kind === TokenKind.BRACKET_L) depth++;
    else if (token.kind === TokenKind.BRACE_R || token.kind === TokenKind.BRACKET_R) depth--;
    if (depth > documentLimits.nesting.most) return { limit: "nesting", found: depth, field: null };
  }
  return null;
}

function faultsOf(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const passed = nestingOf(document) ?? measureDocument(document).passed;
  if (passed) return [refusePassed(passed)];
  return validate(schema, document, undefined, { maxErrors: 20 }).map(
    ({ message, nodes, source, positions, extensions }) =>
      new GraphQLError(message, {
        nodes: nodes ?? null,
        source: source ?? null,
        positions: positions ?? null,
        extensions: { ...extensions, code: "GRAPHQL_VALIDATION_FAILED", http },
      }),
  );
}
