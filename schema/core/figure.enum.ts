import { defineEnum } from "./enums.ts";

export const UnitLevel = defineEnum("UnitLevel", "Cấp hành chính. Cấp huyện kết thúc ngày 30/6/2025.", {
  CENTRAL: ["trung ương", "central"],
  PROVINCE: ["cấp tỉnh", "province"],
  DISTRICT: ["cấp huyện", "district"],
  COMMUNE: ["cấp xã", "commune"],
});

export const ReformArea = defineEnum("ReformArea", "Lĩnh vực cải cách hành chính hoặc nội dung kiểm soát thủ tục hành chính.", {
  DIRECTION: ["chỉ đạo, điều hành", "direction and management"],
  INSTITUTIONAL: ["cải cách thể chế", "institutional reform"],
  PROCEDURES: ["cải cách thủ tục hành chính", "administrative procedure reform"],
  ORGANISATION: ["cải cách tổ chức bộ máy", "organisational reform"],
  CIVIL_SERVICE: ["cải cách chế độ công vụ", "civil service reform"],
  PUBLIC_FINANCE: ["cải cách tài chính công", "public finance reform"],
  DIGITAL_GOVERNMENT: ["chính quyền điện tử, chính quyền số", "digital government"],
  PAR_INDEX: ["Chỉ số cải cách hành chính", "PAR Index"],
  IMPACT: ["tác động của cải cách", "impact"],
  REVIEW: ["rà soát, đánh giá thủ tục", "procedure review"],
  INTERNAL_PROCEDURES: ["thủ tục hành chính nội bộ", "internal procedures"],
  CAPACITY: ["nâng cao năng lực", "capacity building"],
  DRAFT_QUALITY: ["chất lượng dự thảo quy định thủ tục", "quality of draft rules"],
  PUBLICATION: ["công bố, công khai thủ tục", "publication"],
  PETITIONS: ["phản ánh, kiến nghị", "petitions"],
  ONE_STOP: ["cơ chế một cửa, một cửa liên thông", "one-stop shop"],
  ONLINE_SERVICE: ["dịch vụ công trực tuyến", "online public services"],
  INSPECTION: ["kiểm tra", "inspection"],
  COMMUNICATION: ["truyền thông", "communication"],
  REPORTING: ["thông tin, báo cáo", "reporting"],
});

export const Timing = defineEnum("Timing", "Cách số liệu gắn với thời gian.", {
  IN_PERIOD: ["trong kỳ", "in the period"],
  CUMULATIVE: ["lũy kế", "cumulative"],
  POINT: ["tại thời điểm", "at a point in time"],
});

export const Coverage = defineEnum("Coverage", "Phạm vi của số liệu.", {
  OWN: ["riêng đơn vị", "the unit itself"],
  SUBTREE: ["toàn bộ phạm vi quản lý", "the unit and all below it"],
});

export const FigureState = defineEnum("FigureState", "Trạng thái của số liệu.", {
  DRAFT: ["nháp", "draft"],
  SUBMITTED: ["đã gửi", "submitted"],
  APPROVED: ["đã duyệt", "approved"],
  PUBLISHED: ["đã công bố", "published"],
  PROVISIONAL: ["tạm thời", "provisional"],
});

export const FigureKind = defineEnum("FigureKind", "Bản chất của số liệu.", {
  ACTUAL: ["thực hiện", "actual"],
  TARGET: ["chỉ tiêu", "target"],
  DERIVED: ["suy ra", "derived"],
});

export const Comparator = defineEnum("Comparator", "Dấu so sánh đi cùng giá trị trong nguồn.", {
  EQ: ["bằng", "equal to"],
  GT: ["trên", "more than"],
  GE: ["tối thiểu", "at least"],
  LE: ["tối đa", "at most"],
  APPROX: ["khoảng", "about"],
});

export const BetterWhen = defineEnum("BetterWhen", "Chiều tốt hơn của một chỉ tiêu.", {
  UP: ["càng cao càng tốt", "higher is better"],
  DOWN: ["càng thấp càng tốt", "lower is better"],
});

export const ProvenanceKind = defineEnum("ProvenanceKind", "Đường đưa số liệu vào hub.", {
  DOCUMENT: ["đọc từ văn bản", "read from a document"],
  EXTERNAL: ["nguồn công khai bên ngoài", "external public source"],
  IMPORT: ["nhập từ tệp", "imported file"],
  FORM: ["nhập trên biểu mẫu", "typed in a form"],
  TOKEN: ["hệ thống khác gửi", "sent by another system"],
});
