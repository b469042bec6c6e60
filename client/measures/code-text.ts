import type { AnalyzeInput } from "#client/measures/analyze-input.ts";

/** Fields of the input whose texts are names of the contract, not strings. */
const enumFields = new Set(["dimension", "level", "kind", "window", "mode", "direction", "totals", "compare", "boundaries"]);

/** A value as GraphQL writes it. */
function toLiteral(value: unknown, field = ""): string {
  if (Array.isArray(value)) return `[${value.map((item) => toLiteral(item, field)).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).map(([name, item]) => `${name}: ${toLiteral(item, name)}`);
    return `{ ${fields.join(", ")} }`;
  }
  return typeof value === "string" && enumFields.has(field) ? value : JSON.stringify(value);
}

/** The question as a query that stands by itself. */
export function graphqlText(input: AnalyzeInput): string {
  const parts = Object.entries(input).map(([name, value]) => `      ${name}: ${toLiteral(value, name)}`);
  return `query Analyze {
  analyze(
    input: {
${parts.join("\n")}
    }
  ) {
    totalCount
    dimensions { dimension label }
    measures { key name unitOfMeasure }
    rows { members { key label } cells { value state basis numerator denominator } }
    totals { members { key label } cells { value state basis numerator denominator } }
  }
}
`;
}

const quoteShell = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

export function curlText(input: AnalyzeInput, hub: string): string {
  return `curl -s ${quoteShell(`${hub}/graphql`)} \\
  -H 'content-type: application/json' \\
  -d ${quoteShell(JSON.stringify({ query: graphqlText(input) }))}
`;
}

export function typescriptText(input: AnalyzeInput, hub: string): string {
  const query = graphqlText(input).replace(/[\\`]|\$\{/g, (sign) => `\\${sign}`);
  return `const query = \`
${query}\`;

const response = await fetch(${JSON.stringify(`${hub}/graphql`)}, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query }),
});
const { data, errors } = await response.json();
if (errors) throw new Error(errors[0].message);
for (const { members, cells } of data.analyze.rows) {
  console.log(...members.map(({ label }) => label), ...cells.map(({ value }) => value));
}
`;
}

export function pythonText(input: AnalyzeInput, hub: string): string {
  const query = graphqlText(input).replaceAll("\\", "\\\\");
  return `import json
from urllib.request import Request, urlopen

query = """
${query}"""

request = Request(
    ${JSON.stringify(`${hub}/graphql`)},
    data=json.dumps({"query": query}).encode(),
    headers={"content-type": "application/json"},
)
answer = json.load(urlopen(request))
if "errors" in answer:
    raise SystemExit(answer["errors"][0]["message"])
for row in answer["data"]["analyze"]["rows"]:
    print(*[member["label"] for member in row["members"]], *[cell["value"] for cell in row["cells"]])
`;
}
