import type { ReadyBoard } from "./ready-board.ts";
import { figures, latest, places, ranking, split, trend } from "./shapes.ts";

/** Administrative procedures: work done in time, where it is late, how people send it in. */
export const tthc: ReadyBoard = {
  key: "tthc",
  name: ["Thủ tục hành chính", "Administrative procedures"],
  description: [
    "Hồ sơ tiếp nhận, giải quyết, quá hạn; kênh nộp; lĩnh vực và nơi cần chấn chỉnh; biến động thủ tục.",
    "Dossiers received, resolved and late; channels; fields and places to put right; changes of procedures.",
  ],
  cards: [
    figures(
      [0, 0, 12, 2],
      ["Hồ sơ trong kỳ", "Dossiers of the period"],
      ["DOSSIERS_RECEIVED", "DOSSIERS_RESOLVED", "RESOLUTION_RATE", "ON_TIME_RATE", "ONLINE_RATE"],
      {
        time: latest("HALF_YEAR"),
      },
    ),
    trend(
      [0, 2, 6, 5],
      ["Tiếp nhận và giải quyết qua các quý", "Received and resolved by quarter"],
      ["DOSSIERS_RECEIVED", "DOSSIERS_RESOLVED"],
      {
        time: latest("QUARTER", 8),
      },
    ),
    trend(
      [6, 2, 6, 5],
      ["Tỷ lệ đúng hạn và trực tuyến qua các quý", "On-time and online rates by quarter"],
      ["RESOLUTION_RATE", "ON_TIME_RATE", "ONLINE_RATE"],
      {
        time: latest("QUARTER", 8),
      },
    ),
    ranking(
      [0, 7, 6, 6],
      ["Nơi có nhiều hồ sơ quá hạn", "Where dossiers are late"],
      ["DOSSIERS_OVERDUE_REPORTED", "DOSSIERS_RECEIVED", "BACKLOG_RATE"],
      { time: latest("QUARTER"), filters: [places] },
    ),
    split(
      [6, 7, 6, 6],
      ["Hồ sơ theo lĩnh vực", "Dossiers by field"],
      ["DOSSIERS_RECEIVED", "DOSSIERS_RESOLVED", "RESOLUTION_RATE", "LATE_RATE"],
      { time: latest("HALF_YEAR"), by: ["PROCEDURE_FIELD"], view: "bang" },
    ),
    split([0, 13, 6, 5], ["Thủ tục được công bố theo loại thay đổi", "Procedures published, by change"], ["PROCEDURES_PUBLISHED"], {
      time: latest("HALF_YEAR"),
      by: ["PROCEDURE_CHANGE"],
      view: "cot",
    }),
    split([6, 13, 6, 5], ["Thủ tục đang có hiệu lực theo cấp giải quyết", "Procedures in force, by level"], ["PROCEDURES_IN_FORCE"], {
      time: latest("HALF_YEAR"),
      by: ["PROCEDURE_LEVEL"],
      view: "cot",
    }),
  ],
};
