import { measuresOf } from "#server/measures/definition.ts";
import { dossierChannels, dossiers } from "#server/measures/facts/tthc.ts";

const { sum, last, percent, score } = measuresOf("TTHC");
const unit = "hồ sơ";
const form06 = "Thông tư 01/2020/TT-VPCP, biểu 06/VPCP/KSTT";

/** Counts of dossiers in a window. What is carried over is received again in the next window, so it never adds up over time. */
export const dossierCounts = [
  sum("DOSSIERS_RECEIVED", ["Hồ sơ tiếp nhận (gồm kỳ trước chuyển sang)", "Dossiers received, with those carried over"], {
    definition:
      "Số hồ sơ phải giải quyết trong kỳ: kỳ trước chuyển sang cộng tiếp nhận mới. Không cộng giữa các kỳ vì hồ sơ chuyển kỳ sẽ bị đếm lại; muốn cộng theo thời gian dùng DOSSIERS_NEW.",
    fact: dossiers,
    value: "f.received",
    unit,
    overTime: "NONE",
    betterWhen: null,
    legalBasis: form06,
  }),
  sum("DOSSIERS_NEW", ["Hồ sơ tiếp nhận mới trong kỳ", "Dossiers newly received"], {
    definition: "Số hồ sơ tiếp nhận mới, cộng các kênh trực tuyến, trực tiếp và bưu chính mà báo cáo có nêu.",
    fact: dossierChannels,
    value: "f.received_by_channel",
    unit,
    betterWhen: null,
    legalBasis: form06,
  }),
  sum("DOSSIERS_CARRIED_OVER", ["Hồ sơ kỳ trước chuyển sang", "Dossiers carried over"], {
    definition: "Số hồ sơ chưa giải quyết xong ở đầu kỳ. Không cộng giữa các kỳ.",
    fact: dossiers,
    value: "f.carried_over",
    unit,
    overTime: "NONE",
    betterWhen: "DOWN",
    legalBasis: form06,
  }),
  ...(
    [
      [
        "DOSSIERS_RESOLVED",
        "f.resolved",
        "Hồ sơ đã giải quyết",
        "Dossiers resolved",
        "Số hồ sơ đã giải quyết trong kỳ, mọi kết quả thời hạn.",
        null,
      ],
      [
        "DOSSIERS_EARLY",
        "f.resolved_early",
        "Hồ sơ giải quyết trước hạn",
        "Dossiers resolved early",
        "Số hồ sơ đã giải quyết trước hạn.",
        "UP",
      ],
      [
        "DOSSIERS_ON_TIME",
        "f.resolved_on_time",
        "Hồ sơ giải quyết đúng hạn",
        "Dossiers resolved on the due day",
        "Số hồ sơ đã giải quyết đúng hạn, không gồm trước hạn; biểu 06 tính cả hồ sơ trả lại, rút lại ở đây.",
        null,
      ],
      ["DOSSIERS_LATE", "f.resolved_late", "Hồ sơ giải quyết quá hạn", "Dossiers resolved late", "Số hồ sơ đã giải quyết sau hạn.", "DOWN"],
      [
        "DOSSIERS_RETURNED",
        "f.returned",
        "Hồ sơ trả lại, rút lại",
        "Dossiers returned or withdrawn",
        "Số hồ sơ trả lại hoặc do người nộp rút lại, khi báo cáo tách riêng.",
        "DOWN",
      ],
      [
        "DOSSIERS_OVERDUE_REPORTED",
        "f.overdue",
        "Hồ sơ quá hạn theo báo cáo",
        "Overdue dossiers as reported",
        "Số hồ sơ quá hạn như nguồn nêu, không nói rõ đã hay đang giải quyết.",
        "DOWN",
      ],
    ] as const
  ).map(([key, value, vi, en, definition, betterWhen]) =>
    sum(key, [vi, en], { definition, fact: dossiers, value, unit, betterWhen, legalBasis: form06 }),
  ),
  ...(
    [
      [
        "DOSSIERS_PENDING",
        "f.pending",
        "Hồ sơ đang giải quyết",
        "Dossiers pending",
        "Số hồ sơ chưa giải quyết xong ở cuối kỳ; lấy kỳ cuối, không cộng giữa các kỳ.",
        null,
      ],
      [
        "DOSSIERS_PENDING_WITHIN",
        "f.pending_within",
        "Hồ sơ đang giải quyết trong hạn",
        "Pending dossiers within their time",
        "Số hồ sơ đang giải quyết, còn hạn ở cuối kỳ.",
        null,
      ],
      [
        "DOSSIERS_PENDING_LATE",
        "f.pending_late",
        "Hồ sơ đang giải quyết quá hạn",
        "Pending dossiers past due",
        "Số hồ sơ đang giải quyết, đã quá hạn ở cuối kỳ.",
        "DOWN",
      ],
    ] as const
  ).map(([key, value, vi, en, definition, betterWhen]) =>
    last(key, [vi, en], { definition, fact: dossiers, value, unit, betterWhen, legalBasis: form06 }),
  ),
];

