/** What each setting is called, and what it does, in the words of an office. */
export const settingWords = {
  HUB_PUBLIC_READING: {
    name: "Đọc số liệu công bố không cần tài khoản",
    does: "Có: ai cũng đọc được số liệu đã công bố. Không: mọi trang và mọi câu hỏi đều cần đăng nhập; người lạ bị từ chối ngay.",
  },
  HUB_NAME: {
    name: "Tên tỉnh hoặc cơ quan",
    does: "Hiện ở đầu mọi trang, dưới tên hub, và ở chân trang, cả khi in. Tên ngắn như “Tỉnh Nam Định” hiện trọn. Trang đang mở nhận tên mới khi được tải lại.",
  },
  SESSION_IDLE_HOURS: {
    name: "Phiên đăng nhập hết khi không dùng",
    does: "Sau chừng này giờ không dùng, người dùng phải đăng nhập lại. Áp dụng cả cho phiên đang mở.",
  },
  SESSION_HOURS: {
    name: "Thời hạn cả phiên đăng nhập",
    does: "Sau chừng này giờ, phiên nào cũng hết dù đang dùng. Áp dụng cho các lần đăng nhập từ lúc sửa.",
  },
  HOST: { name: "Địa chỉ lắng nghe", does: "127.0.0.1 chỉ mở cho chính máy chủ; 0.0.0.0 mở cho cả mạng." },
  PORT: { name: "Cổng", does: "Cổng mà hub trả lời trình duyệt và chương trình." },
  DATABASE_URL: { name: "Cơ sở dữ liệu", does: "PostgreSQL mà hub ghi vào; tên người dùng và mật khẩu không hiện ở đây." },
  DATABASE_POOL: { name: "Số kết nối tới cơ sở dữ liệu", does: "Nhiều nhất chừng này kết nối; một nửa dành cho câu hỏi nặng và tệp." },
  TRUSTED_DOCUMENTS: {
    name: "Chỉ trả lời truy vấn đã đăng ký",
    does: "off: trả lời mọi truy vấn; strangers: người chưa đăng nhập chỉ hỏi được truy vấn của hub; everybody: mọi người.",
  },
  TRUSTED_PROXIES: { name: "Máy trung chuyển được tin", does: "Địa chỉ thật của người hỏi được lấy theo lời các máy này." },
  INTROSPECTION: { name: "Cho hỏi cấu trúc GraphQL", does: "Tắt thì hub không kể cấu trúc và không gợi ý tên gần đúng." },
  RATE_LIMIT: { name: "Mức hỏi của mỗi người", does: "So với mức thường lệ; 0 là không giới hạn." },
  HUB_DATA: { name: "Thư mục dữ liệu", does: "Nơi để cơ sở dữ liệu kèm theo và tệp của hub." },
  CLIENT_BUILD: { name: "Dựng lại giao diện khi khởi động", does: "when-stale dựng khi mã đã đổi; never dùng bản có sẵn." },
  OIDC_ISSUER: { name: "Nơi đăng nhập một lần", does: "Nhà cung cấp OpenID Connect; trống là chỉ dùng mật khẩu của hub." },
  OIDC_CLIENT_ID: { name: "Tên hub ở nơi đăng nhập một lần", does: "Tên đã đăng ký với nhà cung cấp." },
  OIDC_CLIENT_SECRET: { name: "Khóa của hub ở nơi đăng nhập một lần", does: "Đi cùng tên trên; không bao giờ hiện." },
  OIDC_NAME: { name: "Tên nút đăng nhập một lần", does: "Chữ trên nút ở trang đăng nhập." },
  LOG_LEVEL: { name: "Mức ghi nhật ký máy chủ", does: "Từ mức này trở lên mới ghi: fatal, error, warn, info, debug, trace." },
};
