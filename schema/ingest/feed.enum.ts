import { defineEnum } from "#schema/core/enums.ts";

export const FeedKind = defineEnum("FeedKind", "Loại dữ liệu mà một hệ thống gửi.", {
  DOSSIERS: ["hồ sơ", "dossiers"],
  PROCEDURES: ["thủ tục hành chính", "procedures"],
  OBSERVATIONS: ["số liệu chỉ tiêu", "indicator figures"],
  STAFFING: ["số liệu biên chế", "staff figures"],
  FINANCE: ["số liệu tài chính", "finance figures"],
  UNITS: ["đơn vị", "units"],
});

export const FeedMode = defineEnum("FeedMode", "Làm gì với cả lô khi có dòng không nhận được.", {
  ALL_OR_NOTHING: ["không nhận dòng nào", "take none"],
  PER_ROW: ["nhận các dòng khác", "take the others"],
});

export const FeedResult = defineEnum("FeedResult", "Một dòng được gửi đã thành gì.", {
  INSERTED: ["thêm mới", "inserted"],
  UPDATED: ["cập nhật", "updated"],
  UNCHANGED: ["không đổi", "unchanged"],
  REJECTED: ["không nhận", "rejected"],
  SKIPPED: ["không ghi, vì cả lô không nhận", "not written, as the batch was not taken"],
});

export const FeedProblemCode = defineEnum("FeedProblemCode", "Vì sao một dòng không nhận được.", {
  INVALID: ["giá trị không hợp lệ", "a value cannot be used"],
  MISSING: ["thiếu giá trị", "a value is missing"],
  NOT_FOUND: ["không có trong hub", "not in the hub"],
  NOT_ALLOWED: ["ngoài phạm vi của người gửi", "beyond the sender's reach"],
  NOT_IN_FORCE: ["không có hiệu lực vào lúc ấy", "not in force then"],
  WRONG_ORDER: ["các mốc thời gian ngược nhau", "times in the wrong order"],
  DOES_NOT_FIT: ["các giá trị không đi với nhau", "values do not go together"],
  REPEATED: ["lặp lại trong lô", "twice in the batch"],
  OVERLAP: ["hai khoảng thời gian trùng nhau", "two spans of time overlap"],
  CYCLE: ["đơn vị là cấp trên của chính nó", "a unit above itself"],
  TAKEN: ["đã có số liệu từ nơi khác", "there already from elsewhere"],
  SETTLED: ["số liệu đã gửi hoặc đã duyệt", "submitted or approved already"],
});
