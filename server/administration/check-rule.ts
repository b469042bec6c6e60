import type { PeriodRuleInput } from "#schema/administration/period.type.ts";
import type { AdministrationProblem } from "#schema/administration/problem.type.ts";
import { isId } from "#server/auth/check-person.ts";
import { sendingLevels } from "./deadlines.command.ts";
import { invalid, isUnkept } from "./problems.ts";

const within = (value: number | null | undefined, least: number, most: number) => value == null || (value >= least && value <= most);

/** What is wrong with a rule, whatever the hub holds. */
export function checkRule(input: PeriodRuleInput): AdministrationProblem[] {
  const { id, kind, startMonthOffset, startDay, endDay, validFrom, validTo, legalBasis, note } = input;
  const isLong = (text: string | null | undefined, most: number) => text != null && (text.length > most || isUnkept(text));
  const checks: [boolean, string, string][] = [
    [Boolean(id) && !isId(id), "id", "Khóa của quy tắc không phải UUID."],
    [kind === "MULTI_YEAR" || kind === "AD_HOC", "kind", "Chỉ tháng, quý, 6 tháng, 9 tháng và năm có quy tắc."],
    [!within(startMonthOffset, -1, 0), "startMonthOffset", "Kỳ bắt đầu ở tháng đầu hoặc tháng liền trước."],
    [!within(startDay, 1, 28), "startDay", "Cần một ngày từ 1 đến 28."],
    [!within(endDay, 1, 28), "endDay", "Cần một ngày từ 1 đến 28, hoặc để trống là ngày cuối tháng."],
    [kind === "MONTH" && startMonthOffset === 0 && endDay != null && endDay < startDay, "endDay", "Ngày cuối ở trước ngày đầu của kỳ."],
    [validTo != null && validTo <= validFrom, "validTo", "Ngày hết hiệu lực phải sau ngày bắt đầu."],
    [isLong(legalBasis, 300), "legalBasis", "Căn cứ nhiều nhất 300 ký tự."],
    [isLong(note, 1000), "note", "Ghi chú nhiều nhất 1.000 ký tự."],
  ];
  return [...checks.flatMap(([isWrong, path, message]) => (isWrong ? [invalid(path, message)] : [])), ...checkDues(input)];
}

function checkDues({ dues }: PeriodRuleInput): AdministrationProblem[] {
  return dues.flatMap(({ level, count, number, monthOffset }, at) => {
    if (!sendingLevels.includes(level)) return [invalid(`dues.${at}.level`, "Chỉ cấp xã, huyện, tỉnh gửi báo cáo.")];
    if (dues.findIndex((due) => due.level === level) !== at) return [invalid(`dues.${at}.level`, "Mỗi cấp một hạn.")];
    const isDay = count === "DAY_OF_MONTH";
    if (!within(number, isDay ? 1 : 0, isDay ? 28 : 90))
      return [invalid(`dues.${at}.number`, isDay ? "Cần một ngày từ 1 đến 28." : "Cần số ngày từ 0 đến 90.")];
    if (!within(monthOffset, 0, isDay ? 3 : 0))
      return [invalid(`dues.${at}.monthOffset`, "Cần số tháng từ 0 đến 3, chỉ với ngày trong tháng.")];
    return [];
  });
}
