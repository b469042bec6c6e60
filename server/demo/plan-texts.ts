import type { TableRow } from "./tables.sql.ts";

type Area = TableRow<"planAreas">["area"];
type PlanType = TableRow<"plans">["type"];

/**
 * A task: title, output, who leads it (codes of bodies and groups, joined by `;`), and its deadline: Q1..Q4, `R3-6` months,
 * `B09-15` before a day, `Y` the year, `C` all the time, `A` on request, `O` by another plan, `U` left blank.
 */
export type TaskText = readonly [title: string, output: string, leads: string, deadline: string];
export type AreaText = readonly [area: Area, title: string, checker: string, tasks: readonly TaskText[]];
export interface PlanText {
  type: PlanType;
  title: string;
  symbol: string;
  month: string;
  /** The one year that has it; without it every year does. */
  only?: number;
  areas: readonly AreaText[];
}

const all = "cac-so-ban-nganh";
const local = "ubnd-cap-huyen;ubnd-cap-xa";

const reform: readonly AreaText[] = [
  [
    "DIRECTION",
    "Chỉ đạo, điều hành",
    "so-noi-vu",
    [
      ["Ban hành kế hoạch cải cách hành chính của đơn vị", "Kế hoạch năm của từng đơn vị", `${all};ubnd-cap-huyen`, "B01-31"],
      ["Kiểm tra công tác cải cách hành chính", "Kết luận kiểm tra ít nhất 30% đơn vị", "so-noi-vu", "R4-10"],
      ["Báo cáo định kỳ về cải cách hành chính", "Báo cáo quý, 6 tháng, năm", `${all};${local}`, "Q4"],
      ["Tuyên truyền cải cách hành chính", "Chuyên mục trên báo, đài", "so-tttt", "Y"],
    ],
  ],
  [
    "INSTITUTIONAL",
    "Cải cách thể chế",
    "so-tu-phap",
    [
      ["Rà soát, hệ thống hóa văn bản quy phạm pháp luật", "Danh mục văn bản hết hiệu lực được công bố", "so-tu-phap", "Q1"],
      ["Thẩm định dự thảo văn bản quy phạm pháp luật", "Báo cáo thẩm định từng dự thảo", "so-tu-phap", "C"],
      ["Kiểm tra văn bản do cấp huyện ban hành", "Kết luận kiểm tra", "so-tu-phap", "R5-9"],
      ["Theo dõi thi hành pháp luật", "Báo cáo theo dõi", `${all};ubnd-cap-huyen`, "B11-15"],
      ["Đăng tải văn bản lên cơ sở dữ liệu quốc gia", "Văn bản được cập nhật trong 15 ngày", "so-tu-phap;vp-ubnd-tinh", "C"],
    ],
  ],
  [
    "PROCEDURES",
    "Cải cách thủ tục hành chính",
    "vp-ubnd-tinh",
    [
      ["Công bố, công khai thủ tục hành chính", "Quyết định công bố trong 5 ngày làm việc", all, "C"],
      ["Rà soát, đơn giản hóa thủ tục hành chính", "Phương án đơn giản hóa được thông qua", all, "B09-15"],
      ["Giảm hồ sơ quá hạn", "Tỷ lệ hồ sơ quá hạn dưới 1%", `${all};${local}`, "Y"],
      ["Nâng cấp Bộ phận Một cửa", "Bộ phận Một cửa đạt chuẩn trang thiết bị", local, "R3-11"],
      ["Đánh giá chất lượng giải quyết thủ tục hành chính", "Kết quả đánh giá từng quý được công khai", "vp-ubnd-tinh", "Q3"],
      ["Ban hành quy trình nội bộ giải quyết thủ tục", "Quy trình nội bộ, quy trình điện tử", all, "Q2"],
    ],
  ],
  [
    "ORGANISATION",
    "Cải cách tổ chức bộ máy",
    "so-noi-vu",
    [
      ["Sắp xếp đơn vị sự nghiệp công lập", "Đề án sắp xếp được duyệt", all, "Q2"],
      ["Xây dựng đề án sắp xếp đơn vị hành chính", "Đề án trình cấp có thẩm quyền", "so-noi-vu", "B10-01"],
      ["Rà soát chức năng, nhiệm vụ cơ quan chuyên môn", "Quyết định quy định chức năng, nhiệm vụ", all, "Q3"],
      ["Phân cấp, ủy quyền quản lý nhà nước", "Danh mục nhiệm vụ phân cấp", "so-noi-vu;so-tu-phap", "Y"],
    ],
  ],
  [
    "CIVIL_SERVICE",
    "Cải cách chế độ công vụ",
    "so-noi-vu",
    [
      ["Phê duyệt đề án vị trí việc làm", "Đề án vị trí việc làm được duyệt", `${all};ubnd-cap-huyen`, "Q2"],
      ["Tuyển dụng công chức, viên chức", "Kết quả tuyển dụng được công nhận", "so-noi-vu", "R6-11"],
      ["Bồi dưỡng kỹ năng số cho cán bộ một cửa", "Lớp bồi dưỡng", "so-noi-vu;so-tttt", "Q3"],
      ["Kiểm tra công vụ đột xuất", "Thông báo kết luận", "so-noi-vu", "A"],
      ["Đánh giá, xếp loại cán bộ, công chức", "Quyết định xếp loại", `${all};${local}`, "B12-15"],
    ],
  ],
  [
    "PUBLIC_FINANCE",
    "Cải cách tài chính công",
    "so-tai-chinh",
    [
      ["Giao quyền tự chủ tài chính cho đơn vị sự nghiệp", "Quyết định giao tự chủ", "so-tai-chinh", "Q1"],
      ["Giải ngân vốn đầu tư công", "Giải ngân đạt 95% kế hoạch", `so-khdt;ubnd-cap-huyen`, "B12-31"],
      ["Sắp xếp doanh nghiệp có vốn nhà nước", "Phương án sắp xếp", "so-tai-chinh", "O"],
      ["Giảm chi trực tiếp cho đơn vị sự nghiệp công lập", "Mức giảm bình quân 2%", "so-tai-chinh", "Y"],
    ],
  ],
  [
    "DIGITAL_GOVERNMENT",
    "Xây dựng chính quyền điện tử, chính quyền số",
    "so-tttt",
    [
      ["Tăng tỷ lệ hồ sơ trực tuyến", "Hồ sơ trực tuyến theo chỉ tiêu năm", `${all};${local}`, "Y"],
      ["Số hóa hồ sơ, kết quả giải quyết", "Kết quả điện tử có ký số", `${all};ubnd-cap-huyen`, "Q4"],
      ["Kết nối với cơ sở dữ liệu quốc gia về dân cư", "Báo cáo kết nối", "so-tttt", "Q2"],
      ["Duy trì hệ thống quản lý chất lượng ISO 9001", "Bản công bố phù hợp", "so-khcn", "U"],
      ["Vận hành Cổng Dịch vụ công của tỉnh", "Cổng hoạt động 24/7", "so-tttt;vp-ubnd-tinh", "C"],
    ],
  ],
  [
    "PAR_INDEX",
    "Chỉ số cải cách hành chính",
    "so-noi-vu",
    [
      ["Tự chấm điểm Chỉ số cải cách hành chính", "Báo cáo tự chấm và tài liệu kiểm chứng", "so-noi-vu", "B01-19"],
      ["Khắc phục tiêu chí đạt thấp", "Kế hoạch khắc phục", all, "R5-8"],
      ["Điều tra xã hội học", "Kết quả điều tra", "so-noi-vu", "Q4"],
    ],
  ],
];

