import { measuresOf } from "#server/measures/definition.ts";
import { indicator } from "#server/measures/facts/indicators.ts";
import { moves, staff } from "#server/measures/facts/staffing.ts";

const { sum, last, percent } = measuresOf("STAFFING");
const unit = "người";

/** Posts and people at an instant. */
export const staffing = [
  last("STAFF_ASSIGNED", ["Biên chế được giao", "Posts assigned"], {
    definition: "Số biên chế hoặc số lượng người làm việc được cấp có thẩm quyền giao; ô là tạm thời khi quyết định của năm mới tạm giao.",
    fact: staff,
    value: "f.assigned",
    unit,
    betterWhen: null,
  }),
  last("STAFF_PRESENT", ["Số người có mặt", "People present"], {
    definition: "Số người có mặt tại thời điểm báo cáo.",
    fact: staff,
    value: "f.present",
    unit,
    betterWhen: null,
  }),
  last("STAFF_GAP", ["Số người còn thiếu (tính lại)", "Staffing gap, recomputed"], {
    definition: "Được giao trừ có mặt, chỉ ở những nơi có cả hai số; âm là vượt.",
    fact: staff,
    value: "f.assigned - f.present",
    unit,
    betterWhen: "DOWN",
  }),
  last("STAFF_GAP_REPORTED", ["Số người còn thiếu như báo cáo nêu", "Staffing gap as reported"], {
    definition: "Số còn thiếu mà báo cáo in ra, kể cả nơi không nêu được giao và có mặt.",
    fact: staff,
    value: "f.gap_reported",
    unit,
    betterWhen: "DOWN",
    variantOf: "STAFF_GAP",
  }),
  percent("VACANCY_RATE", ["Tỷ lệ còn thiếu", "Vacancy rate"], {
    definition: "Được giao trừ có mặt, trên được giao.",
    fact: staff,
    numerator: ["được giao trừ có mặt", "f.assigned - f.present"],
    denominator: ["được giao", "f.assigned + f.present * 0"],
    overTime: "LAST",
    betterWhen: "DOWN",
  }),
  last("COMMUNES_UNDERSTAFFED", ["Số đơn vị cấp xã còn thiếu công chức", "Communes short of civil servants"], {
    definition: "Số đơn vị cấp xã còn thiếu công chức tại thời điểm báo cáo.",
    fact: indicator("COMMUNES_UNDERSTAFFED"),
    value: "f.value",
    unit: "đơn vị",
    betterWhen: "DOWN",
  }),
  percent("COMMUNES_UNDERSTAFFED_RATE", ["Tỷ lệ đơn vị cấp xã còn thiếu công chức", "Share of communes short of civil servants"], {
    definition: "Số đơn vị cấp xã còn thiếu công chức trên tổng số đơn vị cấp xã mà báo cáo nêu.",
    fact: indicator("COMMUNES_UNDERSTAFFED"),
    numerator: ["số đơn vị còn thiếu", "f.value"],
    denominator: ["tổng số đơn vị", "f.out_of"],
    overTime: "LAST",
    betterWhen: "DOWN",
  }),
];

const flow = (kind: string) => ({ fact: moves, where: `f.kind = '${kind}'`, value: "f.count", unit });

