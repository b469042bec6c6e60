import { measuresOf } from "#server/measures/definition.ts";
import { indicator } from "#server/measures/facts/indicators.ts";

const { last, percent, score } = measuresOf("DIGITAL");

/** A percentage that sources print without its two parts: shown as it is, never added, never averaged. */
const printed = (key: string, code: string, vi: string, en: string, what: string, where?: string) =>
  score(key, [vi, en], {
    definition: `${what} Nguồn chỉ in tỷ lệ, không nêu tử số và mẫu số, nên không gộp được giữa các đơn vị hay các kỳ.`,
    fact: indicator(code),
    ...(where && { where }),
    value: "f.value",
    unit: "%",
    betterWhen: "UP",
    targetIndicator: code,
  });

/** A part of a whole that sources state with both numbers. */
const share = (key: string, code: string, vi: string, en: string, part: string, whole: string) =>
  percent(key, [vi, en], {
    definition: `Lấy ${part} trên ${whole}, ở những nơi có cả hai số.`,
    fact: indicator(code),
    numerator: [part, "f.value"],
    denominator: [whole, "f.out_of"],
    overTime: "LAST",
    betterWhen: "UP",
  });

const stock = (key: string, code: string, vi: string, en: string, unit: string) =>
  last(key, [vi, en], { definition: `${vi} tại thời điểm báo cáo.`, fact: indicator(code), value: "f.value", unit, betterWhen: "UP" });

export const digital = [
  printed(
    "DOC_SYSTEM_COVERAGE",
    "DOC_SYSTEM_COVERAGE",
    "Cơ quan dùng hệ thống quản lý văn bản",
    "Document system coverage",
    "Tỷ lệ cơ quan dùng hệ thống quản lý văn bản và điều hành.",
  ),
  printed(
    "EDOC_EXCHANGE_RATE",
    "EDOC_EXCHANGE_RATE",
    "Văn bản trao đổi điện tử",
    "Electronic document exchange",
    "Tỷ lệ văn bản trao đổi dưới dạng điện tử giữa cơ quan nhà nước.",
  ),
  printed(
    "DIGITAL_SIGNATURE_COVERAGE",
    "DIGITAL_SIGNATURE_COVERAGE",
    "Cơ quan nhà nước có chữ ký số",
    "Digital signature coverage",
    "Tỷ lệ cơ quan nhà nước được cấp chữ ký số, chứng thư số.",
    "coalesce(f.dimensions ->> 'sector', 'STATE') = 'STATE'",
  ),
  printed(
    "ONLINE_SERVICE_PROVISION",
    "ONLINE_TTHC_PROVISION",
    "Thủ tục đủ điều kiện cung cấp trực tuyến toàn trình",
    "Full online provision",
    "Tỷ lệ thủ tục đủ điều kiện được cung cấp trực tuyến toàn trình.",
  ),
  printed(
    "DIGITISING_AGENCIES",
    "DIGITISING_AGENCIES",
    "Cơ quan đã triển khai số hóa",
    "Agencies that digitise",
    "Tỷ lệ cơ quan đã triển khai số hóa hồ sơ, kết quả.",
  ),
  printed(
    "RESULT_DIGITISATION_RATE",
    "RESULT_DIGITISATION_RATE",
    "Kết quả thủ tục ở dạng điện tử",
    "Digitised results",
    "Tỷ lệ kết quả thủ tục hành chính ở dạng số hóa hoặc điện tử.",
  ),
  printed(
    "ONLINE_DOSSIER_RATE_REPORTED",
    "ONLINE_DOSSIER_RATE",
    "Hồ sơ trực tuyến như báo cáo in",
    "Online dossier rate as printed",
    "Tỷ lệ hồ sơ thực hiện trực tuyến mà báo cáo in.",
  ),
  printed(
    "EPROCESS_COVERAGE",
    "EPROCESS_COVERAGE",
    "Thủ tục có quy trình điện tử",
    "Electronic process coverage",
    "Tỷ lệ thủ tục có quy trình nội bộ điện tử được kiểm tra.",
  ),
  printed(
    "DOSSIER_UPDATE_RATE",
    "DOSSIER_UPDATE_RATE",
    "Hồ sơ được cập nhật trên hệ thống",
    "Dossiers kept in the system",
    "Tỷ lệ hồ sơ được cập nhật trên hệ thống thông tin giải quyết thủ tục.",
  ),
  printed(
    "REPORT_SYSTEM_COVERAGE",
    "REPORT_SYSTEM_COVERAGE",
    "Cơ quan dùng hệ thống báo cáo của tỉnh",
    "Report system coverage",
    "Tỷ lệ cơ quan dùng hệ thống thông tin báo cáo của tỉnh.",
  ),
  stock(
    "PARTY_UNITS_SIGNATURE",
    "PARTY_UNITS_SIGNATURE",
    "Số Huyện ủy, Thành ủy có chữ ký số",
    "Party units with a digital signature",
    "đơn vị",
  ),
  stock(
    "ONE_STOP_CERTIFICATES",
    "ONE_STOP_CERTIFICATES",
    "Số chứng thư số cấp cho cán bộ một cửa",
    "Certificates of one-stop staff",
    "chứng thư số",
  ),
  stock("VIDEO_POINTS", "VIDEO_POINTS", "Số điểm cầu họp trực tuyến", "Video conference points", "điểm cầu"),
  stock("ISO_DECLARED", "ISO_SELF_DECLARED", "Số cơ quan tự công bố hệ thống chất lượng ISO", "ISO declarations", "cơ quan"),
  share("ISO_RATE", "ISO_SELF_DECLARED", "Tỷ lệ cơ quan công bố ISO", "ISO rate", "số cơ quan đã công bố", "số cơ quan phải công bố"),
  share(
    "WEBSITE_RATE",
    "WEBSITE_COVERAGE",
    "Tỷ lệ xã, thị trấn có trang điện tử",
    "Website coverage",
    "số xã, thị trấn có trang điện tử",
    "số xã, thị trấn",
  ),
];
