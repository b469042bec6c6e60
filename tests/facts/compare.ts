import { compareAll, kinds, type Kind } from "#tests/facts/compare-all.ts";
import { Tally } from "#tests/facts/tally.ts";

/** `npx tsx tests/facts/compare.ts [kind]`: precision and recall of what is read in the documents of the facts; every miss and extra. */
const chosen = process.argv[2] as Kind | undefined;
const all = await compareAll();
const line = (name: string, { precision, recall, right, found, hit, expected }: Tally) =>
  `${name.padEnd(13)} precision ${precision.toFixed(3)} (${right}/${found})  recall ${recall.toFixed(3)} (${hit}/${expected})`;

for (const kind of chosen ? [chosen] : kinds) {
  const whole = all.reduce((sum, { tallies }) => sum.add(tallies[kind]), new Tally());
  process.stdout.write(`\n${line(kind, whole)}\n`);
  for (const { source, tallies } of all) {
    const tally = tallies[kind];
    if (tally.found + tally.expected === 0) continue;
    process.stdout.write(`  ${line(source, tally)}\n`);
    if (chosen) for (const miss of tally.misses) process.stdout.write(`    missed ${miss}\n`);
    if (chosen) for (const extra of tally.extras) process.stdout.write(`    extra  ${extra}\n`);
  }
}
