import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import { Board, BoardPayload } from "#schema/boards/board.type.ts";
import { BoardInput } from "#schema/boards/board.input.ts";
import { AnalyzeTimeInput } from "#schema/measures/analyze.input.ts";
import type { Context } from "#server/core/graph/context.ts";
import { findFilter } from "./board-filter.sql.ts";
import { removeBoard, saveBoard, setDefaultBoard, type BoardOutcome } from "./boards.command.ts";
import { findDefaultKey, selectBoards } from "./boards.sql.ts";
import { isId } from "./check-saved.ts";
import { openBoard } from "./open-board.ts";
import { readyBoards } from "./ready/ready-boards.ts";

async function payload({ board, problems }: BoardOutcome, context: Context, { schema }: GraphQLResolveInfo): Promise<BoardPayload> {
  const defaultKey = board && (await findDefaultKey(context.sql, context.viewer));
  return { board: board && openBoard(board, { context, schema, defaultKey, filter: null }), problems };
}

@Resolver()
export class BoardsResolver {
  @Query(() => [Board], {
    description: "Bảng điều hành có sẵn, của người đang hỏi và dùng chung, không kèm câu trả lời; mở từng bảng bằng `board`.",
  })
  async boards(@Ctx() context: Context, @Info() { schema }: GraphQLResolveInfo): Promise<Board[]> {
    const { sql, viewer } = context;
    const [saved, defaultKey] = await Promise.all([selectBoards(sql, viewer), findDefaultKey(sql, viewer)]);
    return [...readyBoards.values(), ...saved].map((board) => openBoard(board, { context, schema, defaultKey, filter: null }));
  }

  @Query(() => Board, {
    nullable: true,
    description: "Mở một bảng điều hành: mọi thẻ trả lời trong một yêu cầu; null khi không có hoặc của riêng người khác.",
  })
  async board(
    @Arg("key", () => String, { description: "Khóa của bảng: `lanh-dao`, hoặc UUID của bảng đã lưu." }) key: string,
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg("unit", () => String, {
      nullable: true,
      description: "Mã đơn vị: các thẻ theo đơn vị chỉ lấy đơn vị này và mọi đơn vị trực thuộc.",
    })
    unit?: string,
    @Arg("time", () => AnalyzeTimeInput, {
      nullable: true,
      description: "Kỳ: các thẻ theo kỳ lấy kỳ này; thẻ xem nhiều kỳ lấy các kỳ tới hết kỳ này. Bỏ trống là kỳ riêng của từng thẻ.",
    })
    time?: AnalyzeTimeInput,
  ): Promise<Board | null> {
    const { sql, viewer } = context;
    const ready = readyBoards.get(key);
    const [saved, defaultKey, filter] = await Promise.all([
      !ready && isId(key) ? selectBoards(sql, viewer, key) : [],
      findDefaultKey(sql, viewer),
      findFilter(sql, unit ?? null, time ?? null),
    ]);
    const board = ready ?? saved[0];
    return board ? openBoard(board, { context, schema, defaultKey, filter }) : null;
  }

  @Mutation(() => BoardPayload, { description: "Lưu một bảng với mọi thẻ của nó: mới, hoặc đè lên phiên bản đã xem của mình." })
  async saveBoard(
    @Arg("input", () => BoardInput, { description: "Bảng." }) input: BoardInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BoardPayload> {
    return await payload(await saveBoard(input, context), context, info);
  }

  @Mutation(() => BoardPayload, { description: "Xóa một bảng của mình và trả lại nội dung vừa xóa." })
  async removeBoard(
    @Arg("id", () => ID, { description: "Khóa định danh (UUID)." }) id: string,
    @Arg("version", () => Int, { description: "Phiên bản đã xem." }) version: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BoardPayload> {
    return await payload(await removeBoard(id, version, context), context, info);
  }

  @Mutation(() => BoardPayload, { description: "Chọn bảng mở đầu tiên của người đang hỏi." })
  async setDefaultBoard(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("key", () => String, { nullable: true, description: "Khóa của bảng; null là không chọn bảng nào." }) key?: string | null,
  ): Promise<BoardPayload> {
    return await payload(await setDefaultBoard(key ?? null, context), context, info);
  }
}
