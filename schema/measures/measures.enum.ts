import { defineEnum } from "#schema/core/enums.ts";

export const MeasureDomain = defineEnum("MeasureDomain", "Lĩnh vực của một thước đo.", {
  PLANS: ["kế hoạch, nhiệm vụ", "plans and tasks"],
  TTHC: ["thủ tục hành chính", "administrative procedures"],
  STAFFING: ["tổ chức bộ máy, biên chế", "organisation and staffing"],
  FINANCE: ["tài chính công", "public finance"],
  DOCUMENTS: ["văn bản, thể chế", "documents and institutions"],
  DIGITAL: ["chính quyền số", "digital government"],
  INDEX: ["chỉ số cải cách hành chính", "reform index"],
});

export const MeasureForm = defineEnum("MeasureForm", "Cách một thước đo được tính.", {
  SUM: ["tổng của một số đếm phát sinh", "sum of a flow"],
  LAST: ["giá trị cuối của một số tồn", "last value of a stock"],
  RATIO: ["tỷ số tính lại từ tổng tử số và tổng mẫu số", "ratio recomputed from summed parts"],
  SCORE: ["điểm hoặc tỷ lệ như công bố, không cộng, không bình quân", "published score or rate, never aggregated"],
  RANK: ["thứ hạng như công bố, không cộng, không bình quân", "published rank, never aggregated"],
});

export const Additivity = defineEnum("Additivity", "Cách gộp một thước đo theo một chiều.", {
  SUM: ["cộng được", "adds up"],
  LAST: ["lấy giá trị cuối", "takes the last value"],
  NONE: ["không gộp được", "never aggregates"],
});

export const AnalyzeDimension = defineEnum("AnalyzeDimension", "Chiều phân tích.", {
  UNIT: ["đơn vị có báo cáo", "reporting unit"],
  UNIT_ANCESTOR: ["đơn vị cấp trên ở một cấp", "ancestor of the unit at a level"],
  UNIT_LEVEL: ["cấp của đơn vị", "level of the unit"],
  UNIT_TYPE: ["loại đơn vị", "type of the unit"],
  UNIT_GROUP: ["nhóm đơn vị", "group of units"],
  PERIOD: ["kỳ", "period"],
  REFORM_AREA: ["lĩnh vực cải cách", "reform area"],
  PROCEDURE_FIELD: ["lĩnh vực thủ tục", "field of procedures"],
  PROCEDURE_LEVEL: ["cấp giải quyết thủ tục", "level that resolves"],
  PROCEDURE_CHANGE: ["loại thay đổi thủ tục khi công bố", "change of procedures"],
  CHANNEL: ["kênh tiếp nhận hồ sơ", "channel of dossiers"],
  PLAN: ["kế hoạch", "plan"],
  TASK_STATUS: ["tình trạng nhiệm vụ", "status of tasks"],
  DEADLINE_KIND: ["cách quy định thời hạn", "kind of deadline"],
  STAFF_KIND: ["loại biên chế", "kind of staff"],
  DOCUMENT_TYPE: ["loại văn bản", "type of document"],
  BUDGET_KIND: ["loại số liệu ngân sách", "kind of budget figure"],
  AUTONOMY_BODY: ["loại tổ chức tự chủ", "kind of autonomous body"],
  AUTONOMY_CLASS: ["mức tự chủ tài chính", "class of autonomy"],
  SOE_ACTION: ["hình thức sắp xếp doanh nghiệp", "rearrangement of enterprises"],
});

export const Channel = defineEnum("Channel", "Kênh tiếp nhận hồ sơ.", {
  ONLINE: ["trực tuyến", "online"],
  DIRECT: ["trực tiếp", "in person"],
  POST: ["bưu chính công ích", "by post"],
});

export const TaskState = defineEnum("TaskState", "Tình trạng nhiệm vụ tính tới hôm nay.", {
  DONE_ON_TIME: ["hoàn thành đúng hạn", "done on time"],
  DONE_LATE: ["hoàn thành quá hạn", "done late"],
  DONE_UNDATED: ["hoàn thành, không có hạn để so", "done, without a deadline to compare with"],
  OVERDUE: ["quá hạn, chưa có kết quả", "past due without a result"],
  OPEN: ["chưa tới hạn hoặc không có hạn, chưa có kết quả", "not yet due or undated, without a result"],
});

export const PeriodMode = defineEnum("PeriodMode", "Giá trị của riêng kỳ hay cộng dồn từ đầu năm tới hết kỳ.", {
  IN_PERIOD: ["trong kỳ", "in the period"],
  CUMULATIVE: ["lũy kế từ đầu năm", "cumulative since the start of the year"],
});

export const AnalyzeTotals = defineEnum("AnalyzeTotals", "Các dòng tổng kèm theo.", {
  NONE: ["không có dòng tổng", "none"],
  GRAND: ["tổng chung", "grand total"],
  ROLLUP: ["tổng con theo thứ tự các chiều và tổng chung", "subtotals in the order of the dimensions, and the grand total"],
  CUBE: ["mọi tổ hợp tổng con", "every combination of subtotals"],
});

export const AnalyzeComparison = defineEnum("AnalyzeComparison", "Kỳ đem so sánh.", {
  PREVIOUS_PERIOD: ["kỳ liền trước cùng loại", "previous period of the same kind"],
  SAME_PERIOD_LAST_YEAR: ["cùng kỳ năm trước", "same period last year"],
});

export const Boundaries = defineEnum("Boundaries", "Ranh giới đơn vị dùng để xếp số liệu.", {
  AS_REPORTED: ["như khi báo cáo", "as reported then"],
  AS_OF: ["theo đơn vị kế tục tại một ngày", "by the successors at a date"],
});

export const CellState = defineEnum("CellState", "Trạng thái của một ô.", {
  REPORTED: ["như báo cáo", "as reported"],
  DERIVED: ["hub tính ra", "computed by the hub"],
  MISSING: ["chưa có số liệu", "no figure"],
  NOT_APPLICABLE: ["không áp dụng hoặc không phát sinh", "not applicable"],
  PROVISIONAL: ["có phần tạm thời", "partly provisional"],
});

export const CellBasis = defineEnum("CellBasis", "Ô được lấy hoặc tính từ đâu.", {
  REPORT: ["một báo cáo", "one report"],
  WHOLE_OVER_PARTS: [
    "báo cáo bao trùm của cấp trên, không cộng thêm đơn vị trực thuộc",
    "the covering report; what it covers is not added",
  ],
  SUM_OF_REPORTS: ["cộng nhiều báo cáo không trùng phạm vi", "sum of reports that do not overlap"],
  ZERO_DENOMINATOR: ["mẫu số bằng 0: không phát sinh", "the denominator is zero"],
  NOT_ADDITIVE: ["nhóm có nhiều giá trị không gộp được", "the group holds several values that never aggregate"],
  NO_REPORT: ["không có báo cáo", "no report"],
});
