import type { TableRow } from "./tables.sql.ts";

type Row = TableRow<"conclusions">;
export type StatementText = readonly [type: Row["type"], area: NonNullable<Row["area"]> | null, summary: string];

/** What reports say; `{unit}` is a body that is bad at it, `{rate}` the share of online dossiers. */
export const reportStatements: readonly StatementText[] = [
  ["ADVANTAGE", "DIRECTION", "Lãnh đạo chỉ đạo sát, giao ban cải cách hành chính hằng tháng"],
  ["ADVANTAGE", "DIGITAL_GOVERNMENT", "Hồ sơ trực tuyến đạt {rate}, tăng so với cùng kỳ"],
  ["ADVANTAGE", "PROCEDURES", "Thủ tục hành chính được công bố, công khai kịp thời"],
  ["ADVANTAGE", "CIVIL_SERVICE", "Công chức một cửa được bồi dưỡng kỹ năng số"],
  ["LIMITATION", "PROCEDURES", "Hồ sơ đất đai còn quá hạn, nhiều nhất tại {unit}"],
  ["LIMITATION", "DIGITAL_GOVERNMENT", "Thanh toán trực tuyến còn thấp"],
  ["LIMITATION", "ORGANISATION", "Còn thiếu biên chế so với số được giao"],
  ["LIMITATION", "DIRECTION", "{unit} gửi báo cáo chậm"],
  ["CAUSE", "CIVIL_SERVICE", "Công chức kiêm nhiệm, thay đổi vị trí nhiều"],
  ["CAUSE", "DIGITAL_GOVERNMENT", "Phần mềm một cửa kết nối chưa ổn định"],
  ["CAUSE", "PUBLIC_FINANCE", "Kinh phí nâng cấp thiết bị bố trí chậm"],
  ["DIRECTION", "PROCEDURES", "Xử lý dứt điểm hồ sơ quá hạn, xin lỗi người dân"],
  ["DIRECTION", "PAR_INDEX", "Khắc phục tiêu chí mất điểm của năm trước"],
  ["DIRECTION", "DIGITAL_GOVERNMENT", "Đẩy mạnh số hóa và tái sử dụng dữ liệu"],
];

export const recommendations: readonly StatementText[] = [
  ["RECOMMENDATION", "DIGITAL_GOVERNMENT", "Sớm hoàn thiện kết nối cơ sở dữ liệu dùng chung"],
  ["RECOMMENDATION", "ORGANISATION", "Bổ sung biên chế cho Bộ phận Một cửa"],
  ["RECOMMENDATION", "PROCEDURES", "Đơn giản hóa thủ tục lĩnh vực đất đai"],
  ["RECOMMENDATION", "PUBLIC_FINANCE", "Bố trí kinh phí số hóa hồ sơ lưu trữ"],
];

/** What plans order. */
export const planStatements: readonly StatementText[] = [
  ["RESPONSIBILITY", null, "Thủ trưởng cơ quan chịu trách nhiệm về kết quả cải cách hành chính của đơn vị"],
  ["FUNDING", "PUBLIC_FINANCE", "Kinh phí thực hiện lấy từ dự toán được giao hằng năm"],
  ["ESCALATION", "DIRECTION", "Vướng mắc báo cáo về cơ quan thường trực trong 5 ngày làm việc"],
  ["INSPECTION", "INSPECTION", "Sở Nội vụ kiểm tra ít nhất 30% số đơn vị trong năm"],
];