/** People who came, went or moved in a window. */
export const personnelMoves = [
  sum("RECRUITED", ["Số người tuyển dụng", "People recruited"], {
    ...flow("RECRUIT"),
    definition: "Số người trúng tuyển trong kỳ, chưa trừ quyết định bị hủy.",
    betterWhen: null,
  }),
  sum("RECRUIT_QUOTA", ["Chỉ tiêu tuyển dụng", "Recruitment quota"], {
    ...flow("RECRUIT"),
    value: "f.quota_known",
    definition: "Số chỉ tiêu của các kỳ tuyển dụng có nêu chỉ tiêu.",
    betterWhen: null,
  }),
  sum("RECRUIT_CANCELLED", ["Số quyết định tuyển dụng bị hủy", "Recruitments cancelled"], {
    ...flow("CANCELLED"),
    definition: "Số quyết định tuyển dụng bị hủy trong kỳ.",
    betterWhen: "DOWN",
  }),
  sum("RECRUITED_NET", ["Số người tuyển dụng thực", "Net recruited"], {
    definition: "Số người tuyển dụng trừ số quyết định bị hủy.",
    fact: moves,
    where: "f.kind in ('RECRUIT', 'CANCELLED')",
    value: "case f.kind when 'RECRUIT' then f.count else -f.count end",
    unit,
    betterWhen: null,
    variantOf: "RECRUITED",
  }),
  percent("RECRUIT_FILL_RATE", ["Tỷ lệ đạt chỉ tiêu tuyển dụng", "Recruitment fill rate"], {
    definition: "Số người tuyển dụng trên chỉ tiêu, ở những kỳ tuyển có nêu chỉ tiêu; chưa trừ quyết định bị hủy.",
    fact: moves,
    where: "f.kind = 'RECRUIT'",
    numerator: ["số người tuyển dụng", "f.count"],
    denominator: ["chỉ tiêu", "f.quota_known"],
    betterWhen: "UP",
  }),
  percent("RECRUIT_NET_FILL_RATE", ["Tỷ lệ đạt chỉ tiêu tuyển dụng thực", "Net recruitment fill rate"], {
    definition: "Số người tuyển dụng trừ quyết định bị hủy, trên chỉ tiêu.",
    fact: moves,
    where: "f.kind = 'RECRUIT' and f.quota_known is not null or f.kind = 'CANCELLED'",
    numerator: ["số người tuyển dụng trừ số bị hủy", "case f.kind when 'RECRUIT' then f.count else -f.count end"],
    denominator: ["chỉ tiêu", "case f.kind when 'RECRUIT' then f.quota_known else 0 end"],
    betterWhen: "UP",
    variantOf: "RECRUIT_FILL_RATE",
  }),
  sum("RECEIVED_WITHOUT_EXAM", ["Số người tiếp nhận không qua thi tuyển", "Received without examination"], {
    ...flow("RECEIVE"),
    definition: "Số người tiếp nhận vào công chức, viên chức không qua thi tuyển.",
    betterWhen: null,
  }),
  sum("TRANSFERS_IN", ["Số người tiếp nhận từ nơi khác", "Transfers in"], {
    ...flow("TRANSFER_IN"),
    definition: "Số người tiếp nhận từ tỉnh ngoài, khối Đảng, đoàn thể.",
    betterWhen: null,
  }),
  sum("TRANSFERS_OUT", ["Số người điều động ra ngoài", "Transfers out"], {
    ...flow("TRANSFER_OUT"),
    definition: "Số người điều động ra ngoài phạm vi quản lý.",
    betterWhen: null,
  }),
  sum("TRANSFERS_INTERNAL", ["Số người điều động nội bộ", "Internal transfers"], {
    ...flow("TRANSFER_INTERNAL"),
    definition: "Số người điều động trong phạm vi quản lý; không tính vào chuyển đến, chuyển đi thuần.",
    betterWhen: null,
  }),
  sum("NET_TRANSFERS", ["Chuyển đến trừ chuyển đi", "Net transfers"], {
    definition: "Số người tiếp nhận từ nơi khác trừ số người điều động ra ngoài; điều động nội bộ không tính.",
    fact: moves,
    where: "f.kind in ('TRANSFER_IN', 'TRANSFER_OUT')",
    value: "case f.kind when 'TRANSFER_IN' then f.count else -f.count end",
    unit,
    betterWhen: null,
  }),
  sum("RECRUIT_NO_SHOW", ["Số người trúng tuyển không đến nhận việc", "Recruits who did not come"], {
    definition: "Số người trúng tuyển không đến nhận công tác trong kỳ.",
    fact: indicator("RECRUIT_NO_SHOW"),
    value: "f.value",
    unit,
    betterWhen: "DOWN",
  }),
];
