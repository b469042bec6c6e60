import type { ReadyBoard } from "./ready-board.ts";
import { latest, ranking, split } from "./shapes.ts";

/** Digital government: how far papers, signatures and services have gone digital. */
export const digital: ReadyBoard = {
  key: "chinh-quyen-so",
  name: ["Chính quyền số", "Digital government"],
  description: [
    "Văn bản điện tử, chữ ký số, dịch vụ trực tuyến, số hóa kết quả; đơn vị còn chậm.",
    "Electronic documents, digital signatures, online services, digitised results; units that lag.",
  ],
  cards: [
    ranking(
      [0, 0, 12, 2],
      ["Báo cáo có phạm vi rộng nhất", "The widest report"],
      ["VIDEO_POINTS", "EDOC_EXCHANGE_RATE", "DIGITAL_SIGNATURE_COVERAGE", "ISO_RATE", "WEBSITE_RATE"],
      {
        time: latest("QUARTER"),
        filters: [{ dimension: "UNIT_TYPE", in: ["PEOPLES_COMMITTEE"] }],
        most: 1,
        note: ["Số của đơn vị nêu tên, gồm các đơn vị trực thuộc.", "Figures of the unit named, with the units below it."],
      },
    ),
    ranking(
      [0, 2, 6, 6],
      ["Trao đổi văn bản điện tử: thấp đứng trước", "Electronic exchange, lowest first"],
      ["EDOC_EXCHANGE_RATE", "DIGITAL_SIGNATURE_COVERAGE"],
      {
        time: latest("QUARTER"),
        by: "ASC",
      },
    ),
    ranking(
      [6, 2, 6, 6],
      ["Chứng thư số và văn bản điện tử sáu tháng", "Certificates and electronic documents, half-yearly"],
      ["ONE_STOP_CERTIFICATES", "EDOC_EXCHANGE_RATE", "DIGITAL_SIGNATURE_COVERAGE", "RESULT_DIGITISATION_RATE"],
      { time: latest("HALF_YEAR") },
    ),
    split([0, 8, 12, 5], ["Hồ sơ mới theo kênh nộp", "New dossiers by channel"], ["DOSSIERS_NEW"], {
      time: latest("QUARTER", 8),
      by: ["PERIOD", "CHANNEL"],
      view: "chong",
    }),
  ],
};
