import { planStatements, recommendations, reportStatements, type StatementText } from "./conclusion-texts.ts";
import { atLines } from "./origins.ts";
import { bodiesOf, periodOf, yearsOf, type Body, type Province } from "./province.ts";
import { hasReported, reportCode, speaksFor } from "./reports.ts";

interface Statement {
  document: string;
  ordinal: string;
  position: number;
  line: number;
  text: StatementText;
  summary: string;
  unitId?: string | null;
  groupId?: string | null;
  addresseeText?: string | null;
}

function add({ book, documents }: Province, statement: Statement, provenanceId: string): string {
  const { document, ordinal, position, text, summary, unitId = null, groupId = null, addresseeText = null } = statement;
  return book.add("conclusions", {
    ...{
      code: `${document}-nd-${position}`,
      documentId: documents.get(document)!,
      type: text[0],
      ordinal,
      position,
      summary,
      area: text[1],
    },
    ...{ unitId, groupId, addresseeText, provenanceId },
  });
}

/** What the reports of province, districts and departments find and ask for, and what the plans order. */
export function makeConclusions(province: Province): void {
  const { book, groups } = province;
  for (const year of yearsOf(province)) {
    for (const [at, text] of planStatements.entries()) {
      const document = `kh-cchc-${year}`;
      const groupId = groups.get(at === 0 ? "cac-so-ban-nganh" : at === 2 ? "ubnd-cap-huyen" : "co-quan-lien-quan")!;
      const statement = { document, ordinal: `III.${at + 1}`, position: at + 1, line: 130 + at * 3, text, summary: text[2], groupId };
      add(province, statement, atLines(province, document, statement.line, statement.line + 1));
    }
    for (const quarter of [1, 2, 3, 4]) {
      const period = periodOf(province, `${year}-q${quarter}`);
      for (const body of province.bodies) {
        if (body.kind === "COMMUNE" || !speaksFor(body, period) || !hasReported(province, body, period)) continue;
        addStatements(province, body, reportCode(body, period), `${35 + Math.round(11.5 * (year - 2022) + quarter)}%`);
      }
    }
  }

  function addStatements({ random }: Province, body: Body, document: string, rate: string): void {
    const own = random.fork(`conclusions/${document}`);
    const count = body.kind === "PROVINCE" ? 11 : body.kind === "DISTRICT" ? 5 : 3;
    const chosen = own.shuffle(reportStatements).slice(0, count);
    const texts = [
      ...reportStatements.filter((text) => chosen.includes(text)),
      ...own.shuffle(recommendations).slice(0, body.kind === "PROVINCE" ? 3 : 1),
    ];
    const order = ["ADVANTAGE", "LIMITATION", "CAUSE", "DIRECTION", "RECOMMENDATION"];
    const sections = ["II.1", "II.2", "II.3", "III", "IV"];
    const seen = new Map<string, number>();
    for (const [at, text] of texts.entries()) {
      const [type, , words] = text;
      seen.set(type, (seen.get(type) ?? 0) + 1);
      const bad = words.includes("{unit}") ? badBody(province, body, own) : null;
      const line = 300 + at * 4;
      const id = add(
        province,
        {
          ...{ document, ordinal: `${sections[order.indexOf(type)]}.${seen.get(type)}`, position: at + 1, line, text },
          summary: words.replace("{unit}", bad?.short ?? "một số đơn vị").replace("{rate}", rate),
          unitId: bad?.id ?? null,
          addresseeText: type === "RECOMMENDATION" && body.kind === "PROVINCE" && own.chance(0.4) ? "các bộ, ngành trung ương" : null,
        },
        atLines(province, document, line, line + 2),
      );
      if (type !== "RECOMMENDATION") continue;
      const to = body.kind === "PROVINCE" ? ["bo-noi-vu", "vpcp"] : ["ubnd-tinh", ...(own.chance(0.5) ? ["so-noi-vu"] : [])];
      for (const code of to) book.add("conclusionAddressees", { conclusionId: id, unitId: province.units.get(code)! });
    }
  }
}

/** One that is late more than others, of those the report speaks of. */
function badBody(province: Province, of: Body, random: Province["random"]): Body | null {
  if (of.kind === "DEPARTMENT") return null;
  const kind = of.kind === "PROVINCE" ? "DISTRICT" : "COMMUNE";
  const below = bodiesOf(province, kind).filter(({ parent, to }) => parent === of && to === of.to);
  const worst = below.sort((left, right) => right.lateness - left.lateness).slice(0, 3);
  return worst.length > 0 ? random.pick(worst) : null;
}
