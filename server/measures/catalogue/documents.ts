import { measuresOf } from "#server/measures/definition.ts";
import { documents } from "#server/measures/facts/documents.ts";
import { documentIndicator, indicator } from "#server/measures/facts/indicators.ts";

const { sum, percent, percentApart } = measuresOf("DOCUMENTS");
const unit = "văn bản";

const reported = (key: string, code: string, vi: string, en: string, definition: string, of = unit) =>
  sum(key, [vi, en], { definition, fact: documentIndicator(code), value: "f.value", unit: of, betterWhen: null });

export const documentMeasures = [
  reported(
    "LEGAL_DRAFTS_APPRAISED",
    "LEGAL_DRAFTS_APPRAISED",
    "Số dự thảo văn bản quy phạm được thẩm định",
    "Legal drafts appraised",
    "Số dự thảo được thẩm định trong kỳ. Tổng theo nguồn khi không tách loại; khi tách, tổng là tổng các loại.",
  ),
  sum("LEGAL_DOCS_CHECKED", ["Số văn bản quy phạm đã kiểm tra", "Legal documents checked"], {
    definition: "Số văn bản quy phạm pháp luật đã kiểm tra theo thẩm quyền, mọi cấp ban hành.",
    fact: indicator("LEGAL_DOCS_CHECKED"),
    value: "f.value",
    unit,
    betterWhen: null,
  }),
  reported(
    "LEGAL_DOCS_ISSUED",
    "LEGAL_DOCS_ISSUED",
    "Số văn bản quy phạm ban hành",
    "Legal documents issued",
    "Số văn bản quy phạm pháp luật ban hành trong kỳ như báo cáo nêu.",
  ),
  reported(
    "ADMIN_DOCS_ISSUED",
    "ADMIN_DOCS_ISSUED",
    "Số văn bản hành chính ban hành",
    "Administrative documents issued",
    "Số văn bản hành chính ban hành trong kỳ như báo cáo nêu, tách được theo loại.",
  ),
  reported(
    "ADMIN_DOCS_SELF_CHECKED",
    "ADMIN_DOCS_SELF_CHECKED",
    "Số văn bản hành chính tự kiểm tra",
    "Administrative documents self-checked",
    "Số văn bản hành chính được tự kiểm tra trong kỳ.",
  ),
  percentApart("SELF_CHECK_RATE", ["Tỷ lệ tự kiểm tra văn bản", "Self-check rate"], {
    definition:
      "Số văn bản tự kiểm tra trên số văn bản ban hành. Hai số thường do hai đơn vị báo cáo (phòng Tư pháp và UBND), nên chỉ có nghĩa ở cấp gộp được cả hai, như UNIT_ANCESTOR.",
    numerator: ["số văn bản tự kiểm tra", documentIndicator("ADMIN_DOCS_SELF_CHECKED"), "f.value"],
    denominator: ["số văn bản hành chính ban hành", documentIndicator("ADMIN_DOCS_ISSUED"), "f.value"],
    betterWhen: "UP",
  }),
  reported(
    "COUNCIL_RESOLUTIONS_CHECKED",
    "COUNCIL_RESOLUTIONS_CHECKED",
    "Số nghị quyết HĐND cấp xã được kiểm tra",
    "Commune resolutions checked",
    "Số nghị quyết của Hội đồng nhân dân cấp xã tiếp nhận, kiểm tra.",
    "nghị quyết",
  ),
  percent("COMMUNES_SUBMITTING_RATE", ["Tỷ lệ xã gửi nghị quyết để kiểm tra", "Share of communes that sent resolutions"], {
    definition: "Số xã, thị trấn có nghị quyết gửi kiểm tra trên số xã, thị trấn.",
    fact: indicator("COMMUNES_SUBMITTING_RESOLUTIONS"),
    numerator: ["số xã có gửi", "f.value"],
    denominator: ["số xã", "f.out_of"],
    betterWhen: "UP",
  }),
  sum("DOCUMENTS_KNOWN", ["Số văn bản hub biết", "Documents known to the hub"], {
    definition: "Số văn bản có ngày và cơ quan ban hành mà hub biết (đã đọc hoặc được viện dẫn); không phải số ban hành thực tế.",
    fact: documents,
    value: "1",
    unit,
    betterWhen: null,
  }),
];
