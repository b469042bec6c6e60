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

export const DossierChannel = defineEnum("DossierChannel", "Cách nộp hồ sơ.", {
  ONLINE: ["trực tuyến", "online"],
  DIRECT: ["trực tiếp", "in person"],
  POST: ["bưu chính công ích", "by post"],
});

export const DossierStatus = defineEnum("DossierStatus", "Tình trạng của hồ sơ.", {
  RECEIVED: ["tiếp nhận", "received"],
  SUPPLEMENT_REQUESTED: ["yêu cầu bổ sung", "supplement requested"],
  PROCESSING: ["đang giải quyết", "in progress"],
  RESOLVED: ["đã giải quyết", "resolved"],
  RETURNED_RESULT: ["đã trả kết quả", "result handed over"],
  RETURNED_OR_WITHDRAWN: ["trả lại, rút lại", "returned or withdrawn"],
  REJECTED: ["từ chối", "rejected"],
  STOPPED: ["dừng", "stopped"],
});

export const Timeliness = defineEnum("Timeliness", "Hồ sơ so với hạn trả kết quả.", {
  EARLY: ["trước hạn", "before the due day"],
  ON_TIME: ["đúng hạn", "on time"],
  LATE: ["quá hạn", "late"],
  WITHIN: ["đang giải quyết, trong hạn", "pending, within the deadline"],
  PENDING_LATE: ["đang giải quyết, quá hạn", "pending, overdue"],
});

export const DossierSide = defineEnum("DossierSide", "Đơn vị nào của hồ sơ.", {
  RESOLVING: ["đơn vị giải quyết", "resolving unit"],
  RECEIVING: ["đơn vị tiếp nhận", "receiving unit"],
});

export const DossierGrouping = defineEnum("DossierGrouping", "Đếm hồ sơ theo gì.", {
  UNIT: ["đơn vị", "unit"],
  PROCEDURE: ["thủ tục", "procedure"],
  FIELD: ["lĩnh vực", "field"],
  CHANNEL: ["cách nộp", "channel"],
});
