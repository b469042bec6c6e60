import { unzipSync } from "fflate";
import { countOf, type Figure } from "./figures.ts";
import { unitCode, type Caller, type World } from "./world.ts";

type Answer = (world: World, caller: Caller, figure: Figure) => Promise<string>;

const timeOf = ({ periodCode }: Figure) => ({ kind: "QUARTER", window: "CALENDAR", periods: [periodCode] });
const question = (figure: Figure) => ({ measures: ["DOSSIERS_RECEIVED"], dimensions: [{ dimension: "UNIT" }], time: timeOf(figure) });

const graph =
  (text: string, variables: (figure: Figure) => object): Answer =>
  async ({ app }, { headers }, figure) => {
    const payload = { query: text, variables: variables(figure) };
    return (await app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json", ...headers }, payload }))
      .body;
  };
const file =
  (format: string, read: (bytes: Buffer) => string): Answer =>
  async ({ app }, { headers }, figure) => {
    const response = await app.inject({
      method: "POST",
      url: `/files/analyze.${format}`,
      headers,
      payload: { question: question(figure) },
    });
    return response.statusCode === 200 ? read(response.rawPayload) : response.body;
  };
const text = (bytes: Buffer) => bytes.toString("utf8");
const sheets = (bytes: Buffer) =>
  Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString("utf8"))
    .join();

/** Everything that works with figures instead of showing their rows. */
export const analyses: Readonly<Record<string, Answer>> = {
  analyze: graph(
    "query ($input: AnalyzeInput!) { analyze(input: $input) { rows { cells { value } } totals { cells { value } } } }",
    (figure) => ({
      input: { ...question(figure), totals: "GRAND" },
    }),
  ),
  cellRows: graph(
    `query ($input: AnalyzeInput!) { cellRows(input: $input, measure: "DOSSIERS_RECEIVED", members: [{ key: "${unitCode}" }]) { rows { numerator } } }`,
    (figure) => ({ input: question(figure) }),
  ),
  scorecard: graph(
    "query ($input: ScorecardInput!) { scorecard(input: $input) { domains { lines { cell { value } series { value } } } } }",
    (figure) => {
      const { kind, window, periods } = timeOf(figure);
      return { input: { unit: unitCode, measures: ["DOSSIERS_RECEIVED"], time: { kind, window, period: periods[0] } } };
    },
  ),
  "/files/analyze.csv": file("csv", text),
  "/files/analyze.json": file("json", text),
  "/files/analyze.xlsx": file("xlsx", sheets),
};

/** Whether an answer holds the number that only the figure of the state has. */
export const isCounted = (answer: string, { state }: Figure): boolean =>
  answer.replaceAll(/(?<=\d)\.(?=\d{3})/g, "").includes(String(countOf(state)));
