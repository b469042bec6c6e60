import type { Figures } from "./figures.ts";
import type { Row } from "./province.ts";

/** A row of a measure before anything is chosen or added; numbers are thousandths. */
export interface Reported {
  readonly unit: string | null;
  /** The period of a report, or the day of a dated thing. */
  readonly period: string | null;
  readonly on: string | null;
  readonly timing: string;
  readonly subtree: boolean;
  readonly provisional: boolean;
  readonly derived: boolean;
  /** Members by axis; null is the whole where the axis has one. */
  readonly axes: Readonly<Record<string, string | null>>;
  readonly num: bigint | null;
  readonly den: bigint | null;
}

export interface NaiveMeasure {
  readonly form: "SUM" | "LAST" | "RATIO" | "SCORE" | "RANK";
  readonly overTime: "SUM" | "LAST" | "NONE";
  readonly better: "UP" | "DOWN" | null;
  /** Axes in which null is the whole, in the order they are chosen. */
  readonly axes: readonly string[];
  readonly dated?: boolean;
  readonly parts: readonly ((figures: Figures) => Reported[])[];
}

const thousandths = (value: unknown): bigint | null => {
  if (value === null || value === undefined) return null;
  const [whole, rest = ""] = String(value).split(".");
  return BigInt(whole!) * 1000n + BigInt(rest.padEnd(3, "0"));
};

type Read = (row: Row) => unknown;
interface Shape {
  readonly table: keyof Figures;
  readonly axes?: (row: Row) => Record<string, string | null>;
  readonly where?: (row: Row) => boolean;
  readonly provisional?: (row: Row) => boolean;
  readonly num?: Read;
  readonly den?: Read;
}

const reported =
  ({ table, axes = () => ({}), where = () => true, provisional = () => false, num, den }: Shape) =>
  (figures: Figures): Reported[] =>
    figures[table]
      .filter((row) => row["state"] !== "DRAFT" && where(row))
      .map((row) => ({
        unit: (row["unit_id"] ?? row["issuer_id"]) as string | null,
        period: (row["period_id"] ?? null) as string | null,
        on: (row["issued_on"] ?? null) as string | null,
        timing: row["timing"] as string,
        subtree: row["coverage"] === "SUBTREE",
        provisional: row["state"] === "PROVISIONAL" || provisional(row),
        derived: row["kind"] === "DERIVED",
        axes: axes(row),
        num: num ? thousandths(num(row)) : null,
        den: den ? thousandths(den(row)) : null,
      }))
      .filter((row) => (!num || row.num !== null) && (!den || row.den !== null));

const of =
  (name: string): Read =>
  (row) =>
    row[name];
const sumOf =
  (...names: string[]): Read =>
  (row) =>
    names.some((name) => row[name] === null) ? null : names.reduce((sum, name) => sum + (row[name] as number), 0);
const levelAndField = (row: Row) => ({ PROCEDURE_LEVEL: row["level"] as string | null, PROCEDURE_FIELD: row["field"] as string | null });
const dossiers = (num: Read, den?: Read) => reported({ table: "dossier_stats", axes: levelAndField, num, ...(den && { den }) });
const channels =
  (num: (row: Row, channel: string) => unknown, den?: Read) =>
  (figures: Figures): Reported[] =>
    Object.entries({ ONLINE: "received_online", DIRECT: "received_direct", POST: "received_by_post" }).flatMap(([channel, column]) =>
      reported({
        table: "dossier_stats",
        axes: (row) => ({ ...levelAndField(row), CHANNEL: channel }),
        num: (row) => (row[column] === null ? null : num({ ...row, value: row[column] }, channel)),
        ...(den && { den: (row: Row) => den({ ...row, value: row[column] }) }),
      })(figures),
    );
const documentsBy = (indicator: string): Shape => ({
  table: "lone_observations",
  where: (row) => row["indicator"] === indicator && row["kind"] !== "TARGET",
  axes: ({ type }) => ({ DOCUMENT_TYPE: type === "TOTAL" ? null : type === "DECISION" ? "QUYET_DINH" : (type as string) }),
});
const staffKind = (row: Row) => ({ STAFF_KIND: row["kind"] as string });
const staff = (num: Read, den?: Read) =>
  reported({
    table: "staff_stats",
    axes: staffKind,
    provisional: (row) => Boolean(row["assigned_is_provisional"]),
    num,
    ...(den && { den }),
  });
const area = (row: Row) => ({ REFORM_AREA: row["area"] as string | null });
const procedureAxes = ["PROCEDURE_LEVEL", "PROCEDURE_FIELD"];

