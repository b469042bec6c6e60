import { defineEnum } from "#schema/core/enums.ts";

export const UnitType = defineEnum("UnitType", "Loại cơ quan, đơn vị.", {
  TERRITORY: ["đơn vị hành chính", "territory"],
  LEGISLATURE: ["cơ quan lập pháp", "legislature"],
  GOVERNMENT: ["Chính phủ", "government"],
  MINISTRY: ["bộ, cơ quan ngang bộ", "ministry"],
  DEPARTMENT: ["cục, vụ thuộc bộ", "ministry department"],
  PEOPLES_COMMITTEE: ["Ủy ban nhân dân", "People's Committee"],
  PEOPLES_COUNCIL: ["Hội đồng nhân dân", "People's Council"],
  SPECIALISED_AGENCY: ["cơ quan chuyên môn (sở, phòng)", "specialised agency"],
  OFFICE: ["văn phòng", "office"],
  ADMIN_ORGANISATION: ["tổ chức hành chính khác", "administrative organisation"],
  PUBLIC_SERVICE_UNIT: ["đơn vị sự nghiệp công lập", "public service unit"],
  ONE_STOP_CENTRE: ["Trung tâm Phục vụ hành chính công", "one-stop centre"],
  ONE_STOP_UNIT: ["Bộ phận Một cửa", "one-stop unit"],
  STEERING_BODY: ["ban chỉ đạo", "steering body"],
  TASK_FORCE: ["tổ công tác", "task force"],
  VERTICAL_AGENCY: ["cơ quan ngành dọc", "vertical agency"],
  PARTY_BODY: ["cơ quan Đảng", "Party body"],
  MASS_ORGANISATION: ["đoàn thể, hội", "mass organisation"],
  PRESS: ["báo, đài", "press and broadcasting"],
  ENTERPRISE_STATE_CAPITAL: ["doanh nghiệp có vốn nhà nước", "enterprise with state capital"],
  OFFICE_HOLDER: ["người giữ chức vụ", "office holder"],
});

export const SuccessionKind = defineEnum("SuccessionKind", "Cách một đơn vị thay đổi.", {
  MERGE: ["sáp nhập", "merge"],
  SPLIT: ["chia, tách", "split"],
  RENAME: ["đổi tên", "rename"],
  ABOLISH: ["kết thúc hoạt động", "abolish"],
});
