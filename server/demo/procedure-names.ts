/** What each field's procedures are about; the names are put together from these and a verb. */
export const procedureSubjects: Readonly<Record<string, readonly string[]>> = {
  "tu-phap": ["giấy khai sinh", "giấy chứng nhận kết hôn", "bản sao trích lục hộ tịch", "phiếu lý lịch tư pháp"],
  "tai-nguyen-moi-truong": ["giấy chứng nhận quyền sử dụng đất", "giấy phép khai thác nước dưới đất", "giấy phép môi trường"],
  "lao-dong-tbxh": ["trợ cấp xã hội hằng tháng", "thẻ người khuyết tật", "giấy phép hoạt động dịch vụ việc làm"],
  "noi-vu": ["giấy phép thành lập hội", "quyết định công nhận quỹ xã hội"],
  "tai-chinh-ke-hoach": ["giấy chứng nhận đăng ký hộ kinh doanh", "mã số đơn vị sử dụng ngân sách"],
  "van-hoa-thong-tin": ["giấy phép tổ chức lễ hội", "danh hiệu gia đình văn hóa", "giấy phép kinh doanh karaoke"],
  "nong-nghiep-ptnt": ["chứng chỉ hành nghề thú y", "giấy phép khai thác thủy sản", "giấy chứng nhận trang trại"],
  "giao-duc-dao-tao": ["quyết định cho phép trường hoạt động", "bằng tốt nghiệp từ sổ gốc"],
  "xay-dung": ["giấy phép xây dựng", "chứng chỉ hành nghề xây dựng", "kết quả thẩm định thiết kế"],
  "y-te": ["chứng chỉ hành nghề khám bệnh, chữa bệnh", "giấy chứng nhận đủ điều kiện kinh doanh dược"],
  "dau-tu": ["giấy chứng nhận đăng ký doanh nghiệp", "giấy chứng nhận đăng ký đầu tư"],
  "cong-thuong": ["giấy phép bán buôn rượu", "giấy xác nhận khuyến mại", "giấy phép hoạt động điện lực"],
  "giao-thong": ["giấy phép lái xe", "phù hiệu xe vận tải", "giấy chứng nhận đăng ký phương tiện thủy"],
  "thong-tin-truyen-thong": ["giấy phép bưu chính", "giấy phép xuất bản tài liệu"],
  "khoa-hoc-cong-nghe": ["giấy chứng nhận tổ chức khoa học và công nghệ", "giấy phép bức xạ"],
  "ngoai-vu": ["giấy phép tổ chức hội nghị quốc tế"],
  "thanh-tra": ["kết quả giải quyết khiếu nại lần đầu"],
  "dan-toc": ["quyết định công nhận người có uy tín"],
  "thi-dua-khen-thuong": ["bằng khen của Chủ tịch UBND tỉnh", "danh hiệu tập thể lao động xuất sắc"],
};

export const procedureVerbs = ["Cấp", "Cấp lại", "Cấp đổi", "Gia hạn", "Điều chỉnh", "Thu hồi"] as const;