const control: readonly AreaText[] = [
  [
    "DIRECTION",
    "Chỉ đạo kiểm soát thủ tục hành chính",
    "vp-ubnd-tinh",
    [
      ["Ban hành kế hoạch kiểm soát thủ tục hành chính", "Kế hoạch của đơn vị", `${all};ubnd-cap-huyen`, "B01-15"],
      ["Họp giao ban công tác kiểm soát thủ tục", "Thông báo kết luận", "vp-ubnd-tinh", "Q4"],
    ],
  ],
  [
    "REVIEW",
    "Rà soát, đánh giá thủ tục",
    "vp-ubnd-tinh",
    [
      ["Lập kế hoạch rà soát thủ tục", "Kế hoạch rà soát", "vp-ubnd-tinh", "B01-31"],
      ["Gửi kết quả rà soát", "Báo cáo kết quả rà soát", all, "R2-7"],
      ["Trình phương án đơn giản hóa", "Quyết định thông qua phương án", "vp-ubnd-tinh", "B09-30"],
    ],
  ],
  [
    "PUBLICATION",
    "Công bố, công khai",
    "vp-ubnd-tinh",
    [
      ["Dự thảo quyết định công bố danh mục thủ tục", "Quyết định công bố", all, "C"],
      ["Công khai thủ tục tại nơi tiếp nhận", "Bảng niêm yết, mã QR", local, "Q1"],
    ],
  ],
  [
    "PETITIONS",
    "Phản ánh, kiến nghị",
    "vp-ubnd-tinh",
    [
      ["Xử lý phản ánh, kiến nghị về quy định hành chính", "100% được xử lý đúng hạn", `${all};ubnd-cap-huyen`, "C"],
      ["Công khai kết quả xử lý", "Kết quả trên Cổng", "vp-ubnd-tinh", "Y"],
    ],
  ],
  [
    "ONE_STOP",
    "Cơ chế một cửa",
    "vp-ubnd-tinh",
    [
      ["Đưa thủ tục ra tiếp nhận tại Bộ phận Một cửa", "Danh mục thủ tục tiếp nhận", all, "Q1"],
      ["Xin lỗi người dân khi trả kết quả chậm", "Thư xin lỗi, hẹn lại ngày trả", `${all};${local}`, "C"],
      ["Bố trí công chức thường trực tại Trung tâm", "Quyết định cử công chức", all, "R1-3"],
    ],
  ],
  [
    "ONLINE_SERVICE",
    "Dịch vụ công trực tuyến",
    "vp-ubnd-tinh",
    [
      ["Đánh giá thủ tục đủ điều kiện toàn trình", "Danh mục dịch vụ công toàn trình", all, "Q2"],
      ["Tích hợp dịch vụ công lên Cổng quốc gia", "Dịch vụ công được tích hợp", "vp-ubnd-tinh;so-tttt", "R4-9"],
      ["Tái sử dụng dữ liệu đã số hóa", "Tỷ lệ tái sử dụng theo chỉ tiêu", `${all};${local}`, "Y"],
    ],
  ],
  [
    "INSPECTION",
    "Kiểm tra",
    "vp-ubnd-tinh",
    [
      ["Kiểm tra kiểm soát thủ tục hành chính", "Kết luận kiểm tra", "vp-ubnd-tinh", "R5-10"],
      ["Kiểm tra đột xuất Bộ phận Một cửa", "Biên bản kiểm tra", "vp-ubnd-tinh", "A"],
    ],
  ],
  ["REPORTING", "Báo cáo", "vp-ubnd-tinh", [["Báo cáo kiểm soát thủ tục hành chính", "Báo cáo quý, năm", `${all};${local}`, "Q4"]]],
];

