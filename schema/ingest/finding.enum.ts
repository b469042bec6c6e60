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
