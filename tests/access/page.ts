import { enumLabels } from "#schema/core/enums.ts";
import { holders, others, positions, roleNames, type Asker } from "./askers.ts";
import { lines } from "./matrix.ts";
import { operationOf } from "./ask.ts";
import { expected, ruleNames, ruleOf, type RuleName, type Verdict } from "./rules.ts";
import { analysisRules, figureRules } from "./figure-rules.ts";
import { table } from "./table.ts";

/** Where the generated part of the page begins. */
const MARK = "<!-- Từ đây trở xuống do npm run gen viết từ tests/access. -->";

const signs: Readonly<Record<Verdict, string>> = {
  allowed: "✓",
  hidden: "–",
  UNAUTHENTICATED: "⚿",
  FORBIDDEN: "✗",
  NOT_YOURS: "✗",
  NOT_ALLOWED: "✗",
  OWN_DATA: "✗",
  BEYOND_OWN: "✗",
  INVALID: "✗",
  NOT_ANSWERED: "✗",
};

/** The page of access as it should be: its own introduction, and what follows from the table. */
export function accessPage(page: string): string {
  const at = page.indexOf(MARK);
  if (at < 0) throw new Error(`docs/access.md has lost its line ${MARK}`);
  return `${[page.slice(0, at) + MARK, ...rulesPart(), ...askersPart(), ...figuresPart(), ...linesPart()].join("\n")}\n`;
}

const numberOf = (rule: RuleName) => ruleNames.indexOf(rule) + 1;

const rulesPart = () => ["", "## Các quy tắc", "", ...ruleNames.map((rule) => `${numberOf(rule)}. ${ruleOf(rule).says}`)];

/** What one asker gets under one rule; told apart for reading and writing where they differ. */
function cell(asker: Asker, rule: RuleName): string {
  const operations = [...new Set(lines.filter((line) => line[1] === rule).map(([what]) => operationOf(what)))].toSorted().toReversed();
  if (operations.length === 0) operations.push("query");
  const found = operations.map((operation) => ({ operation, sign: signs[expected(rule, asker, { operation })] }));
  const isSame = new Set(found.map(({ sign }) => sign)).size === 1;
  return isSame ? found[0]!.sign : found.map(({ operation, sign }) => `${sign} ${operation === "query" ? "đọc" : "ghi"}`).join(" ");
}

function askersPart(): string[] {
  const groups = groupBy([...others, ...holders], (asker) => ruleNames.map((rule) => cell(asker, rule)).join("|"));
  const rows = [...groups].map(([cells, askers]) => [labelOf(askers), ...cells.split("|")]);
  return [
    "",
    "## Ai theo quy tắc nào thì được gì",
    "",
    "✓ được · – như không có · ✗ bị từ chối · ⚿ phải đăng nhập, hoặc mã truy cập không dùng được. Cột là số của quy tắc. Vai trò nêu một mình là ở bất cứ đơn vị nào.",
    "",
    ...markdown(["ai", ...ruleNames.map((rule) => String(numberOf(rule)))], rows),
  ];
}

/** Askers that get the same in everything, as one line: a role that is held anywhere by its name alone. */
function labelOf(askers: readonly Asker[]): string {
  const places = Object.keys(positions);
  const roles = groupBy(
    askers.filter((asker) => holders.includes(asker)),
    ({ has }) => has!.role,
  );
  const [anywhere, somewhere] = [true, false].map((isAll) => [...roles].filter(([, held]) => (held.length === places.length) === isAll));
  return [
    ...askers.filter((asker) => others.includes(asker)).map(({ label }) => label),
    ...anywhere!.map(([role]) => roleNames[role]),
    ...somewhere!.map(([role, held]) => `${roleNames[role]}: ${held.map(({ has }) => positions[has!.at]).join("; ")}`),
  ].join("<br>");
}

function figuresPart(): string[] {
  const labels = enumLabels.get("FigureState")!;
  const rows = Object.entries(figureRules).map(([state, rule]) => [
    `${labels[state]![0]} (\`${state}\`)`,
    String(numberOf(rule)),
    String(numberOf(analysisRules[state as keyof typeof analysisRules])),
  ]);
  const words =
    "Dòng số liệu được xem theo trạng thái của nó và đơn vị của nó, bằng bất cứ đường nào: theo khóa, trong danh sách, trong tổng số, dưới đơn vị, kỳ, nguồn và bản ghi khác, trong mọi bộ lọc. Cơ sở dữ liệu tự giữ điều này (chính sách `seen` của PostgreSQL), không phải từng trang.";
  return [
    "",
    "## Số liệu theo trạng thái",
    "",
    words,
    "",
    ...markdown(["trạng thái", "quy tắc của dòng số liệu", "quy tắc của phân tích và tệp"], rows),
  ];
}

function linesPart(): string[] {
  return Object.entries(table).flatMap(([title, section]) => {
    const byRule = groupBy(Object.entries(section), ([, rule]) => rule);
    const rows = [...byRule].map(([rule, same]) => [String(numberOf(rule)), same.map(([what]) => lineWords(what)).join(", ")]);
    return ["", `## ${title}`, "", ...markdown(["quy tắc", "trường, địa chỉ"], rows)];
  });
}

function lineWords(what: string): string {
  const [name, about] = what.split(" · ");
  return `\`${name!.replace(/^(Query|Mutation)\./, "")}\`${about ? ` (${about})` : ""}`;
}

const markdown = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`);

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
