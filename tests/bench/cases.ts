import { clientOperations } from "#server/http/client-operations.ts";

export interface BenchCase {
  readonly name: string;
  readonly text: string;
  readonly variables: Record<string, unknown>;
  /** True: every request sends the document under names never sent before. */
  readonly unseen?: boolean;
}

const nested = `query Nested($first: Int!) { documents(first: $first, order: [{ field: CODE }]) { nodes {
  id code number type issuedOn subject status note
  issuer { id code name level type parent { id name } }
  relations { id type to { id code number subject issuer { id name } } }
  mentions { id provenance { id lineStart lineEnd document { id code subject } } }
} } }`;

const listed = `query Listed { tasks(first: 20) { nodes { id code title output deadlineText deadlineTo plan { id title } } } }`;

const counted = `query Counted($text: String!, $above: Decimal!) { observations(first: 20, filter: { indicator: { name: { contains: $text } }, value: { gt: $above } }) { totalCount nodes { id value unit { id name } period { id name } } } }`;

/** What is measured; the page's own query is the one the client sends. */
export function benchCases(id: string): BenchCase[] {
  const page = clientOperations().find((operation) => operation.name === "UnitPage")!;
  return [
    { name: "by id", text: `query ById($id: ID!) { unit(id: $id) { id code name level type validFrom validTo } }`, variables: { id } },
    { name: "list of 20", text: listed, variables: {} },
    { name: "nested, three levels", text: nested, variables: { first: 40 } },
    { name: "filter and totalCount", text: counted, variables: { text: "ho so", above: "100" } },
    { name: "unit page", text: page.text, variables: { code: "ubnd-tinh" } },
    { name: "nested, never seen", text: nested, variables: { first: 40 }, unseen: true },
  ];
}

/** The same question in words no server has met. */
export const renamed = (text: string, number: number) =>
  text.replace(/query (\w+)/, `query $1${number}`).replace("nodes {", `nodes { __typename n${number}: id`);
