import { describe, expect, it } from "vitest";
import { checkRecruited, netOf, quotaOf, share, toRecruitLines } from "#client/staffing/recruitment.ts";
import type { RecruitMove } from "#client/staffing/recruitment.ts";

const move = (kind: string, positionGroup: string | null, count: number, quota: number | null = null): RecruitMove => ({
  kind,
  positionGroup,
  count,
  quota,
});
const teachers = [
  move("RECRUIT", "Giáo viên tiểu học", 41, 41),
  move("RECRUIT", "Giáo viên", 89),
  move("RECRUIT", "Giáo viên mầm non", 48, 48),
  move("CANCELLED", "Giáo viên", 2),
  move("CANCELLED", "Giáo viên mầm non", 1),
];

describe("toRecruitLines", () => {
  it("puts the whole before its parts and knows them", () => {
    const lines = toRecruitLines(teachers);
    expect(lines.map(({ position }) => position)).toEqual(["Giáo viên", "Giáo viên mầm non", "Giáo viên tiểu học"]);
    expect(lines.map(({ parts }) => parts.length)).toEqual([2, 0, 0]);
  });
  it("takes all positions together for the sum of the widest ones", () => {
    const [all] = toRecruitLines([...teachers, move("RECRUIT", null, 100), move("RECRUIT", "Kế toán", 11)]);
    expect(all?.position).toBeNull();
    expect(all?.parts.map(({ position }) => position)).toEqual(["Giáo viên", "Kế toán"]);
    expect(all && checkRecruited(all)).toEqual({ sum: 100, difference: 0 });
  });
  it("does not take a longer word for a part", () => {
    const [first] = toRecruitLines([move("RECRUIT", "Y", 1), move("RECRUIT", "Y sĩ", 1), move("RECRUIT", "Yoga", 1)]);
    expect(first?.parts.map(({ position }) => position)).toEqual(["Y sĩ"]);
  });
});

it("sums the quotas of the parts where the whole states none", () => {
  const [whole, part] = toRecruitLines(teachers);
  expect(whole && quotaOf(whole)).toEqual({ value: 89, summed: true });
  expect(part && quotaOf(part)).toEqual({ value: 48, summed: false });
  const [unknown] = toRecruitLines([move("RECRUIT", "A", 3), move("RECRUIT", "A 1", 1, 1), move("RECRUIT", "A 2", 2)]);
  expect(unknown && quotaOf(unknown).value).toBeNull();
});

it("reckons what remains only where the cancelled were counted", () => {
  const lines = toRecruitLines(teachers);
  expect(lines.map(netOf)).toEqual([87, 47, null]);
  expect(share(87, 89)).toBeCloseTo(0.9775);
  expect(share(0, 5)).toBe(0);
  expect(share(1, 0)).toBeNull();
});
