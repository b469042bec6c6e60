import { Int } from "type-graphql";
import { Code, Entity, Id, Value } from "#schema/core/entity.ts";
import { DateScalar } from "#schema/core/scalars.ts";
import { AssignmentRole, DeadlineKind, Recurrence, TaskStatus } from "./plans.enum.ts";

@Entity("Nhiệm vụ của một kế hoạch.")
export class Task {
  @Id() id!: string;
  @Code() code!: string;
  @Value(() => String, "Số thứ tự trong kế hoạch.") ordinal!: string;
  @Value(() => Int, "Vị trí trong kế hoạch, từ 1.") position!: number;
  @Value(() => String, "Mã kế hoạch giao nhiệm vụ.") planCode!: string;
  @Value(() => Int, "Năm đầu của kế hoạch giao nhiệm vụ.") planYear!: number;
  @Value(() => String, "Nhóm nhiệm vụ; null khi đứng riêng.", { nullable: true }) groupTitle!: string | null;
  @Value(() => String, "Tên nhiệm vụ.") title!: string;
  @Value(() => String, "Sản phẩm, kết quả; null khi kế hoạch bỏ trống.", { nullable: true }) output!: string | null;
  @Value(() => String, "Cơ quan chủ trì như viết.", { nullable: true }) leadText!: string | null;
  @Value(() => String, "Cơ quan phối hợp như viết.", { nullable: true }) coordinatorText!: string | null;
  @Value(() => String, "Thời hạn như viết; null khi bỏ trống.", { nullable: true }) deadlineText!: string | null;
  @Value(() => DeadlineKind, "Cách quy định thời hạn.") deadlineKind!: string;
  @Value(() => DateScalar, "Thời hạn từ ngày.", { nullable: true }) deadlineFrom!: string | null;
  @Value(() => DateScalar, "Hạn cuối; null khi không có ngày.", { nullable: true }) deadlineTo!: string | null;
  @Value(() => Boolean, "Hạn là “trước ngày”: chính ngày đó đã là quá hạn.") deadlineExclusive!: boolean;
  @Value(() => Recurrence, "Lặp lại; null khi làm một lần.", { nullable: true }) deadlineRecurrence!: string | null;
  @Value(() => Boolean, "Kéo dài sang các năm sau, không có điểm cuối.") deadlineOpenEnded!: boolean;
  @Value(() => Boolean, "Trải nhiều năm.") deadlineMultiYear!: boolean;
  @Value(() => Boolean, "Ngoài định kỳ còn làm khi có yêu cầu.") deadlineAlsoOnRequest!: boolean;
  @Value(() => Boolean, "Kế hoạch ghi một năm không phải năm của nó.") deadlineYearMismatch!: boolean;
  @Value(() => String, "Ghi chú.", { nullable: true }) note!: string | null;
}

@Entity("Phân công: một đơn vị hoặc một nhóm đơn vị được giao vai trò trong nhiệm vụ.")
export class TaskAssignment {
  @Id() id!: string;
  @Value(() => AssignmentRole, "Vai trò.") role!: string;
  @Value(() => Int, "Thứ tự như viết, từ 1.") position!: number;
}

@Entity("Kết quả thực hiện một nhiệm vụ tại một đơn vị, có văn bản minh chứng.")
export class TaskProgress {
  @Id() id!: string;
  @Value(() => DateScalar, "Ngày hoàn thành.") doneOn!: string;
  @Value(() => TaskStatus, "Đúng hạn hay quá hạn, tính từ thời hạn; null khi nhiệm vụ không có hạn cuối.", { nullable: true }) status!:
    | string
    | null;
}
