import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = fileURLToPath(new URL("../../../shared/facts/facts.json", import.meta.url));

/** The facts lie beside the project while it is built; it stands without them. */
export const hasFacts = existsSync(path);

export interface Place {
  source: string;
  lineStart: number;
  lineEnd: number;
  /** Offsets in the text of the source; see `meta.positions` of the facts. */
  charStart: number;
  charEnd: number;
}

interface Quoted extends Place {
  quote: string;
}

export interface FactPeriod {
  kind: string;
  label: string;
  year?: number;
  from?: string | null;
  to?: string | null;
  asOf?: string | null;
  within?: FactPeriod;
}

interface Party {
  asWritten: string | null;
  units: string[];
  groups: string[];
}

export interface FactTask {
  id: string;
  plan: string;
  area: string;
  areaNo: string;
  ordinal: string;
  lead: Party;
  coordinating: Party;
  deadline: {
    asWritten: string | null;
    kind: string;
    from: string | null;
    to: string | null;
    exclusive?: boolean;
    recurrence?: string;
    openEnded?: boolean;
    multiYear?: boolean;
    alsoOnRequest?: boolean;
    planYearMismatch?: boolean | null;
    reference?: string;
    authority?: string;
  };
  position: Place;
}

export interface FactDocument {
  id: string;
  number: string | null;
  type: string;
  date: string | null;
  issuer: string | null;
  status: string;
  relations: { type: string; target: string }[];
  corrected: { asWritten: string; expected: string } | null;
  mentions: Quoted[];
}

export interface FactObservation {
  id: string;
  indicator: string;
  value: number;
  comparator: string;
  reportingUnit: string;
  period: FactPeriod;
  dimension: Record<string, unknown>;
  kind: string;
  asWritten: string | null;
  position: Quoted;
}

export interface Facts {
  sources: { id: string; file: string; document: string; lines: number }[];
  units: { id: string; name: string; shortName: string | null; level: string; type: string; parent: string | null; aliases: string[] }[];
  unitGroups: { id: string; name: string; aliases?: string[]; rule: string; memberCount: number | null; members?: string[] }[];
  documents: FactDocument[];
  plans: {
    id: string;
    type: string;
    name: string;
    year: number;
    issuer: string;
    document: string;
    areas: { no: string; code: string }[];
  }[];
  tasks: FactTask[];
  areaRouting: { area: string; lead: string }[];
  indicatorDefinitions: { code: string; unitOfMeasure: string; category: string; valueType: string; betterWhen: string | null }[];
  observations: FactObservation[];
  procedures: { name: string; level: string; field: string; change: string; position: Place }[];
  narratives: {
    source: string;
    type: string;
    ordinal: string;
    area: string | null;
    unit: string | null;
    addressee: string | null;
    position: Place;
  }[];
}

export const readFacts = (): Facts => JSON.parse(readFileSync(path, "utf8")) as Facts;

/** Source → the document it is the text of. */
export const documentOf = (facts: Facts, source: string): string => facts.sources.find((one) => one.id === source)!.document;
