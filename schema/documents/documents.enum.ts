import { defineEnum } from "#schema/core/enums.ts";

export const DocumentType = defineEnum("DocumentType", "Loại văn bản.", {
  LUAT: ["luật", "law"],
  NGHI_QUYET: ["nghị quyết", "resolution"],
  NGHI_QUYET_HDND: ["nghị quyết của Hội đồng nhân dân", "People's Council resolution"],
  NGHI_QUYET_DANG: ["nghị quyết của Đảng", "Party resolution"],
  NGHI_DINH: ["nghị định", "decree"],
  THONG_TU: ["thông tư", "circular"],
  QUYET_DINH: ["quyết định", "decision"],
  QUYET_DINH_QPPL: ["quyết định (văn bản quy phạm pháp luật)", "normative decision"],
  CHI_THI: ["chỉ thị", "directive"],
  KE_HOACH: ["kế hoạch", "plan"],
  BAO_CAO: ["báo cáo", "report"],
  CONG_VAN: ["công văn", "official letter"],
  THONG_BAO: ["thông báo", "notice"],
  TO_TRINH: ["tờ trình", "submission"],
  CHUONG_TRINH_DANG: ["chương trình của Đảng", "Party programme"],
  CHUONG_TRINH: ["chương trình", "programme"],
  CONG_DIEN: ["công điện", "urgent telegram"],
  KET_LUAN_DANG: ["kết luận của Đảng", "Party conclusion"],
  TIEU_CHUAN: ["tiêu chuẩn", "standard"],
});

export const DocumentStatus = defineEnum("DocumentStatus", "Hub biết văn bản này bằng cách nào.", {
  SOURCE: ["đã đọc lấy số liệu", "read for figures"],
  CITED: ["được viện dẫn", "cited"],
});

export const DatePrecision = defineEnum("DatePrecision", "Ngày ban hành biết đến mức nào.", {
  DAY: ["ngày", "day"],
  MONTH: ["tháng", "month"],
  YEAR: ["năm", "year"],
});

export const DocumentRelationType = defineEnum("DocumentRelationType", "Quan hệ của văn bản này với văn bản kia.", {
  IMPLEMENTS: ["triển khai thực hiện", "implements"],
  AMENDS: ["sửa đổi, bổ sung", "amends"],
  BASED_ON: ["căn cứ", "based on"],
  REPLACES: ["thay thế", "replaces"],
  REPEALS: ["bãi bỏ", "repeals"],
  GUIDES: ["hướng dẫn", "guides"],
  CONTINUES: ["tiếp nối", "continues"],
  FULFILS_TASK: ["hoàn thành nhiệm vụ của", "fulfils a task of"],
  REPORTS_ON: ["báo cáo kết quả", "reports on"],
  REPORTS_UNDER: ["báo cáo theo hướng dẫn", "reports under"],
  FOLLOWS_DIRECTION: ["theo chỉ đạo tại", "follows the direction of"],
});

export const ConclusionType = defineEnum("ConclusionType", "Loại nhận định hoặc phân công.", {
  ADVANTAGE: ["ưu điểm", "strength"],
  LIMITATION: ["hạn chế", "limitation"],
  CAUSE: ["nguyên nhân", "cause"],
  DIRECTION: ["phương hướng", "direction"],
  RECOMMENDATION: ["kiến nghị, đề xuất", "recommendation"],
  RESPONSIBILITY: ["trách nhiệm được giao", "assigned responsibility"],
  FUNDING: ["kinh phí", "funding"],
  ESCALATION: ["xử lý vướng mắc", "escalation"],
  INSPECTION: ["kiểm tra", "inspection"],
});
