import { settingWords } from "./setting-words.vi.ts";

export const messages = {
  save: "Lưu",
  change: "Sửa",
  settings: {
    title: "Cài đặt",
    note: "Hub đang chạy với những cài đặt này.",
    live: "Sửa được ở đây",
    liveNote: "Có hiệu lực ngay ở mọi máy chủ của hub, không phải khởi động lại. Mỗi lần sửa được ghi vào nhật ký.",
    server: "Đặt ở máy chủ",
    serverNote:
      "Sửa trong môi trường máy chủ hoặc tệp .env rồi khởi động lại hub. Mật khẩu ngắn nhất 12 ký tự là quy định chung của hub, không đặt được.",
    atServer: "sửa ở máy chủ",
    changeOf: "Sửa: {name}",
    back: "Về mặc định",
    standardIs: "mặc định: {value}",
    between: "từ {least} đến {most}",
    letters: "nhiều nhất {most} ký tự",
    unset: "để trống",
    hidden: "đã đặt, giữ kín",
    embedded: "PostgreSQL kèm theo hub",
    value: { yes: "Có", no: "Không", on: "bật", off: "tắt", hours: "{n} giờ", percent: "{n} %" },
    column: { name: "Cài đặt", does: "Dùng để", value: "Đang dùng", source: "Nơi đặt", variable: "Biến môi trường" },
  },
  setting: settingWords,
};
