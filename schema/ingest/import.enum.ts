import { defineEnum } from "#schema/core/enums.ts";

export const ImportKind = defineEnum("ImportKind", "Loại tệp nhập.", {
  DOCUMENT: ["văn bản", "document"],
  SHEET: ["bảng tính", "spreadsheet"],
});

export const ImportFormat = defineEnum("ImportFormat", "Định dạng tệp, nhận theo nội dung chứ không theo đuôi tên.", {
  TXT: ["văn bản thuần", "plain text"],
  HTML: ["trang HTML", "HTML page"],
  DOCX: ["Word", "Word"],
  PDF: ["PDF", "PDF"],
  XLSX: ["Excel", "Excel"],
  CSV: ["CSV", "CSV"],
});

export const ImportStage = defineEnum("ImportStage", "Giai đoạn của một lần nhập; chưa ghi thì hub chưa có gì của nó.", {
  RECEIVED: ["đã nhận", "received"],
  READ: ["đã đọc", "read"],
  RECOGNISED: ["đã nhận dạng", "recognised"],
  MAPPING: ["chờ ghép cột", "columns to be mapped"],
  CHECKED: ["chờ rà soát", "to be reviewed"],
  REVIEWED: ["đã rà soát", "reviewed"],
  COMMITTED: ["đã ghi", "committed"],
  UNDONE: ["đã thu lại", "taken back"],
  FAILED: ["không đọc được", "not readable"],
  CANCELLED: ["đã hủy", "cancelled"],
});

export const ImportItemKind = defineEnum("ImportItemKind", "Loại nội dung tìm thấy trong tệp.", {
  DOCUMENT: ["thông tin văn bản", "the document itself"],
  CITATION: ["viện dẫn", "citation"],
  FIGURE: ["số liệu", "figure"],
  TASK: ["nhiệm vụ", "task"],
  CONCLUSION: ["nhận định, kiến nghị", "conclusion"],
  ROW: ["dòng bảng tính", "row of a sheet"],
});

export const ImportDecision = defineEnum("ImportDecision", "Quyết định của người rà soát về một mục.", {
  PENDING: ["chưa xem", "to be decided"],
  ACCEPTED: ["chấp nhận", "accepted"],
  CORRECTED: ["đã sửa", "corrected"],
  REJECTED: ["bỏ", "left out"],
});

export const ImportEffect = defineEnum("ImportEffect", "Mục này làm gì với dữ liệu của hub.", {
  NEW: ["thêm mới", "new"],
  CHANGED: ["sửa cái đang có", "changes what is there"],
  SAME: ["đã có, như nhau", "there already, the same"],
  CONFLICT: ["khác số liệu đã có", "conflicts with what is there"],
  UNRESOLVED: ["chưa rõ, chưa ghi được", "not clear yet"],
});

export const ImportProblemCode = defineEnum("ImportProblemCode", "Vì sao một việc với lần nhập chưa làm được.", {
  NOT_FOUND: ["không có, hoặc ngoài phạm vi được xem", "not there, or out of sight"],
  NOT_ALLOWED: ["không có vai trò nhập số liệu ở đơn vị", "no role to enter figures of the unit"],
  WRONG_STAGE: ["giai đoạn không cho làm việc này", "not at this stage"],
  CONFLICT: ["người khác vừa thay đổi", "somebody else changed it"],
  INVALID: ["giá trị không dùng được", "value that cannot be used"],
  NOTHING: ["không có gì để ghi", "nothing to commit"],
  CHANGED_SINCE: ["dữ liệu đã thay đổi sau khi ghi", "changed since it was committed"],
});
