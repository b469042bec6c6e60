import { defineEnum } from "#schema/core/enums.ts";

export const SheetLayoutOrigin = defineEnum("SheetLayoutOrigin", "Cách ghép cột của một bảng tính từ đâu mà có.", {
  TEMPLATE: ["theo chữ của mẫu", "by the words of a template"],
  REMEMBERED: ["theo bố cục đã nhớ", "by a remembered layout"],
  SUGGESTED: ["hub gợi ý, chờ người xem", "suggested, to be looked at"],
  CHOSEN: ["do người ghép", "chosen by a person"],
});

export const SheetColumnType = defineEnum("SheetColumnType", "Một cột của mẫu chứa gì.", {
  TEXT: ["chữ", "text"],
  CODE: ["mã", "code"],
  INTEGER: ["số nguyên", "whole number"],
  NUMBER: ["số", "number"],
  DAY: ["ngày", "day"],
  LIST: ["chọn trong danh sách", "one of a list"],
  UNIT: ["đơn vị", "unit"],
  PERIOD: ["kỳ báo cáo", "period"],
  INDICATOR: ["chỉ tiêu", "indicator"],
  FIELD: ["lĩnh vực TTHC", "field of procedures"],
});
