import type { Finding, Parties, Task } from "#server/ingest/recognising/found.ts";
import { groupBy, plain, tell, type Checked, type DocumentCheck } from "./place.ts";

const short = (title: string) => (title.length > 90 ? `${title.slice(0, 88)}…` : title);
const codes = ({ units, groups }: Parties) => [...units, ...groups].map(({ code }) => code);
const isSaid = (parties: Parties) => parties.asWritten.trim() !== "" || codes(parties).length > 0;

/** Days before the year of a plan that still belong to it: it is made then. */
const before = 45;
const dated = new Set(["YEAR", "QUARTER", "MONTH", "BEFORE_DATE", "MONTH_RANGE"]);

function planYear({ document }: Checked["reading"]): { from: number; to: number } | null {
  const year = document.period?.year;
  if (document.period?.kind === "YEAR" && year) return { from: year, to: year };
  const range = /giai đoạn\s+(\d{4})\s?[-–]\s?(\d{4})/u.exec(plain(document.subject ?? ""));
  if (range) return { from: Number(range[1]), to: Number(range[2]) };
  const single = [...plain(document.subject ?? "").matchAll(/năm (\d{4})/gu)];
  return single.length === 1 ? { from: Number(single[0]![1]), to: Number(single[0]![1]) } : null;
}

/** Deadlines outside the years of the plan. Where most lie in another year, it is the title that is wrong, not they. */
export const deadlines: DocumentCheck = (checked) => {
  const years = planYear(checked.reading);
  if (!years) return [];
  const first = new Date(Date.UTC(years.from, 0, 1) - before * 86_400_000).toISOString().slice(0, 10);
  const isOutside = ({ kind, to }: Task["deadline"]) =>
    to! > `${years.to}-12-31` || to! < (kind === "YEAR" ? `${years.from}-01-01` : first);
  const printed = checked.reading.tasks.filter(
    ({ deadline: { kind, to, multiYear, openEnded, asWritten } }) =>
      to !== null && dated.has(kind) && !multiYear && !openEnded && /20\d{2}/u.test(asWritten),
  );
  const outside = printed.filter(({ deadline }) => isOutside(deadline));
  if (outside.length > printed.length / 2 && outside.length > 2) return [];
  return outside.map(({ span, ordinal, deadline: { asWritten } }) =>
    tell(checked, "V10", span, {
      message: `Thời hạn “${asWritten}” ngoài năm của kế hoạch (${years.from === years.to ? years.from : `${years.from}–${years.to}`}), nhiệm vụ ${ordinal}.`,
      values: { "Thời hạn": asWritten, "Năm kế hoạch": years.to },
      fix: "Có thể chép từ kế hoạch năm khác; kiểm tra năm.",
    }),
  );
};

/** What a task lacks that most others of the plan have. */
export const missing: DocumentCheck = (checked) => {
  const { tasks } = checked.reading;
  const most = (has: (task: Task) => boolean) => tasks.filter(has).length > tasks.length / 2;
  const faults: readonly (readonly [has: (task: Task) => boolean, what: string, severity: Finding["severity"]])[] = [
    [({ lead }) => isSaid(lead), "cơ quan chủ trì", "WARNING"],
    [({ deadline }) => deadline.kind !== "UNSPECIFIED" || deadline.asWritten.trim() !== "", "thời hạn", "WARNING"],
    [({ output }) => output !== null, "sản phẩm", "NOTICE"],
  ];
  return faults.flatMap(([has, what, severity]) =>
    most(has)
      ? tasks
          .filter((task) => !has(task))
          .map((task) =>
            tell(checked, "V10", task.span, {
              severity,
              message: `Nhiệm vụ ${task.ordinal} “${short(task.title)}” không ghi ${what}.`,
              values: { "Nhiệm vụ": short(task.title) },
              fix: `Ghi ${what}${what === "thời hạn" ? ", hoặc “thường xuyên”" : ""}.`,
            }),
          )
      : [],
  );
};

/** Who leads is among those who help, or all who help lead. */
export const leads: DocumentCheck = (checked) =>
  checked.reading.tasks.flatMap((task) => {
    const helping = codes(task.coordinators);
    const both = codes(task.lead).filter((code) => helping.includes(code));
    if (both.length === 0) return [];
    return [
      tell(checked, "V10", task.span, {
        severity: "NOTICE",
        message: `Nhiệm vụ ${task.ordinal}: cơ quan chủ trì cũng là cơ quan phối hợp.`,
        values: { "Chủ trì": task.lead.asWritten, "Phối hợp": task.coordinators.asWritten },
        fix: "Bỏ khỏi danh sách phối hợp, hoặc ghi “các cơ quan khác”.",
      }),
    ];
  });

/** One task twice: the same title, product and leader. */
export const twice: DocumentCheck = (checked) => {
  const groups = groupBy(checked.reading.tasks, ({ itemTitle, title, output, lead }) =>
    [itemTitle, title, output ?? "", lead.asWritten].map(plain).join("|"),
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map((task) =>
      tell(checked, "V10", task.span, {
        message: `Nhiệm vụ ${task.ordinal} lặp lại nhiệm vụ ${first!.ordinal}: “${short(task.title)}”.`,
        values: { "Nhiệm vụ": short(task.title), Mục: `${first!.ordinal}, ${task.ordinal}` },
        fix: "Bỏ một, hoặc nói rõ hai việc khác nhau thế nào.",
      }),
    ),
  );
};

/** Targets in percent lie between nothing and all. */
export const targets: DocumentCheck = (checked) =>
  checked.reading.figures
    .filter(({ kind, unitOfMeasure, value }) => kind === "TARGET" && unitOfMeasure === "%" && (value < 0 || value > 100))
    .map(({ span, name, value }) =>
      tell(checked, "V15", span, {
        message: `Mục tiêu “${name}” ghi ${value}%, ngoài khoảng từ 0 đến 100.`,
        values: { "Mục tiêu, %": value },
        fix: "Kiểm tra giá trị và đơn vị tính.",
      }),
    );
