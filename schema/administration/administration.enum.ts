import { defineEnum } from "#schema/core/enums.ts";

export const SettingSource = defineEnum("SettingSource", "Nơi đặt giá trị của một cài đặt.", {
  ENVIRONMENT: ["đặt trong môi trường máy chủ", "set in the server's environment"],
  SCREEN: ["đặt ở màn hình cài đặt", "set on the settings screen"],
  STANDARD: ["theo mặc định", "default"],
});

export const SettingKind = defineEnum("SettingKind", "Kiểu giá trị của một cài đặt.", {
  YES_NO: ["có hoặc không", "yes or no"],
  WHOLE: ["số nguyên", "whole number"],
  TEXT: ["chữ", "text"],
});

export const AdministrationProblemCode = defineEnum("AdministrationProblemCode", "Mã trở ngại khi quản trị hub.", {
  CONFLICT: ["người khác vừa sửa", "changed by somebody else"],
  INVALID: ["giá trị không dùng được", "value that cannot be used"],
  FIXED: ["đã đặt trong môi trường máy chủ", "set in the server's environment"],
  HAS_FIGURES: ["đã có số liệu", "there are figures"],
});
