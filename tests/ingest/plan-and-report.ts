/** A plan of a province in words of our own: tasks in a table, documents it rests on. */
export const plan = `ỦY BAN NHÂN DÂN
TỈNH NAM ĐỊNH
Số: 771/KH-UBND
Nam Định, ngày 20 tháng 01 năm 2025

KẾ HOẠCH
Cải cách hành chính năm 2025

Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030;
Thực hiện Quyết định số 4410/QĐ-UBND ngày 03/12/2024 của UBND tỉnh về chỉ tiêu cải cách hành chính, UBND tỉnh ban hành kế hoạch như sau:

I. MỤC TIÊU
Giữ vững kỷ luật, kỷ cương hành chính.

PHỤ LỤC
NHIỆM VỤ NĂM 2025
STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian
I\tCải cách thể chế\t\t\t\t
1\tLập danh mục văn bản cần ban hành\tDanh mục\tSở Tư pháp\tSở Nội vụ\tQuý I
2\tTheo dõi việc thi hành quy định về đầu tư\tBáo cáo\tSở Kế hoạch và Đầu tư\tSở Tư pháp\tTháng 11/2025
II\tCải cách thủ tục hành chính\t\t\t\t
1\tCông khai thủ tục tại bộ phận một cửa\tBảng niêm yết\tVăn phòng UBND tỉnh\tCác sở, ban, ngành\tThường xuyên
2\tKhảo sát người dân sau khi nhận kết quả\tPhiếu khảo sát\tSở Nội vụ\tVăn phòng UBND tỉnh\tTrước ngày 30/9/2025
`;

/** A report of a district that invents its figures, with what it found and asks for. */
export const report = `ỦY BAN NHÂN DÂN
HUYỆN TRỰC NINH
Số: 812/BC-UBND
Trực Ninh, ngày 18 tháng 6 năm 2024

BÁO CÁO
Kết quả cải cách hành chính quý II năm 2024

Thực hiện Kế hoạch số 771/KH-UBND ngày 20/01/2025 của UBND tỉnh Nam Định, UBND huyện Trực Ninh báo cáo như sau:

I. KẾT QUẢ
1. Thủ tục hành chính
Trong quý, bộ phận một cửa của huyện tiếp nhận 2.310 hồ sơ, đã giải quyết 2.254 hồ sơ, đang giải quyết 56 hồ sơ.
UBND huyện ban hành 318 văn bản hành chính.

II. HẠN CHẾ
1. Việc số hóa hồ sơ ở một số xã còn chậm so với yêu cầu đề ra.
2. Trang thiết bị của bộ phận một cửa cấp xã chưa đồng bộ.

III. KIẾN NGHỊ
1. Đề nghị Sở Nội vụ tổ chức lớp bồi dưỡng nghiệp vụ cho công chức một cửa.
2. Đề nghị UBND tỉnh bố trí kinh phí mua sắm máy quét cho các xã.
`;
