import { z } from "zod";
import { loadTable, optional } from "#server/ingest/knowledge/load-table.ts";

const number = z.coerce.number();

const columns = {
  rule: z.string().regex(/^V([1-9]|1[0-9]|20)$/),
  /** Its name on screens. */
  name: z.string().min(1),
  /** What it checks, in words. */
  says: z.string().min(1),
  /** How grave a finding is, where a check says nothing else. */
  severity: z.enum(["ERROR", "WARNING", "NOTICE"]),
  /** How far values may lie apart: a count, points of percent, or a share, as the rule is about. */
  tolerance: number,
  /** From what size on the rule looks: a count of dossiers or people, or days. */
  least: number,
  applies: z.string(),
  basis: optional,
};

/** A rule of checks, as its row of `check-rules.csv` says; an administrator's file may set others. */
export type CheckRule = z.output<z.ZodObject<typeof columns>>;

/** The rules by their keys, in their order. */
export function loadRules(extra: string | null = null): ReadonlyMap<string, CheckRule> {
  return new Map(loadTable("check-rules.csv", columns, extra).map((row) => [row.rule, row]));
}
