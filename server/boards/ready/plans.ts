import type { ReadyBoard } from "./ready-board.ts";
import { figures, latestYear, ranking, split, trend } from "./shapes.ts";

/** Plans: how far they are, what is late and whose it is. */
export const plans: ReadyBoard = {
  key: "ke-hoach",
  name: ["Tiến độ kế hoạch", "Plan progress"],
  description: [
    "Nhiệm vụ theo kế hoạch, lĩnh vực, tình trạng; việc quá hạn và đơn vị chủ trì.",
    "Tasks by plan, area and status; what is past due and who leads it.",
  ],
  cards: [
    figures(
      [0, 0, 12, 2],
      ["Nhiệm vụ của năm", "Tasks of the year"],
      ["TASKS_TOTAL", "TASKS_DUE", "TASKS_DONE", "TASKS_OVERDUE", "TASKS_ON_TIME_COMPLETION_RATE"],
      { time: latestYear(), keeps: ["period"] },
    ),
    split([0, 2, 12, 6], ["Kế hoạch theo tình trạng nhiệm vụ", "Plans by status of tasks"], ["TASKS_TOTAL"], {
      time: latestYear(),
      by: ["PLAN", "TASK_STATUS"],
      view: "xoay",
      keeps: ["period"],
    }),
    split([0, 8, 6, 6], ["Lĩnh vực cải cách theo tình trạng", "Reform areas by status"], ["TASKS_TOTAL"], {
      time: latestYear(),
      by: ["REFORM_AREA", "TASK_STATUS"],
      view: "chong",
      keeps: ["period"],
    }),
    ranking(
      [6, 8, 6, 6],
      ["Đơn vị chủ trì còn việc quá hạn", "Lead units with tasks past due"],
      ["LED_TASKS_OVERDUE", "LED_TASKS_DUE", "LED_TASKS_ON_TIME_COMPLETION_RATE"],
      { time: latestYear(), keeps: ["period"], least: "1", most: 12 },
    ),
    trend(
      [0, 14, 6, 5],
      ["Nhiệm vụ tới hạn và đã hoàn thành qua các năm", "Tasks due and done over the years"],
      ["TASKS_DUE", "TASKS_DONE"],
      {
        time: latestYear(5),
        keeps: ["period"],
      },
    ),
    split([6, 14, 6, 5], ["Thời hạn được quy định thế nào", "How deadlines are set"], ["TASKS_TOTAL"], {
      time: latestYear(),
      by: ["DEADLINE_KIND"],
      view: "cot",
      keeps: ["period"],
      note: [
        "Việc không có hạn cụ thể không tính vào tỷ lệ hoàn thành.",
        "Tasks without a definite deadline stay out of completion rates.",
      ],
    }),
  ],
};
