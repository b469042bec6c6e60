import type { ReadyBoard } from "./ready-board.ts";

const quarter = { kind: "QUARTER", window: "LEGAL" };

/** One unit over all domains: distance to target, trend, peers. */
export const scorecard: ReadyBoard = {
  key: "the-diem",
  name: ["Thẻ điểm đơn vị", "Unit scorecard"],
  description: [
    "Một đơn vị qua mọi lĩnh vực: số liệu, mục tiêu, xu hướng, vị trí trong nhóm. Chọn đơn vị ở đầu bảng.",
    "One unit over all domains: figures, targets, trends, standing among peers. Choose the unit above.",
  ],
  cards: [{ kind: "SCORECARD", place: [0, 0, 12, 16], title: ["Thẻ điểm", "Scorecard"], options: { unit: "ubnd-tinh", time: quarter } }],
};

/** Whether one measure goes with another across units. */
export const relation: ReadyBoard = {
  key: "tuong-quan",
  name: ["Hai thước đo có đi cùng nhau?", "Does X go with Y?"],
  description: [
    "Hai thước đo trên cùng các đơn vị, với số đơn vị và hệ số tương quan; đi cùng không có nghĩa là gây ra.",
    "Two measures over the same units, with how many units and the correlation; going together is not causing.",
  ],
  cards: [
    {
      kind: "RELATION",
      place: [0, 0, 6, 9],
      title: ["Thiếu người và giải quyết hồ sơ", "Vacancies and resolved dossiers"],
      options: { x: "VACANCY_RATE", y: "RESOLUTION_RATE", time: quarter },
    },
    {
      kind: "RELATION",
      place: [6, 0, 6, 9],
      title: ["Nộp trực tuyến và đúng hạn", "Online filing and on-time results"],
      options: { x: "ONLINE_RATE", y: "ON_TIME_RATE", time: quarter },
    },
  ],
};

/** Figures that stand apart from a unit's own past or from its peers. */
export const outliers: ReadyBoard = {
  key: "khac-thuong",
  name: ["Số liệu bất thường", "Outliers"],
  description: [
    "Số liệu lệch xa lịch sử của chính đơn vị hoặc lệch xa đơn vị cùng loại: nên kiểm tra trước khi dùng.",
    "Figures far from a unit's own past or from its peers: check them before use.",
  ],
  cards: [{ kind: "OUTLIERS", place: [0, 0, 12, 14], title: ["Cần kiểm tra", "To be checked"], options: { time: quarter } }],
};
