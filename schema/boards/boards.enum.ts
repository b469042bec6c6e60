import { defineEnum } from "#schema/core/enums.ts";

export const CardKind = defineEnum("CardKind", "Loại thẻ của bảng điều hành.", {
  VIEW: ["khung nhìn: một câu hỏi và cách xem", "view: a question and how it is shown"],
  NOTE: ["ghi chú", "note"],
  SCORECARD: ["thẻ điểm đơn vị", "unit scorecard"],
  RELATION: ["hai thước đo có đi cùng nhau không", "whether two measures go together"],
  OUTLIERS: ["số liệu bất thường", "outliers"],
});

export const SaveProblemCode = defineEnum("SaveProblemCode", "Vì sao không lưu được.", {
  INVALID: ["giá trị không hợp lệ", "a value cannot be used"],
  NOT_FOUND: ["không có, hoặc không được xem", "not there, or not to be seen"],
  NOT_YOURS: ["của người khác; chỉ được xem", "somebody else's; reading only"],
  CONFLICT: ["đã bị thay đổi ở cửa sổ khác từ lần xem này", "changed in another window since it was read"],
  NAME_TAKEN: ["đã có tên này", "the name is taken"],
  TOO_MANY: ["quá số lượng được lưu", "too many are saved"],
});
