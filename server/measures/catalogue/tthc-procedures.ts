import { measuresOf } from "#server/measures/definition.ts";
import { indicator } from "#server/measures/facts/indicators.ts";
import { procedureChanges, procedureCounts, publicationDecisions } from "#server/measures/facts/tthc.ts";

const { sum, last, score } = measuresOf("TTHC");
const unit = "thủ tục";
const control = "Nghị định 63/2010/NĐ-CP";

const changed = (change: string) => ({ fact: procedureCounts, where: `f.kind = '${change}'`, value: "f.count", unit, betterWhen: null });

/** Procedures in force and published. The online-service provision of DOMAIN §6 is left out: procedures carry no date. */
export const procedures = [
  last("PROCEDURES_IN_FORCE", ["Số thủ tục đang có hiệu lực", "Procedures in force"], {
    definition: "Số thủ tục hành chính đang tiếp nhận, có hiệu lực tại thời điểm báo cáo; lấy kỳ cuối, không cộng giữa các kỳ.",
    fact: procedureCounts,
    where: "f.kind = 'IN_FORCE'",
    value: "f.count",
    unit,
    betterWhen: null,
    legalBasis: "Thông tư 01/2020/TT-VPCP, biểu II.07b",
  }),
  sum("PROCEDURES_PUBLISHED", ["Số thủ tục được công bố", "Procedures published"], {
    definition:
      "Số lượt thủ tục được công bố trong kỳ, mọi thay đổi: tổng mà báo cáo nêu, hoặc mới + sửa đổi + thay thế + bãi bỏ khi không nêu tổng. Tách được theo PROCEDURE_CHANGE.",
    fact: procedureChanges,
    value: "f.count",
    unit,
    betterWhen: null,
    legalBasis: control,
  }),
  sum("PROCEDURES_NEW", ["Số thủ tục ban hành mới", "New procedures"], {
    ...changed("NEW"),
    definition: "Số thủ tục được công bố mới trong kỳ.",
    legalBasis: control,
  }),
  sum("PROCEDURES_AMENDED", ["Số thủ tục sửa đổi, bổ sung", "Amended procedures"], {
    ...changed("AMENDED"),
    definition: "Số thủ tục được công bố sửa đổi, bổ sung trong kỳ.",
    legalBasis: control,
  }),
  sum("PROCEDURES_REPLACED", ["Số thủ tục thay thế", "Replaced procedures"], {
    ...changed("REPLACED"),
    definition: "Số thủ tục được công bố thay thế trong kỳ; một cặp thay thế không đổi số đang có hiệu lực.",
    legalBasis: control,
  }),
  sum("PROCEDURES_ABOLISHED", ["Số thủ tục bãi bỏ", "Abolished procedures"], {
    ...changed("ABOLISHED"),
    definition: "Số thủ tục được công bố bãi bỏ trong kỳ.",
    legalBasis: control,
  }),
  sum("PROCEDURES_NET_CHANGE", ["Thay đổi thuần của số thủ tục", "Net change of procedures"], {
    definition: "Mới trừ bãi bỏ trong kỳ: số đang có hiệu lực cuối kỳ = đầu kỳ + thay đổi thuần. Cộng những loại mà báo cáo có nêu.",
    fact: procedureChanges,
    where: "f.kind in ('NEW', 'ABOLISHED')",
    value: "case f.kind when 'NEW' then f.count else -f.count end",
    unit,
    betterWhen: null,
  }),
  sum("PUBLICATION_DECISIONS", ["Số quyết định công bố (hub đếm)", "Publication decisions, counted by the hub"], {
    definition: "Số quyết định công bố thủ tục có ngày ban hành mà hub biết, đếm tại cơ quan ban hành.",
    fact: publicationDecisions,
    value: "1",
    unit: "quyết định",
    betterWhen: null,
  }),
  sum("PUBLICATION_DECISIONS_REPORTED", ["Số quyết định công bố như báo cáo nêu", "Publication decisions as reported"], {
    definition: "Số quyết định công bố danh mục thủ tục mà báo cáo nêu.",
    fact: indicator("TTHC_PUBLICATION_DECISIONS"),
    value: "f.value",
    unit: "quyết định",
    betterWhen: null,
    variantOf: "PUBLICATION_DECISIONS",
  }),
  last("LINKED_PROCEDURE_GROUPS", ["Số nhóm thủ tục liên thông điện tử", "Groups of linked procedures"], {
    definition: "Số nhóm thủ tục hành chính liên thông điện tử đang thực hiện.",
    fact: indicator("LINKED_TTHC_GROUPS"),
    value: "f.value",
    unit: "nhóm",
    betterWhen: null,
  }),
  sum("PETITIONS_RECEIVED", ["Số phản ánh, kiến nghị tiếp nhận", "Petitions received"], {
    definition:
      "Số phản ánh, kiến nghị về quy định hành chính tiếp nhận trong kỳ. Tỷ lệ xử lý đúng hạn chưa có: mô hình chưa chứa kết quả xử lý.",
    fact: indicator("PETITIONS_RECEIVED"),
    value: "f.value",
    unit: "phản ánh, kiến nghị",
    betterWhen: null,
  }),
  score("SERVICE_INDEX_766", ["Mức đạt Bộ chỉ số phục vụ (Quyết định 766)", "Service index, Decision 766"], {
    definition:
      "Mức đạt của bộ chỉ số phục vụ người dân, doanh nghiệp như nguồn nêu; dấu so sánh của nguồn (trên, tối thiểu) xem ở số liệu gốc.",
    fact: indicator("SERVICE_INDEX_766_RATE"),
    value: "f.value",
    unit: "%",
    betterWhen: "UP",
    legalBasis: "Quyết định 766/QĐ-TTg ngày 23/6/2022",
    validFrom: "2022-06-23",
    targetIndicator: "SERVICE_INDEX_766_RATE",
  }),
];
