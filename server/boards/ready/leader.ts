import type { ReadyBoard } from "./ready-board.ts";

/** How are we doing, where is it red, who owns it, what changed: one page. */
export const leader: ReadyBoard = {
  key: "lanh-dao",
  name: ["Một trang cho lãnh đạo", "Leader's page"],
  description: [
    "Tình hình chung, chỗ cần chỉ đạo, đơn vị chịu trách nhiệm và thay đổi so với kỳ trước.",
    "How things stand, what needs action, who is responsible and what changed.",
  ],
  cards: [
    {
      kind: "VIEW",
      place: [0, 0, 12, 4],
      title: ["Hồ sơ thủ tục hành chính của tỉnh, kỳ gần nhất", "Dossiers of the province, latest period"],
      question: {
        measures: ["DOSSIERS_RECEIVED", "DOSSIERS_RESOLVED", "DOSSIERS_PENDING", "ON_TIME_RATE"],
        dimensions: [{ dimension: "PERIOD" }],
        time: { kind: "HALF_YEAR", last: 1 },
        compare: ["SAME_PERIOD_LAST_YEAR"],
      },
      look: { view: "bang" },
    },
  ],
};
