import type { AskedFilter, Question } from "#server/measures/question.ts";
import { dimensionLabel, membersOf } from "#server/measures/dimensions.ts";
import type { Records } from "./records.sql.ts";
import type { ExportRequest } from "./request.ts";
import { dimensionName, measureName, unitOf } from "./sheet.ts";
import type { Source, Sources } from "./sources.sql.ts";
import { sentenceCase, type Words } from "./words.ts";

/** All that a file says about itself. */
export interface About {
  readonly request: ExportRequest;
  readonly head: Records["head"];
  readonly sources: Sources;
  /** Names of the records that the question names by code. */
  readonly names: ReadonlyMap<string, string>;
  /** The simulated province whose figures these are; null when they are real. */
  readonly simulated: string | null;
  readonly madeAt: Date;
  /** Whole address of the page that shows the question. */
  readonly link: string | null;
}

/** One line of the page on sources and definitions: a heading, or a row of cells. */
export type AboutLine = { readonly heading: string } | { readonly cells: readonly AboutCell[]; readonly isHead?: boolean };
/** A day of the calendar is told from other texts. */
export type AboutCell = string | number | { readonly day: string };

const line = (...cells: AboutCell[]): AboutLine => ({ cells });
const headLine = (...cells: string[]): AboutLine => ({ cells, isHead: true });

/** The title that was asked for, else what is measured by what. */
export function titleOf({ request, head }: Pick<About, "request" | "head">, words: Words): string {
  if (request.title) return request.title;
  const measures = head.measures.map((measure) => measureName(measure, words)).join("; ");
  const dimensions = head.dimensions.map((dimension) => words.pick(dimension.label, dimension.labelEn)).join(", ");
  return words.say(dimensions ? "title" : "titleAll", { measures, dimensions });
}

/** What stands under the title: when it was made, how fresh it is, and that it is simulated. */
export function underTitle({ sources, madeAt, simulated }: About, words: Words): string[] {
  const fresh = sources.recordedAt ? [`${words.say("recordedAt")}: ${words.instant(sources.recordedAt)}`] : [];
  return [
    [`${words.say("madeAt")}: ${words.instant(madeAt)}`, ...fresh].join(" · "),
    ...(simulated === null ? [] : [words.say("simulated", { province: simulated })]),
  ];
}

/** Where the figures come from and what they mean; of the sources at most so many. */
export function aboutLines(about: About, words: Words, mostSources: number): AboutLine[] {
  const { request, head, simulated, madeAt, link, sources } = about;
  return [
    ...(simulated === null ? [] : [{ heading: words.say("simulated", { province: simulated }) }]),
    { heading: words.say("question") },
    line(words.say("measure"), head.measures.map((measure) => measureName(measure, words)).join("; ")),
    ...questionLines(about, words),
    line(words.say("rows"), rowsText(request, head.totalCount, words)),
    line(words.say("totals"), words.say("totalsRule")),
    line(words.say("states"), words.say("statesRule")),
    line(words.say("madeAt"), words.instant(madeAt)),
    ...(sources.recordedAt ? [line(words.say("recordedAt"), words.instant(sources.recordedAt))] : []),
    ...(link ? [line(words.say("link"), link)] : []),
    { heading: words.say("measures") },
    headLine(...(["measure", "unit", "definition", "formula", "legalBasis", "key"] as const).map((key) => words.say(key))),
    ...head.measures.map((measure) =>
      line(
        measureName(measure, words),
        unitOf(measure, words),
        measure.definition,
        measure.numerator ? `${measure.numerator} ÷ ${measure.denominator}` : sentenceCase(words.label("MeasureForm", measure.form)),
        measure.legalBasis ?? words.say("noBasis"),
        measure.key,
      ),
    ),
    { heading: words.say("sources") },
    ...sourceLines(about, words, mostSources),
  ];
}

function rowsText({ question }: ExportRequest, total: number, words: Words): string {
  const shown = Math.min(question.limit, Math.max(total - question.offset, 0));
  return shown === total ? words.count(total) : words.say("rowsCut", { shown: words.count(shown), total: words.count(total) });
}

function questionLines({ request: { question }, head, names }: About, words: Words): AboutLine[] {
  const { having, definitions, boundariesOn } = question;
  const signs = { lt: "<", lte: "≤", gt: ">", gte: "≥" };
  return [
    ...(head.dimensions.length > 0
      ? [line(words.say("dimensions"), head.dimensions.map((one) => dimensionName(one, words)).join(", "))]
      : []),
    line(words.say("time"), timeText(question, names, words)),
    ...question.filters.map((filter) =>
      line(words.say("filter", { dimension: words.pick(...dimensionLabel(filter.key)) }), filterText(filter, names, words)),
    ),
    ...having.map(({ measure, bound, value }) =>
      line(words.say("having"), `${words.pick(...definitions[measure]!.name)} ${signs[bound]} ${value}`),
    ),
    line(
      words.say("boundaries"),
      boundariesOn ? words.say("asOf", { day: words.day(boundariesOn) }) : words.label("Boundaries", "AS_REPORTED"),
    ),
  ];
}

function timeText({ time }: Question, names: About["names"], words: Words): string {
  return [
    `${sentenceCase(words.label("PeriodKind", time.kind))}, ${words.label("PeriodWindow", time.window)}`,
    ...(time.mode === "CUMULATIVE" ? [words.say("cumulative")] : []),
    ...(time.periods ? [time.periods.map((code) => names.get(`PERIOD ${code}`) ?? code).join(", ")] : []),
    ...(time.from ? [words.say("from", { day: words.day(time.from) })] : []),
    ...(time.to ? [words.say("to", { day: words.day(time.to) })] : []),
  ].join("; ");
}

function filterText({ key, members }: AskedFilter, names: About["names"], words: Words): string {
  const labels = membersOf(key);
  return members.map((code) => (labels ? words.pick(...labels.get(code)!) : (names.get(`${key} ${code}`) ?? code))).join(", ");
}

function sourceLines({ sources, request }: About, words: Words, most: number): AboutLine[] {
  const counted = request.question.definitions.some(({ parts }) => parts.some(({ fact }) => fact.kind === "DATED"));
  const left = sources.count - Math.min(sources.listed.length, most);
  return [
    line(words.say("sourcesRule")),
    ...(counted ? [line(words.say("ownCount"))] : []),
    ...(sources.count > 0 ? [headLine(...(["number", "date", "issuer", "subject", "figures"] as const).map((key) => words.say(key)))] : []),
    ...sources.listed.slice(0, most).map((source) => sourceLine(source, words)),
    ...(left > 0 ? [line(words.say("moreSources", { count: words.count(left) }))] : []),
  ];
}

function sourceLine({ kind, source, number, type, issuedOn, issuedPrecision, issuer, subject, figures }: Source, words: Words): AboutLine {
  const name =
    type === null
      ? sentenceCase(words.label("ProvenanceKind", kind))
      : `${sentenceCase(words.label("DocumentType", type))} ${number ?? words.say("unnumbered")}`;
  const date = issuedOn === null ? "" : issuedPrecision === "DAY" ? { day: issuedOn } : words.day(issuedOn, issuedPrecision);
  return line(name, date, issuer ?? "", subject ?? source ?? "", figures);
}
