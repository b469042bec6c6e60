import type { FigureKnowledge, Rule } from "#server/ingest/recognising/figure-rules.ts";
import type { Heading, Identity } from "#server/ingest/recognising/found.ts";
import type { Parts } from "#server/ingest/recognising/figure-breakdown.ts";
import type { Resolve } from "#server/ingest/recognising/figure-reporter.ts";
import type { Segment } from "#server/ingest/recognising/figure-segments.ts";

/** What is known of a document before its figures are. */
export interface FigureContext {
  readonly document: Identity;
  readonly outline: readonly Heading[];
  /** Finds units by their names; without it every figure is the issuer's. */
  readonly resolve: Resolve | null;
  readonly knowledge: FigureKnowledge;
}

/** What a number was found to say. */
export interface Reckoned {
  readonly rule: Rule;
  readonly segment: Segment;
  readonly parts: Parts;
  readonly confidence: number;
}