const small = (area: Area, title: string, tasks: readonly TaskText[]): readonly AreaText[] => [[area, title, "so-noi-vu", tasks]];

/** The plans of the province in one year. */
export const planTexts: readonly PlanText[] = [
  { type: "CCHC_PLAN", title: "Cải cách hành chính", symbol: "KH-UBND", month: "-12-20", areas: reform },
  { type: "TTHC_CONTROL_PLAN", title: "Kiểm soát thủ tục hành chính", symbol: "KH-UBND", month: "-12-28", areas: control },
  {
    type: "COMMUNICATION_PLAN",
    title: "Tuyên truyền cải cách hành chính",
    symbol: "KH-UBND",
    month: "-02-10",
    areas: small("COMMUNICATION", "Tuyên truyền", [
      ["Tổ chức cuộc thi tìm hiểu cải cách hành chính", "Kết quả cuộc thi", "so-noi-vu", "R5-9"],
      ["Phát sóng chuyên mục hằng tháng", "12 chuyên mục", "so-tttt", "Y"],
      ["Tập huấn cho tổ công nghệ số cộng đồng", "Lớp tập huấn", "ubnd-cap-huyen", "Q3"],
    ]),
  },
  {
    type: "INSPECTION_PLAN",
    title: "Kiểm tra cải cách hành chính",
    symbol: "KH-UBND",
    month: "-03-05",
    areas: small("INSPECTION", "Kiểm tra", [
      ["Kiểm tra tại các sở", "Kết luận kiểm tra", "so-noi-vu", "R4-6"],
      ["Kiểm tra tại cấp huyện, cấp xã", "Kết luận kiểm tra", "so-noi-vu", "R7-10"],
      ["Báo cáo khắc phục sau kiểm tra", "Báo cáo khắc phục", "ubnd-cap-huyen", "B11-30"],
    ]),
  },
  {
    type: "DIGITAL_PLAN",
    title: "Chuyển đổi số",
    symbol: "KH-UBND",
    month: "-01-25",
    areas: small("DIGITAL_GOVERNMENT", "Chuyển đổi số", [
      ["Triển khai kho dữ liệu dùng chung", "Kho dữ liệu vận hành", "so-tttt", "Q3"],
      ["Cấp chứng thư số cho cán bộ một cửa", "Chứng thư số", "so-tttt", "Q2"],
      ["Kết nối hệ thống một cửa với Cổng quốc gia", "Biên bản kết nối", "so-tttt;vp-ubnd-tinh", "B06-30"],
    ]),
  },
  {
    type: "REVIEW_PLAN",
    title: "Rà soát, đơn giản hóa thủ tục hành chính",
    symbol: "KH-UBND",
    month: "-01-30",
    areas: small("REVIEW", "Rà soát", [
      ["Rà soát nhóm thủ tục đất đai", "Phương án đơn giản hóa", "so-tnmt", "R2-7"],
      ["Rà soát nhóm thủ tục hộ tịch", "Phương án đơn giản hóa", "so-tu-phap", "R2-7"],
      ["Rà soát nhóm thủ tục đầu tư", "Phương án đơn giản hóa", "so-khdt", "R2-7"],
    ]),
  },
  {
    type: "CCHC_PLAN",
    title: "Cải cách hành chính sáu tháng cuối năm, mô hình hai cấp,",
    symbol: "KH-UBND",
    month: "-07-08",
    only: 2025,
    areas: [
      [
        "ONE_STOP",
        "Trung tâm Phục vụ hành chính công cấp xã",
        "vp-ubnd-tinh",
        [
          ["Đưa Trung tâm Phục vụ hành chính công cấp xã vào hoạt động", "Quyết định thành lập, quy chế", "ubnd-cap-xa-moi", "B07-31"],
          ["Nhận bàn giao hồ sơ từ cấp huyện và xã cũ", "Biên bản bàn giao", "ubnd-cap-xa-moi", "Q3"],
        ],
      ],
      [
        "CIVIL_SERVICE",
        "Đội ngũ cán bộ, công chức",
        "so-noi-vu",
        [
          ["Bố trí công chức sau sắp xếp", "Quyết định bố trí", "ubnd-cap-xa-moi;so-noi-vu", "Q3"],
          ["Tập huấn thủ tục chuyển từ cấp huyện", "Lớp tập huấn", "so-noi-vu", "R7-9"],
        ],
      ],
      [
        "DIGITAL_GOVERNMENT",
        "Chính quyền số",
        "so-khcn",
        [
          ["Kết nối hệ thống của xã mới với Cổng quốc gia", "Biên bản kết nối", "so-khcn", "B08-15"],
          ["Số hóa hồ sơ nhận bàn giao", "Kho hồ sơ số hóa", "ubnd-cap-xa-moi", "Q4"],
        ],
      ],
    ],
  },
];

