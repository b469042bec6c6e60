import { defineEnum } from "#schema/core/enums.ts";

export const PlanType = defineEnum("PlanType", "Loại kế hoạch.", {
  CCHC_PLAN: ["kế hoạch cải cách hành chính", "administrative reform plan"],
  TTHC_CONTROL_PLAN: ["kế hoạch kiểm soát thủ tục hành chính", "procedure control plan"],
  REVIEW_PLAN: ["kế hoạch rà soát thủ tục hành chính", "procedure review plan"],
  COMMUNICATION_PLAN: ["kế hoạch tuyên truyền", "communication plan"],
  INSPECTION_PLAN: ["kế hoạch kiểm tra", "inspection plan"],
  DIGITAL_PLAN: ["kế hoạch chuyển đổi số", "digital transformation plan"],
  EMULATION_PLAN: ["kế hoạch thi đua", "emulation plan"],
});

export const AssignmentRole = defineEnum("AssignmentRole", "Vai trò trong nhiệm vụ.", {
  LEAD: ["chủ trì", "lead"],
  COORDINATE: ["phối hợp", "coordinate"],
  MONITOR: ["theo dõi", "monitor"],
});

export const DeadlineKind = defineEnum("DeadlineKind", "Cách quy định thời hạn.", {
  CONTINUOUS: ["thường xuyên", "continuous"],
  YEAR: ["trong năm hoặc giai đoạn", "within the year"],
  QUARTER: ["theo quý", "by quarter"],
  MONTH: ["trong tháng", "within the month"],
  BEFORE_DATE: ["trước ngày", "before a date"],
  MONTH_RANGE: ["từ tháng đến tháng", "range of months"],
  BY_OTHER_PLAN: ["theo kế hoạch khác", "set by another plan"],
  ON_REQUEST: ["theo yêu cầu, hướng dẫn", "on request"],
  UNSPECIFIED: ["không quy định", "not specified"],
});

export const Recurrence = defineEnum("Recurrence", "Nhiệm vụ lặp lại.", {
  ANNUAL: ["hằng năm", "annual"],
  QUARTERLY_AND_ANNUAL: ["hằng quý và hằng năm", "quarterly and annual"],
});

export const TaskStatus = defineEnum("TaskStatus", "Tình trạng nhiệm vụ tại một đơn vị.", {
  DONE_ON_TIME: ["hoàn thành đúng hạn", "done on time"],
  DONE_LATE: ["hoàn thành quá hạn", "done late"],
});
