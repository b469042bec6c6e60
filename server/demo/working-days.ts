import { after } from "./province.ts";

const isWorkingDay = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The working days of a window, both ends included; holidays are not known. */
export function workingDaysOf(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = after(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
}

/** The day so many working days after a day, or before it. */
export function workingDay(from: string, count: number): string {
  const step = Math.sign(count);
  let day = from;
  for (let left = Math.abs(count); left > 0;) {
    day = after(day, step);
    if (isWorkingDay(day)) left--;
  }
  return day;
}
