import { defineEnum } from "#schema/core/enums.ts";

export const FindingSeverity = defineEnum("FindingSeverity", "Mức của một phát hiện.", {
  ERROR: ["sai", "error"],
  WARNING: ["nghi vấn", "doubt"],
  NOTICE: ["cần xác nhận", "to confirm"],
});

export const FindingState = defineEnum("FindingState", "Tình trạng của một phát hiện.", {
  OPEN: ["chưa xử lý", "open"],
  ACCEPTED: ["chấp nhận, có lý do", "accepted with a reason"],
  FIXED: ["đã hết", "gone"],
});

export const CheckCause = defineEnum("CheckCause", "Vì sao các quy tắc kiểm tra chạy.", {
  START: ["hub khởi động", "start of the hub"],
  CHANGE: ["số liệu thay đổi", "change of data"],
  IMPORT: ["nhập dữ liệu", "import"],
  DEMAND: ["có người yêu cầu", "on demand"],
});

export const FindingProblemCode = defineEnum("FindingProblemCode", "Vì sao không quyết định được về một phát hiện.", {
  NOT_FOUND: ["không có phát hiện này, hoặc ngoài phạm vi được xem", "no such finding within sight"],
  NOT_ALLOWED: ["không có vai trò cần thiết ở đơn vị của số liệu", "no role for it at the unit"],
  WRONG_STATE: ["phát hiện đang ở tình trạng khác", "it is in another state"],
  INVALID: ["lý do thiếu hoặc quá dài", "the reason is missing or too long"],
});
