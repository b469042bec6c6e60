import type { ReadyBoard } from "./ready-board.ts";
import { figures, latest, latestYear, places, ranking, trend } from "./shapes.ts";

/** How are we doing, where is it red, who owns it, what changed: one page. */
export const leader: ReadyBoard = {
  key: "lanh-dao",
  name: ["Một trang cho lãnh đạo", "Leader's page"],
  description: [
    "Tình hình chung, chỗ cần chỉ đạo, đơn vị chịu trách nhiệm và thay đổi so với năm trước.",
    "How things stand, what needs action, who is responsible, and what changed in a year.",
  ],
  // Ten rows: a screen of 1440 pixels and a sheet of A4 hold them.
  cards: [
    figures([0, 0, 6, 2], ["Hồ sơ thủ tục hành chính", "Dossiers"], ["DOSSIERS_RECEIVED", "RESOLUTION_RATE", "ON_TIME_RATE"], {
      time: latest("HALF_YEAR"),
    }),
    figures(
      [6, 0, 6, 2],
      ["Nhiệm vụ của kế hoạch năm", "Tasks of the year's plans"],
      ["TASKS_DUE", "TASKS_OVERDUE", "TASKS_COMPLETION_RATE"],
      {
        time: latestYear(),
        keeps: ["period"],
      },
    ),
    ranking([0, 2, 4, 4], ["Ai còn nhiệm vụ quá hạn", "Who has tasks past due"], ["LED_TASKS_OVERDUE", "LED_TASKS_COMPLETION_RATE"], {
      time: latestYear(),
      keeps: ["period"],
      least: "1",
      most: 5,
      heirs: true,
    }),
    ranking([4, 2, 4, 4], ["Nơi có nhiều hồ sơ quá hạn", "Where dossiers are late"], ["DOSSIERS_OVERDUE_REPORTED", "RESOLUTION_RATE"], {
      time: latest("QUARTER"),
      filters: [places],
      most: 5,
    }),
    ranking([8, 2, 4, 4], ["Nơi còn thiếu người", "Where posts are vacant"], ["STAFF_GAP", "VACANCY_RATE"], {
      time: latest("QUARTER"),
      filters: [places],
      most: 5,
    }),
    trend(
      [0, 6, 6, 4],
      ["Hồ sơ tiếp nhận và giải quyết qua các kỳ", "Dossiers received and resolved over time"],
      ["DOSSIERS_RECEIVED", "DOSSIERS_RESOLVED"],
      { time: latest("HALF_YEAR", 8) },
    ),
    ranking(
      [6, 6, 6, 4],
      ["Chỉ số cải cách hành chính: điểm thấp đứng trước", "Reform index: lowest score first"],
      ["PAR_INDEX_SCORE", "PAR_INDEX_RANK", "PAR_INDEX_RANK_CHANGE"],
      {
        time: latestYear(),
        filters: [
          { dimension: "UNIT_TYPE", in: ["PEOPLES_COMMITTEE"] },
          { dimension: "UNIT_LEVEL", in: ["PROVINCE", "DISTRICT"] },
        ],
        keeps: ["period"],
        by: "ASC",
        most: 5,
      },
    ),
  ],
};
