export interface FieldDefinition {
  readonly name: string;
  readonly label: string;
  readonly labelEn: string;
  /** `unit`, `units`, `groups`, `indicator`, `period`, `field`, `number`, `date`, `text`, or the name of an enum. */
  readonly input: string;
}

const field = (name: string, label: string, labelEn: string, input = "text"): FieldDefinition => ({ name, label, labelEn, input });

/** What of an item can be seen and put right, by its kind. Rows of sheets have the columns of their template. */
export const itemFields: Readonly<Record<string, readonly FieldDefinition[]>> = {
  DOCUMENT: [
    field("number", "Số, ký hiệu", "Number"),
    field("type", "Loại văn bản", "Type", "DocumentType"),
    field("issuer", "Cơ quan ban hành", "Issuer", "unit"),
    field("date", "Ngày ban hành", "Date", "date"),
    field("subject", "Trích yếu", "Subject"),
    field("period", "Kỳ báo cáo", "Period", "period"),
    field("planType", "Loại kế hoạch", "Type of plan", "PlanType"),
  ],
  CITATION: [
    field("number", "Số, ký hiệu", "Number"),
    field("type", "Loại văn bản", "Type", "DocumentType"),
    field("issuer", "Cơ quan ban hành", "Issuer", "unit"),
    field("date", "Ngày ban hành", "Date", "date"),
    field("subject", "Trích yếu", "Subject"),
    field("relation", "Quan hệ", "Relation", "DocumentRelationType"),
  ],
  FIGURE: [
    field("indicator", "Chỉ tiêu", "Indicator", "indicator"),
    field("value", "Giá trị", "Value", "number"),
    field("comparator", "So sánh", "Comparator", "Comparator"),
    field("outOf", "Trên tổng số", "Out of", "number"),
    field("unit", "Đơn vị", "Unit", "unit"),
    field("period", "Kỳ", "Period", "period"),
    field("timing", "Trong kỳ hay thời điểm", "Timing", "Timing"),
    field("level", "Cấp", "Level", "UnitLevel"),
    field("field", "Lĩnh vực TTHC", "Field", "field"),
    field("dimensions", "Phân tổ", "Breakdown"),
    field("kind", "Thực hiện hay mục tiêu", "Actual or target", "FigureKind"),
    field("note", "Ghi chú", "Note"),
  ],
  TASK: [
    field("ordinal", "Số thứ tự", "Ordinal"),
    field("title", "Nhiệm vụ", "Task"),
    field("area", "Lĩnh vực", "Area", "ReformArea"),
    field("output", "Sản phẩm", "Output"),
    field("leads", "Chủ trì", "Leads", "units"),
    field("coordinators", "Phối hợp", "Coordinators", "units"),
    field("deadlineKind", "Loại thời hạn", "Kind of deadline", "DeadlineKind"),
    field("deadlineFrom", "Thời hạn từ", "Deadline from", "date"),
    field("deadlineTo", "Thời hạn đến", "Deadline to", "date"),
  ],
  CONCLUSION: [
    field("type", "Loại", "Type", "ConclusionType"),
    field("ordinal", "Số thứ tự", "Ordinal"),
    field("summary", "Nội dung", "Summary"),
    field("area", "Lĩnh vực", "Area", "ReformArea"),
    field("addressees", "Gửi tới", "Addressees", "units"),
  ],
  "ROW:units": [
    field("code", "Mã", "Code"),
    field("name", "Tên đầy đủ", "Name"),
    field("shortName", "Tên viết tắt", "Short name"),
    field("level", "Cấp", "Level", "UnitLevel"),
    field("type", "Loại", "Type", "UnitType"),
    field("parent", "Đơn vị cấp trên", "Parent"),
    field("validFrom", "Từ ngày", "From", "date"),
    field("validTo", "Đến ngày", "To", "date"),
  ],
  "ROW:procedures": [
    field("code", "Mã TTHC", "Code"),
    field("name", "Tên thủ tục", "Name"),
    field("field", "Lĩnh vực", "Field", "field"),
    field("level", "Cấp giải quyết", "Level", "UnitLevel"),
    field("onlineLevel", "Mức độ trực tuyến", "Online level", "OnlineLevel"),
    field("change", "Biến động", "Change", "ProcedureChange"),
    field("decision", "Quyết định công bố", "Decision"),
    field("reportedBy", "Đơn vị báo cáo", "Reported by", "unit"),
  ],
};

/** The kind of an item by which its fields are known: rows of sheets have those of their template. */
export const fieldsKind = (kind: string, payload: Readonly<Record<string, unknown>>): string =>
  kind === "ROW" ? `ROW:${String(payload["template"])}` : kind;

/** What an item says, by the names of its fields: codes, numbers and days as texts. */
export type Values = Readonly<Record<string, string | null>>;

export interface ReadItem {
  readonly values: Values;
  /** In the words of the file what the hub has no code for, or what was put right since. */
  readonly asRead: Values;
}
