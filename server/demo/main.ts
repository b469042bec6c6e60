import { runProcess } from "#server/process.ts";

runProcess({
  firstWords: "CCHC Hub is starting on a simulated province …",
  async prepare(config) {
    const [{ parseOptions }, { withOwnDatabase }] = await Promise.all([import("./options.ts"), import("./database.ts")]);
    const options = parseOptions(process.argv.slice(2));
    return {
      config: await withOwnDatabase(config),
      fill: async (sql, { say, signal }) => {
        const { fillWithProvince } = await import("./fill.command.ts");
        await fillWithProvince(sql, { ...options, say, signal, screen: process.stdout });
      },
    };
  },
});
