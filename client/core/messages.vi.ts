export const messages = {
  product: "CCHC Hub",
  tagline: "Kho dữ liệu dùng chung về cải cách hành chính",
  printed: "In lúc {at} từ {from}",
  problem: {
    OFFLINE: "Không kết nối được với máy chủ",
    SERVER: "Máy chủ không trả lời được yêu cầu này",
    NOT_FOUND: "Không tìm thấy nội dung được yêu cầu",
    FORBIDDEN: "Tài khoản này không có quyền xem nội dung",
    BAD_USER_INPUT: "Yêu cầu có giá trị không hợp lệ",
    UNAVAILABLE: "Dữ liệu tạm thời chưa phục vụ được",
    TIMEOUT: "Câu hỏi mất quá nhiều thời gian nên đã dừng",
    UNEXPECTED: "Có lỗi ngoài dự kiến",
  },
  remedy: {
    OFFLINE: "Kiểm tra mạng rồi thử lại. Nội dung đã nhập vẫn còn trên trang.",
    SERVER: "Thử lại sau ít phút. Nếu vẫn lỗi, báo người quản trị kèm mã bên dưới.",
    NOT_FOUND: "Kiểm tra lại đường dẫn hoặc tìm bằng Ctrl+K.",
    BAD_USER_INPUT: "Bỏ bớt điều kiện lọc trên đường dẫn rồi thử lại.",
    TIMEOUT: "Thu hẹp đơn vị hoặc kỳ số liệu rồi thử lại.",
    OTHER: "Thử lại. Nếu vẫn lỗi, báo người quản trị kèm mã bên dưới.",
  },
};