/** What a body gives itself in its own plan; the lead is the body. */
export const ownTexts: readonly AreaText[] = [
  [
    "DIRECTION",
    "Chỉ đạo, điều hành",
    "",
    [
      ["Phân công lãnh đạo phụ trách cải cách hành chính", "Văn bản phân công", "", "Q1"],
      ["Tự kiểm tra cải cách hành chính", "Báo cáo tự kiểm tra", "", "R6-10"],
    ],
  ],
  [
    "PROCEDURES",
    "Cải cách thủ tục hành chính",
    "",
    [
      ["Giải quyết dứt điểm hồ sơ tồn đọng", "Không còn hồ sơ quá hạn", "", "Q2"],
      ["Niêm yết thủ tục bằng mã QR", "Bảng mã QR tại nơi tiếp nhận", "", "B04-30"],
      ["Khảo sát sự hài lòng của người dân", "Báo cáo khảo sát", "", "Q4"],
    ],
  ],
  ["CIVIL_SERVICE", "Cải cách chế độ công vụ", "", [["Luân chuyển công chức theo quy định", "Quyết định điều động", "", "Y"]]],
  [
    "DIGITAL_GOVERNMENT",
    "Chính quyền số",
    "",
    [
      ["Số hóa kết quả còn hiệu lực", "Kho kết quả số hóa", "", "R3-11"],
      ["Ký số văn bản đi", "100% văn bản đi được ký số", "", "C"],
    ],
  ],
];
