import type { ReadyBoard } from "./ready-board.ts";
import { figures, latest, places, ranking, split, trend } from "./shapes.ts";

/** Organisation and staffing: posts assigned, people present, who is missing, who comes and goes. */
export const staffing: ReadyBoard = {
  key: "bien-che",
  name: ["Tổ chức bộ máy, biên chế", "Organisation and staffing"],
  description: [
    "Biên chế được giao, người có mặt, nơi còn thiếu; tuyển dụng và điều động.",
    "Posts assigned, people present, where people are missing; recruitment and transfers.",
  ],
  cards: [
    ranking(
      [0, 0, 12, 2],
      ["Báo cáo có phạm vi rộng nhất", "The widest report"],
      ["STAFF_ASSIGNED", "STAFF_PRESENT", "STAFF_GAP", "VACANCY_RATE"],
      {
        time: latest("QUARTER"),
        filters: [{ dimension: "UNIT_TYPE", in: ["PEOPLES_COMMITTEE"] }],
        most: 1,
        note: ["Số của đơn vị nêu tên, gồm các đơn vị trực thuộc.", "Figures of the unit named, with the units below it."],
      },
    ),
    ranking(
      [0, 2, 7, 6],
      ["Nơi còn thiếu nhiều người nhất", "Where most people are missing"],
      ["STAFF_GAP", "STAFF_ASSIGNED", "STAFF_PRESENT", "VACANCY_RATE"],
      {
        time: latest("QUARTER"),
        filters: [places],
      },
    ),
    split([7, 2, 5, 6], ["Theo loại biên chế", "By kind of staff"], ["STAFF_ASSIGNED", "STAFF_PRESENT"], {
      time: latest("QUARTER"),
      by: ["STAFF_KIND"],
      view: "cot",
    }),
    trend([0, 8, 6, 5], ["Tỷ lệ còn thiếu qua các quý", "Vacancy rate by quarter"], ["VACANCY_RATE"], { time: latest("QUARTER", 8) }),
    figures([6, 8, 6, 5], ["Tuyển dụng", "Recruitment"], ["RECRUIT_QUOTA", "RECRUITED", "RECRUIT_CANCELLED", "RECRUIT_NET_FILL_RATE"], {
      time: latest("QUARTER"),
    }),
    figures(
      [0, 13, 12, 2],
      ["Tiếp nhận và điều động", "Transfers"],
      ["RECEIVED_WITHOUT_EXAM", "TRANSFERS_IN", "TRANSFERS_OUT", "TRANSFERS_INTERNAL", "NET_TRANSFERS"],
      {
        time: latest("HALF_YEAR"),
      },
    ),
  ],
};
