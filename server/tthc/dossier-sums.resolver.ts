import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Query, Resolver } from "type-graphql";
import { Cost } from "#schema/core/cost.ts";
import { DossierCountInput } from "#schema/tthc/dossier-count.input.ts";
import { DossierCounts } from "#schema/tthc/dossier-count.type.ts";
import { DossierFlowInput } from "#schema/tthc/dossier-flow.input.ts";
import { DossierFlow } from "#schema/tthc/dossier-flow.type.ts";
import { badInput } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import { LARGEST_PAGE } from "#server/core/graph/page.ts";
import { readAs } from "#server/core/postgres/reading.ts";
import { selectCounts } from "./dossier-counts.sql.ts";
import { findFlow } from "./dossier-flow.ts";

const LONGEST_AHEAD = 60;

/** Sums over single dossiers; nothing for whoever may not see these. */
@Resolver()
export class DossierSumsResolver {
  @Cost({ flat: 2_000, heavy: true, items: 60 })
  @Query(() => DossierCounts, {
    nullable: true,
    description: "Đếm hồ sơ đang có theo đơn vị, thủ tục, lĩnh vực hoặc cách nộp, và theo tình trạng; null với người chưa đăng nhập.",
  })
  async dossierCounts(
    @Arg("input", () => DossierCountInput, { description: "Đếm những hồ sơ nào." }) input: DossierCountInput,
    @Ctx() { sql, viewer }: Context,
  ): Promise<DossierCounts | null> {
    if (viewer.personId === null) return null;
    const { limit, dueWithin } = input;
    if (limit < 0 || limit > LARGEST_PAGE) throw badInput("dossierCounts.input.limit", `số nguyên từ 0 đến ${LARGEST_PAGE}`, limit);
    if (dueWithin < 0 || dueWithin > LONGEST_AHEAD)
      throw badInput("dossierCounts.input.dueWithin", `số nguyên từ 0 đến ${LONGEST_AHEAD}`, dueWithin);
    return await readAs(sql, viewer, (on) => selectCounts(on, input));
  }

  @Cost({ flat: 3_000, heavy: true, items: 60 })
  @Query(() => DossierFlow, {
    nullable: true,
    description:
      "Dòng hồ sơ trong một kỳ đếm từ từng hồ sơ theo biểu II.06a, bên số đơn vị đã báo cáo; null với người chưa đăng nhập, hoặc khi chưa kỳ nào có hồ sơ.",
  })
  async dossierFlow(
    @Arg("input", () => DossierFlowInput, { description: "Của ai, trong kỳ nào." }) input: DossierFlowInput,
    @Ctx() { sql, viewer }: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<DossierFlow | null> {
    if (viewer.personId === null) return null;
    return await readAs(sql, viewer, (on) => findFlow(on, schema, input));
  }
}
