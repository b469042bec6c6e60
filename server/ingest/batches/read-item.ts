import type { Citation, Conclusion, Figure, Identity, Named, Parties, Task } from "#server/ingest/recognising/found.ts";
import { fold } from "./fold.ts";
import type { ReadItem, Values } from "./item-fields.ts";
import type { Lists } from "./lists.sql.ts";
import { matchField, matchGroup, matchUnit } from "./match.ts";
import { periodOf } from "./period-of.ts";
import { placeOf } from "./figure-places.ts";
import { readRow } from "./read-row.ts";

/** What the whole document says, for items that do not say it themselves. */
export interface Whole {
  readonly period: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
}

interface Reader {
  readonly lists: Lists;
  readonly whole: Whole;
}

const unitOf = ({ lists, whole }: Reader, named: Named | null) => (named ? (matchUnit(lists, named, whole.date)?.code ?? null) : null);

/** Codes of units as they are, of groups with a mark before them: `so-noi-vu;@cac-so`. */
function partiesOf({ lists, whole }: Reader, parties: Parties | null): { codes: string | null; words: string | null } {
  if (!parties) return { codes: null, words: null };
  const units = parties.units.map((unit) => matchUnit(lists, unit, whole.date)?.code);
  const groups = parties.groups.map((group) => matchGroup(lists, group)?.code).map((code) => code && `@${code}`);
  const known = [...units, ...groups].filter((code) => code !== undefined);
  const isWhole = known.length === units.length + groups.length && parties.unresolved === null;
  return { codes: [...new Set(known)].join(";") || null, words: isWhole ? null : parties.asWritten };
}

const readers: Readonly<Record<string, (payload: never, reader: Reader) => ReadItem>> = {
  DOCUMENT: (it: Identity, reader) => ({
    values: {
      ...{ number: it.number, type: it.type, issuer: unitOf(reader, it.issuer), date: it.date, subject: it.subject },
      period: it.period && (periodOf(reader.lists, it.period)?.code ?? null),
      planType: it.type === "KE_HOACH" || it.type === "QUYET_DINH" ? planTypeOf(it.subject ?? "") : null,
    },
    asRead: { issuer: it.issuer?.name ?? null, period: it.period?.label ?? null },
  }),
  CITATION: (it: Citation, reader) => ({
    values: {
      number: it.number,
      type: it.type,
      issuer: unitOf(reader, it.issuer),
      date: it.date,
      subject: it.subject,
      relation: it.relation,
    },
    asRead: { issuer: it.issuer?.name ?? null },
  }),
  FIGURE: readFigure,
  TASK: (it: Task, reader) => {
    const [leads, coordinators] = [partiesOf(reader, it.lead), partiesOf(reader, it.coordinators)];
    return {
      values: {
        ...{ ordinal: it.ordinal, title: it.title, area: it.area, output: it.output, leads: leads.codes, coordinators: coordinators.codes },
        ...{ deadlineKind: it.deadline.kind, deadlineFrom: it.deadline.from, deadlineTo: it.deadline.to },
      },
      asRead: { leads: leads.words, coordinators: coordinators.words, deadlineKind: it.deadline.asWritten || null, area: it.areaTitle },
    };
  },
  ROW: readRow,
  CONCLUSION: (it: Conclusion & { text: string }, reader) => {
    const addressees = partiesOf(reader, it.addressee);
    return {
      values: { type: it.type, ordinal: it.ordinal, summary: it.text, area: it.area, addressees: addressees.codes },
      asRead: { addressees: addressees.words },
    };
  },
};

/** Reforms are planned as a whole, or for procedures alone; the subject says which. */
const planTypeOf = (subject: string) => (/kiem soat (thu tuc hanh chinh|tthc)/.test(fold(subject)) ? "TTHC_CONTROL_PLAN" : "CCHC_PLAN");

/** Parts of a breakdown that are fields of their own, or only say that it is the whole. */
const ownParts = new Set(["of", "outOf", "level", "field", "baseYear", "units", "status", "includes"]);
/** Parts of a target that say how it grows and whom it binds. */
const targetParts = new Set(["until", "perYear", "levels"]);

function readFigure(it: Figure, reader: Reader): ReadItem {
  const { lists, whole } = reader;
  const { indicator, breakdown, period } = it;
  const part = (name: string) => (breakdown[name] == null ? null : String(breakdown[name]));
  const field = part("field");
  const known = indicator !== null && lists.indicators.some(({ code }) => code === indicator);
  const isPoint = period?.kind === "POINT";
  const meant = period && !isPoint ? (periodOf(lists, period)?.code ?? null) : whole.period;
  const dimensions = Object.entries(breakdown)
    .filter(([name]) => !ownParts.has(name) && (it.kind === "TARGET" || !targetParts.has(name)))
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.join(",") : String(value)}`);
  const level = it.level ?? part("level");
  return {
    values: {
      indicator: known ? indicator : null,
      value: String(it.value),
      comparator: it.comparator === "LT" ? "LE" : it.comparator,
      outOf: part("of") ?? part("outOf"),
      unit: it.reportingUnit ? unitOf(reader, it.reportingUnit) : whole.issuer,
      period: meant,
      timing: isPoint ? "POINT" : known && period === null ? placeOf(indicator).timing : "IN_PERIOD",
      level: level === "TOTAL" ? null : level,
      field: field === null || field === "TOTAL" ? null : (matchField(lists, field)?.code ?? null),
      dimensions: dimensions.join("; ") || null,
      kind: it.kind === "TARGET" ? "TARGET" : "ACTUAL",
      note: it.kind === "PROVISIONAL" ? "Số tạm thời" : null,
    },
    asRead: {
      indicator: known ? null : it.name,
      unit: it.reportingUnit?.name ?? null,
      period: period?.label ?? null,
      field: field === "TOTAL" ? null : field,
      value: it.asWritten,
    },
  };
}

/** What an item of a document says, as far as the hub knows what is meant. */
export function readItem(kind: string, payload: object, lists: Lists, whole: Whole): ReadItem {
  const read = readers[kind]!(payload as never, { lists, whole });
  return { values: clean(read.values), asRead: clean(read.asRead) };
}

/** Composed, without white space around, and nothing instead of empty. */
export const clean = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value?.normalize("NFC").trim() || null]));
