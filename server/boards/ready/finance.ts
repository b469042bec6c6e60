import type { ReadyBoard } from "./ready-board.ts";
import { figures, latest, latestYear, ranking, split, trend } from "./shapes.ts";

/** Public finance: what units pay for themselves, and what the budget no longer pays. */
export const finance: ReadyBoard = {
  key: "tai-chinh",
  name: ["Tài chính công", "Public finance"],
  description: [
    "Mức giảm ngân sách cấp trực tiếp và tự chủ tài chính, theo năm và theo đơn vị.",
    "Cuts of direct budget and financial autonomy, by year and by unit.",
  ],
  cards: [
    figures([0, 0, 12, 2], ["Ngân sách giảm cấp cho đơn vị sự nghiệp", "Budget cut for public service units"], ["BUDGET_CUT_PSU"], {
      time: latestYear(),
      keeps: ["period"],
    }),
    trend([0, 2, 6, 5], ["Mức giảm ngân sách qua các năm", "Budget cut over the years"], ["BUDGET_CUT_PSU"], {
      time: latestYear(5),
      keeps: ["period"],
    }),
    ranking([6, 2, 6, 5], ["Đơn vị giảm cấp nhiều nhất", "Largest cuts by unit"], ["BUDGET_CUT_PSU"], {
      time: latestYear(),
      keeps: ["period"],
      most: 8,
    }),
    ranking(
      [0, 7, 6, 6],
      ["Tự chủ tài chính theo đơn vị", "Financial autonomy by unit"],
      ["AUTONOMY_RATE", "AUTONOMOUS_BODIES", "AUTONOMOUS_AGENCIES", "AUTONOMOUS_PSU"],
      { time: latest("QUARTER"), by: "ASC", most: 12 },
    ),
    split([6, 7, 6, 6], ["Cơ quan, đơn vị tự chủ theo mức", "Autonomous bodies by class"], ["AUTONOMOUS_BODIES"], {
      time: latest("QUARTER"),
      by: ["AUTONOMY_BODY", "AUTONOMY_CLASS"],
      view: "bang",
    }),
  ],
};