/** What the catalogue says of these measures, said a second time in another way. */
export const naiveMeasures: Readonly<Record<string, NaiveMeasure>> = {
  DOSSIERS_RECEIVED: { form: "SUM", overTime: "NONE", better: null, axes: procedureAxes, parts: [dossiers(of("received"))] },
  DOSSIERS_RESOLVED: { form: "SUM", overTime: "SUM", better: null, axes: procedureAxes, parts: [dossiers(of("resolved"))] },
  DOSSIERS_PENDING: { form: "LAST", overTime: "LAST", better: null, axes: procedureAxes, parts: [dossiers(of("pending"))] },
  ON_TIME_RATE: {
    form: "RATIO",
    overTime: "SUM",
    better: "UP",
    axes: procedureAxes,
    parts: [dossiers(sumOf("resolved_early", "resolved_on_time"), of("resolved"))],
  },
  RESOLUTION_RATE: {
    form: "RATIO",
    overTime: "NONE",
    better: "UP",
    axes: procedureAxes,
    parts: [dossiers(of("resolved"), of("received"))],
  },
  PENDING_LATE_RATE: {
    form: "RATIO",
    overTime: "LAST",
    better: "DOWN",
    axes: procedureAxes,
    parts: [dossiers(of("pending_late"), of("pending"))],
  },
  DOSSIERS_NEW: { form: "SUM", overTime: "SUM", better: null, axes: procedureAxes, parts: [channels(of("value"))] },
  ONLINE_RATE: {
    form: "RATIO",
    overTime: "SUM",
    better: "UP",
    axes: procedureAxes,
    parts: [channels((row, channel) => (channel === "ONLINE" ? row["value"] : 0), of("value"))],
  },
  PROCEDURES_IN_FORCE: {
    form: "LAST",
    overTime: "LAST",
    better: null,
    axes: procedureAxes,
    parts: [reported({ table: "procedure_counts", axes: levelAndField, where: (row) => row["kind"] === "IN_FORCE", num: of("count") })],
  },
  PROCEDURES_PUBLISHED: {
    form: "SUM",
    overTime: "SUM",
    better: null,
    axes: ["PROCEDURE_CHANGE", ...procedureAxes],
    parts: [
      reported({
        table: "procedure_counts",
        axes: (row) => ({ PROCEDURE_CHANGE: row["kind"] === "PUBLISHED" ? null : (row["kind"] as string), ...levelAndField(row) }),
        where: (row) => row["kind"] !== "IN_FORCE",
        num: of("count"),
      }),
    ],
  },
  STAFF_PRESENT: { form: "LAST", overTime: "LAST", better: null, axes: [], parts: [staff(of("present"))] },
  VACANCY_RATE: {
    form: "RATIO",
    overTime: "LAST",
    better: "DOWN",
    axes: [],
    parts: [
      staff(
        (row) => (row["present"] === null ? null : (row["assigned"] as number) - (row["present"] as number)),
        (row) => (row["present"] === null ? null : row["assigned"]),
      ),
    ],
  },
  NET_TRANSFERS: {
    form: "SUM",
    overTime: "SUM",
    better: null,
    axes: [],
    parts: [
      reported({
        table: "personnel_moves",
        where: (row) => row["kind"] !== "RECRUIT",
        num: (row) => (row["kind"] === "TRANSFER_IN" ? row["count"] : -(row["count"] as number)),
      }),
    ],
  },
  PAR_INDEX_SCORE: {
    form: "SCORE",
    overTime: "NONE",
    better: "UP",
    axes: ["REFORM_AREA"],
    parts: [reported({ table: "index_scores", axes: area, num: of("score") })],
  },
  PAR_INDEX_RANK: {
    form: "RANK",
    overTime: "NONE",
    better: "DOWN",
    axes: ["REFORM_AREA"],
    parts: [reported({ table: "index_scores", axes: area, num: of("rank") })],
  },
  ADMIN_DOCS_ISSUED: {
    form: "SUM",
    overTime: "SUM",
    better: null,
    axes: ["DOCUMENT_TYPE"],
    parts: [reported({ ...documentsBy("ADMIN_DOCS_ISSUED"), num: of("value") })],
  },
  SELF_CHECK_RATE: {
    form: "RATIO",
    overTime: "SUM",
    better: "UP",
    axes: ["DOCUMENT_TYPE"],
    parts: [
      reported({ ...documentsBy("ADMIN_DOCS_SELF_CHECKED"), num: of("value") }),
      reported({ ...documentsBy("ADMIN_DOCS_ISSUED"), den: of("value") }),
    ],
  },
  DOCUMENTS_KNOWN: {
    form: "SUM",
    overTime: "SUM",
    better: null,
    axes: [],
    dated: true,
    parts: [reported({ table: "documents", axes: (row) => ({ DOCUMENT_TYPE: row["type"] as string }), num: () => 1 })],
  },
};

/** Axes of a measure that a question may name. */
export const naiveAxes: Readonly<Record<string, readonly string[]>> = {
  DOSSIERS_NEW: [...procedureAxes, "CHANNEL"],
  ONLINE_RATE: [...procedureAxes, "CHANNEL"],
  STAFF_PRESENT: ["STAFF_KIND"],
  VACANCY_RATE: ["STAFF_KIND"],
  DOCUMENTS_KNOWN: ["DOCUMENT_TYPE"],
};