const resolved = ["số hồ sơ đã giải quyết", "f.resolved"] as const;
const received = ["số hồ sơ tiếp nhận, gồm kỳ trước chuyển sang", "f.received"] as const;
const inTime = "f.resolved_early + f.resolved_on_time";

/** Rates of dossiers; three of them are called "on-time rate" and are three measures. */
export const dossierRates = [
  percent("ON_TIME_RATE", ["Tỷ lệ giải quyết đúng hạn (báo cáo cải cách hành chính)", "On-time rate, reform reports"], {
    definition:
      "Hồ sơ giải quyết trước hạn và đúng hạn trên hồ sơ đã giải quyết. Cách tính của báo cáo cải cách hành chính; hồ sơ đang giải quyết không tính.",
    fact: dossiers,
    numerator: ["số hồ sơ giải quyết trước hạn và đúng hạn", inTime],
    denominator: resolved,
    betterWhen: "UP",
    legalBasis: "Công văn 581/BNV-CCHC",
    targetIndicator: "ON_TIME_RATE",
  }),
  percent("ON_TIME_RATE_766", ["Tỷ lệ đúng hạn theo Quyết định 766", "On-time rate, Decision 766"], {
    definition:
      "Hồ sơ giải quyết trước hạn, đúng hạn và hồ sơ đang giải quyết còn hạn trên hồ sơ tiếp nhận trong kỳ. Việc yêu cầu bổ sung quá một lần bị coi là quá hạn: mô hình không chứa số lần bổ sung nên chưa trừ được.",
    fact: dossiers,
    numerator: ["số hồ sơ đúng hạn và số đang giải quyết còn hạn", `${inTime} + f.pending_within`],
    denominator: received,
    overTime: "NONE",
    betterWhen: "UP",
    legalBasis: "Quyết định 766/QĐ-TTg ngày 23/6/2022, tiêu chí 2.1",
    validFrom: "2022-06-23",
    variantOf: "ON_TIME_RATE",
  }),
  percent("ON_TIME_RATE_DECREE_61", ["Tỷ lệ đúng hạn theo Nghị định 61", "On-time rate, Decree 61"], {
    definition: "Hồ sơ giải quyết trước hạn và đúng hạn trên hồ sơ tiếp nhận: tiêu chí đánh giá nội bộ của cơ chế một cửa.",
    fact: dossiers,
    numerator: ["số hồ sơ giải quyết trước hạn và đúng hạn", inTime],
    denominator: received,
    overTime: "NONE",
    betterWhen: "UP",
    legalBasis: "Nghị định 61/2018/NĐ-CP, Điều 30",
    variantOf: "ON_TIME_RATE",
  }),
  score("ON_TIME_PERCENT_REPORTED", ["Tỷ lệ đúng hạn như báo cáo in", "On-time rate as printed"], {
    definition: "Tỷ lệ phần trăm mà báo cáo in ra, mẫu số do báo cáo tự chọn; để đối chiếu, không gộp.",
    fact: dossiers,
    value: "f.on_time_percent_reported",
    unit: "%",
    betterWhen: "UP",
    variantOf: "ON_TIME_RATE",
    targetIndicator: "ON_TIME_RATE",
  }),
  percent("EARLY_RATE", ["Tỷ lệ giải quyết trước hạn", "Early rate"], {
    definition: "Hồ sơ giải quyết trước hạn trên hồ sơ đã giải quyết.",
    fact: dossiers,
    numerator: ["số hồ sơ giải quyết trước hạn", "f.resolved_early"],
    denominator: resolved,
    betterWhen: "UP",
  }),
  percent("LATE_RATE", ["Tỷ lệ giải quyết quá hạn", "Late rate"], {
    definition: "Hồ sơ giải quyết quá hạn trên hồ sơ đã giải quyết.",
    fact: dossiers,
    numerator: ["số hồ sơ giải quyết quá hạn", "f.resolved_late"],
    denominator: resolved,
    betterWhen: "DOWN",
  }),
  ...(
    [
      ["RESOLUTION_RATE", "f.resolved", "Tỷ lệ giải quyết", "Resolution rate", "số hồ sơ đã giải quyết", "UP"],
      ["BACKLOG_RATE", "f.pending", "Tỷ lệ tồn", "Backlog rate", "số hồ sơ đang giải quyết", "DOWN"],
      ["RETURN_RATE", "f.returned", "Tỷ lệ trả lại, rút lại", "Return rate", "số hồ sơ trả lại, rút lại", "DOWN"],
    ] as const
  ).map(([key, value, vi, en, what, betterWhen]) =>
    percent(key, [vi, en], {
      definition: `Lấy ${what} trên số hồ sơ tiếp nhận của kỳ. Không gộp giữa các kỳ vì mẫu số có hồ sơ chuyển kỳ.`,
      fact: dossiers,
      numerator: [what, value],
      denominator: received,
      overTime: "NONE",
      betterWhen,
    }),
  ),
  percent("PENDING_LATE_RATE", ["Tỷ lệ quá hạn trong hồ sơ đang giải quyết", "Share of pending dossiers past due"], {
    definition: "Hồ sơ đang giải quyết đã quá hạn trên hồ sơ đang giải quyết, ở cuối kỳ.",
    fact: dossiers,
    numerator: ["số hồ sơ đang giải quyết đã quá hạn", "f.pending_late"],
    denominator: ["số hồ sơ đang giải quyết", "f.pending"],
    overTime: "LAST",
    betterWhen: "DOWN",
  }),
  ...(
    [
      ["ONLINE_RATE", "ONLINE", "Tỷ lệ hồ sơ trực tuyến", "Online rate", "trực tuyến", "UP"],
      ["DIRECT_RATE", "DIRECT", "Tỷ lệ hồ sơ trực tiếp", "In-person rate", "trực tiếp", "DOWN"],
      ["POST_RATE", "POST", "Tỷ lệ hồ sơ qua bưu chính", "Postal rate", "qua bưu chính công ích", null],
    ] as const
  ).map(([key, channel, vi, en, words, betterWhen]) =>
    percent(key, [vi, en], {
      definition: `Hồ sơ tiếp nhận ${words} trên hồ sơ tiếp nhận mới ở mọi kênh. Quyết định 766 còn đòi kết quả điện tử và nhân tỷ lệ đồng bộ: mô hình chưa chứa hai điều này.`,
      fact: dossierChannels,
      numerator: [
        `số hồ sơ tiếp nhận ${words}`,
        `case when f.channel = '${channel}' then f.received_by_channel else f.received_by_channel * 0 end`,
      ],
      denominator: ["số hồ sơ tiếp nhận mới", "f.received_by_channel"],
      betterWhen,
      ...(channel === "ONLINE" && { targetIndicator: "ONLINE_DOSSIER_RATE" }),
    }),
  ),
];
