import { defineEnum } from "#schema/core/enums.ts";

export const ReorganisationKind = defineEnum("ReorganisationKind", "Loại sắp xếp đơn vị.", {
  ADD: ["thành lập", "establishment"],
  MERGE: ["sáp nhập", "merger"],
  SPLIT: ["chia, tách", "split"],
  RENAME: ["đổi tên", "renaming"],
  MOVE: ["chuyển cấp trên", "move"],
  DISSOLVE: ["giải thể", "dissolution"],
});

export const ChildrenFate = defineEnum("ChildrenFate", "Các đơn vị trực thuộc một đơn vị kết thúc sẽ ra sao.", {
  WITH_SUCCESSOR: ["theo về đơn vị kế tiếp", "go along to the successor"],
  TO_PARENT: ["về cấp trên của đơn vị kết thúc", "go to the parent of the unit that ends"],
  END: ["cùng kết thúc, ở mọi bậc", "end too, at every depth"],
});

export const UnitEffectKind = defineEnum("UnitEffectKind", "Một điều thay đổi, hoặc một điều cần biết, khi sắp xếp đơn vị.", {
  ENDS: ["đơn vị kết thúc", "a unit ends"],
  BEGINS: ["đơn vị thành lập", "a unit begins"],
  TAKES_OVER: ["đơn vị tiếp nhận", "a unit takes over"],
  MOVES: ["đơn vị chuyển cấp trên", "a unit moves"],
  RENAMES: ["đơn vị đổi tên", "a unit is renamed"],
  JOINS_GROUP: ["đơn vị vào nhóm", "a unit joins a group"],
  DOCUMENT_MADE: ["văn bản căn cứ được ghi vào hub", "the legal basis is put into the hub"],
  FIGURES_AFTER: ["đã có số liệu sau ngày kết thúc", "figures after the end"],
  ROLE_LEFT: ["có người giữ vai trò ở đơn vị kết thúc", "somebody has a role over a unit that ends"],
});

export const UnitProblemCode = defineEnum("UnitProblemCode", "Vì sao không sắp xếp được đơn vị.", {
  INVALID: ["giá trị không hợp lệ", "a value cannot be used"],
  NOT_FOUND: ["không có", "not there"],
  FORBIDDEN: ["ngoài phạm vi quản trị", "beyond one's administration"],
  NOT_IN_FORCE: ["đơn vị không còn hoặc chưa có hiệu lực vào ngày ấy", "a unit is not in force on the day"],
  LATER_CHANGE: ["đã có thay đổi sau ngày ấy", "something changed after the day"],
  TWO_PARENTS: ["hai cấp trên cùng lúc", "two parents at a time"],
  OWN_DESCENDANT: ["cấp trên là đơn vị trực thuộc của chính nó", "a parent would be its own descendant"],
  CHILDREN_LEFT: ["còn đơn vị trực thuộc chưa rõ về đâu", "children would be left without a parent"],
  SHARES: ["các phần cộng lại không bằng 1", "shares do not sum up to 1"],
  CODE_TAKEN: ["mã đã có", "the code is taken"],
  NAME_TAKEN: ["tên đã có ở cùng cấp trên", "the name is taken under the same parent"],
  CONFLICT: ["cây đơn vị đã đổi từ lần xem này", "the tree changed since it was read"],
  BUILT_ON: ["đã có dữ liệu hoặc thay đổi dựa trên lần sắp xếp này", "something was built on it"],
});
