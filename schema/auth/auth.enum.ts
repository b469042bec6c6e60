import { defineEnum } from "#schema/core/enums.ts";

export const Role = defineEnum("Role", "Vai trò của một người hoặc một mã truy cập đối với một đơn vị.", {
  READER: ["người đọc", "reader"],
  ANALYST: ["người phân tích", "analyst"],
  ENTERER: ["người nhập số liệu", "enterer"],
  CHECKER: ["người kiểm tra", "checker"],
  APPROVER: ["người phê duyệt", "approver"],
  AGGREGATOR: ["người tổng hợp", "aggregator"],
  APPRAISER: ["người thẩm định", "appraiser"],
  ADMINISTRATOR: ["quản trị viên", "administrator"],
  INTEGRATOR: ["người tích hợp hệ thống", "integrator"],
});

export const AccessProblemCode = defineEnum("AccessProblemCode", "Vì sao việc về tài khoản, vai trò hoặc mã truy cập không xong.", {
  INVALID: ["giá trị không hợp lệ", "a value cannot be used"],
  WRONG_CREDENTIALS: ["tên đăng nhập hoặc mật khẩu không đúng", "wrong name or password"],
  SECOND_FACTOR_REQUIRED: ["cần mã xác thực thứ hai", "a second factor is needed"],
  WRONG_CODE: ["mã xác thực không đúng", "wrong code"],
  LOCKED: ["tạm khóa vì thử sai nhiều lần", "locked for a while after failed attempts"],
  WEAK_PASSWORD: ["mật khẩu dễ đoán", "the password is easy to guess"],
  NAME_TAKEN: ["đã có người dùng tên hoặc thư điện tử này", "the name or e-mail is taken"],
  NOT_FOUND: ["không có", "not there"],
  CONFLICT: ["đã bị thay đổi ở cửa sổ khác từ lần xem này", "changed in another window since it was read"],
  LAST_ADMINISTRATOR: ["hub phải còn ít nhất một quản trị viên", "the hub needs an administrator"],
  BEYOND_OWN: ["vượt quá vai trò của người chịu trách nhiệm", "beyond the roles of the person who answers for it"],
});
