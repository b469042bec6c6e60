/** A body of the province: code, name, short name, fields of its procedures, and how busy it is. */
export interface DepartmentPlan {
  code: string;
  name: string;
  short: string;
  fields: readonly string[];
  weight: number;
  type?: "OFFICE" | "ADMIN_ORGANISATION";
  /** What becomes of it on 1 March 2025: the code of the body that takes it over. */
  into?: string;
  /** A body that is made by the merger of 1 March 2025. */
  isNew?: boolean;
}

export const departmentPlans: readonly DepartmentPlan[] = [
  { code: "vp-ubnd-tinh", name: "Văn phòng UBND tỉnh", short: "VP UBND tỉnh", fields: [], weight: 0.1, type: "OFFICE" },
  { code: "so-noi-vu", name: "Sở Nội vụ", short: "SNV", fields: ["noi-vu", "thi-dua-khen-thuong"], weight: 0.5 },
  { code: "so-tu-phap", name: "Sở Tư pháp", short: "STP", fields: ["tu-phap"], weight: 1.6 },
  { code: "so-tai-chinh", name: "Sở Tài chính", short: "STC", fields: ["tai-chinh-ke-hoach"], weight: 0.4 },
  { code: "so-khdt", name: "Sở Kế hoạch và Đầu tư", short: "Sở KH&ĐT", fields: ["dau-tu"], weight: 1.5, into: "so-tai-chinh" },
  { code: "so-cong-thuong", name: "Sở Công Thương", short: "SCT", fields: ["cong-thuong"], weight: 1.4 },
  { code: "so-gtvt", name: "Sở Giao thông vận tải", short: "Sở GTVT", fields: ["giao-thong"], weight: 2.6, into: "so-xay-dung" },
  { code: "so-xay-dung", name: "Sở Xây dựng", short: "SXD", fields: ["xay-dung"], weight: 0.9 },
  {
    code: "so-tnmt",
    name: "Sở Tài nguyên và Môi trường",
    short: "Sở TN&MT",
    fields: ["tai-nguyen-moi-truong"],
    weight: 3.2,
    into: "so-nnmt",
  },
  {
    code: "so-nnptnt",
    name: "Sở Nông nghiệp và Phát triển nông thôn",
    short: "Sở NN&PTNT",
    fields: ["nong-nghiep-ptnt"],
    weight: 0.7,
    into: "so-nnmt",
  },
  {
    code: "so-tttt",
    name: "Sở Thông tin và Truyền thông",
    short: "Sở TT&TT",
    fields: ["thong-tin-truyen-thong"],
    weight: 0.2,
    into: "so-khcn",
  },
  { code: "so-khcn", name: "Sở Khoa học và Công nghệ", short: "Sở KH&CN", fields: ["khoa-hoc-cong-nghe"], weight: 0.2 },
  {
    code: "so-ldtbxh",
    name: "Sở Lao động - Thương binh và Xã hội",
    short: "Sở LĐTBXH",
    fields: ["lao-dong-tbxh"],
    weight: 1.3,
    into: "so-noi-vu",
  },
  { code: "so-vhttdl", name: "Sở Văn hóa, Thể thao và Du lịch", short: "Sở VHTTDL", fields: ["van-hoa-thong-tin"], weight: 0.4 },
  { code: "so-gddt", name: "Sở Giáo dục và Đào tạo", short: "Sở GD&ĐT", fields: ["giao-duc-dao-tao"], weight: 0.6 },
  { code: "so-y-te", name: "Sở Y tế", short: "SYT", fields: ["y-te"], weight: 1.1 },
  { code: "so-ngoai-vu", name: "Sở Ngoại vụ", short: "SNgV", fields: ["ngoai-vu"], weight: 0.1, into: "vp-ubnd-tinh" },
  { code: "thanh-tra-tinh", name: "Thanh tra tỉnh", short: "TTT", fields: ["thanh-tra"], weight: 0.1 },
  {
    code: "bql-kcn",
    name: "Ban Quản lý các khu công nghiệp tỉnh",
    short: "BQL KCN",
    fields: ["dau-tu"],
    weight: 0.3,
    type: "ADMIN_ORGANISATION",
  },
  { code: "ban-dan-toc", name: "Ban Dân tộc tỉnh", short: "BDT", fields: ["dan-toc"], weight: 0.1, into: "so-dan-toc-ton-giao" },
  {
    code: "so-nnmt",
    name: "Sở Nông nghiệp và Môi trường",
    short: "Sở NN&MT",
    fields: ["nong-nghiep-ptnt", "tai-nguyen-moi-truong"],
    weight: 3.9,
    isNew: true,
  },
  { code: "so-dan-toc-ton-giao", name: "Sở Dân tộc và Tôn giáo", short: "Sở DT&TG", fields: ["dan-toc"], weight: 0.1, isNew: true },
];

export const fieldNames: Readonly<Record<string, string>> = {
  "tu-phap": "Tư pháp",
  "tai-nguyen-moi-truong": "Tài nguyên và Môi trường",
  "lao-dong-tbxh": "Lao động - Thương binh và Xã hội",
  "noi-vu": "Nội vụ",
  "tai-chinh-ke-hoach": "Tài chính - Kế hoạch",
  "van-hoa-thong-tin": "Văn hóa - Thông tin",
  "nong-nghiep-ptnt": "Nông nghiệp và Phát triển nông thôn",
  "giao-duc-dao-tao": "Giáo dục và Đào tạo",
  "xay-dung": "Xây dựng",
  "y-te": "Y tế",
  "dau-tu": "Đầu tư và doanh nghiệp",
  "cong-thuong": "Công Thương",
  "giao-thong": "Giao thông vận tải",
  "thong-tin-truyen-thong": "Thông tin và Truyền thông",
  "khoa-hoc-cong-nghe": "Khoa học và Công nghệ",
  "ngoai-vu": "Ngoại vụ",
  "thanh-tra": "Thanh tra",
  "dan-toc": "Dân tộc",
  "thi-dua-khen-thuong": "Thi đua - Khen thưởng",
};

/** Fields of a district and of a commune with the share of its dossiers, the busiest first. */
export const districtFields = [
  ["tai-nguyen-moi-truong", 0.38],
  ["tu-phap", 0.2],
  ["tai-chinh-ke-hoach", 0.16],
  ["lao-dong-tbxh", 0.12],
  ["xay-dung", 0.06],
  ["giao-duc-dao-tao", 0.04],
  ["van-hoa-thong-tin", 0.03],
  ["noi-vu", 0.01],
] as const;

export const communeFields = [
  ["tu-phap", 0.62],
  ["lao-dong-tbxh", 0.16],
  ["tai-nguyen-moi-truong", 0.11],
  ["van-hoa-thong-tin", 0.04],
  ["nong-nghiep-ptnt", 0.03],
  ["y-te", 0.02],
  ["giao-duc-dao-tao", 0.01],
  ["noi-vu", 0.01],
] as const;

export const officeNames = [
  "Văn phòng HĐND và UBND",
  "Phòng Nội vụ",
  "Phòng Tư pháp",
  "Phòng Tài chính - Kế hoạch",
  "Phòng Tài nguyên và Môi trường",
  "Phòng Lao động - Thương binh và Xã hội",
  "Phòng Văn hóa và Thông tin",
  "Phòng Giáo dục và Đào tạo",
  "Phòng Y tế",
  "Phòng Nông nghiệp và Phát triển nông thôn",
  "Phòng Kinh tế và Hạ tầng",
  "Thanh tra",
] as const;
