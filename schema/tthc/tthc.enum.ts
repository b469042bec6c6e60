import { defineEnum } from "#schema/core/enums.ts";

export const ProcedureChange = defineEnum("ProcedureChange", "Thay đổi của thủ tục hành chính khi công bố.", {
  NEW: ["ban hành mới", "new"],
  AMENDED: ["sửa đổi, bổ sung", "amended"],
  REPLACED: ["thay thế", "replaced"],
  ABOLISHED: ["bãi bỏ", "abolished"],
});

export const ProcedureStatus = defineEnum("ProcedureStatus", "Hiệu lực của thủ tục hành chính.", {
  IN_FORCE: ["đang có hiệu lực", "in force"],
  ABOLISHED: ["đã bãi bỏ", "abolished"],
});

export const OnlineLevel = defineEnum("OnlineLevel", "Mức cung cấp dịch vụ công trực tuyến.", {
  INFO_ONLY: ["cung cấp thông tin", "information only"],
  PARTIAL: ["một phần", "partial"],
  FULL: ["toàn trình", "full"],
});

export const ProcedureCountKind = defineEnum("ProcedureCountKind", "Đếm thủ tục hành chính theo nghĩa nào.", {
  IN_FORCE: ["đang có hiệu lực", "in force"],
  PUBLISHED: ["được công bố, mọi thay đổi", "published, all changes"],
  NEW: ["ban hành mới", "new"],
  AMENDED: ["sửa đổi, bổ sung", "amended"],
  REPLACED: ["thay thế", "replaced"],
  ABOLISHED: ["bãi bỏ", "abolished"],
});
