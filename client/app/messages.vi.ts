import { home } from "#client/app/home/words.vi.ts";
import { search } from "#client/app/search/words.vi.ts";
import { unit } from "#client/app/unit/words.vi.ts";

export const messages = {
  nav: {
    label: "Các mục chính",
    home: "Tổng quan",
    units: "Đơn vị",
    plans: "Kế hoạch",
    tthc: "TTHC",
    staffing: "Biên chế",
    finance: "Tài chính",
    documents: "Văn bản",
    indicators: "Chỉ tiêu",
    measures: "Thước đo",
    explore: "Phân tích",
    search: "Tìm kiếm",
    more: "Thêm",
  },
  skip: "Đến nội dung chính",
  breadcrumbs: "Vị trí trang",
  findAnything: "Tìm đơn vị, kế hoạch, văn bản…",
  find: "Tìm kiếm",
  theme: { label: "Giao diện", system: "Theo máy", light: "Sáng", dark: "Tối" },
  toEnglish: "English",
  toVietnamese: "Tiếng Việt",
  graphql: "GraphQL",
  graphqlHint: "Công cụ truy vấn GraphQL",
  footer: "Mỗi số liệu đều mở được văn bản nguồn. Ô trống là chưa có số liệu, không phải số 0.",
  simulated: {
    short: "dữ liệu mô phỏng",
    long: "Dữ liệu mô phỏng: {province} không có thật, mọi tên và số đều do máy sinh ra.",
  },
  opened: "Đã mở trang: {title}",
  newVersion: "Đã có phiên bản mới, trang vừa được tải lại.",
  notFound: {
    title: "Không có trang này",
    why: "Đường dẫn {path} không dẫn tới trang nào của hệ thống.",
    hint: "Có thể đường dẫn bị thiếu ký tự hoặc nội dung đã chuyển chỗ.",
    home: "Về trang Tổng quan",
  },
  failed: {
    title: "Trang này gặp lỗi khi hiển thị",
    what: "Dữ liệu trên máy chủ không bị ảnh hưởng. Phần trang này không vẽ được vì lỗi sau:",
    retry: "Thử hiển thị lại",
    home: "Về trang Tổng quan",
  },
  asOf: "số liệu đến {date}",
  home,
  search,
  unit,
};
