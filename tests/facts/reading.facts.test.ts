import { expect, test } from "vitest";
import { compareAll, type Kind } from "#tests/facts/compare-all.ts";
import { hasFacts } from "#tests/facts/read-facts.ts";
import { Tally } from "#tests/facts/tally.ts";

/** What must be read rightly in the documents of the facts: of what is found, and of what is there. */
const floors: Partial<Record<Kind, { precision: number; recall: number }>> = {
  citations: { precision: 0.97, recall: 0.95 },
  outline: { precision: 0.95, recall: 0.95 },
};

test.runIf(hasFacts)("documents are read as their facts say", async () => {
  const all = await compareAll();
  for (const [kind, { precision, recall }] of Object.entries(floors)) {
    const whole = all.reduce((sum, { tallies }) => sum.add(tallies[kind as Kind]), new Tally());
    expect(whole.precision, `precision of ${kind}`).toBeGreaterThanOrEqual(precision);
    expect(whole.recall, `recall of ${kind}`).toBeGreaterThanOrEqual(recall);
  }
});
