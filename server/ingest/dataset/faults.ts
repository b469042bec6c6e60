/** One thing wrong in the data files, in words for the person who edits them. */
export interface DatasetFault {
  file: string;
  /** Line of the file, the header being line 1; null when the whole file is meant. */
  line: number | null;
  /** Number of the column, from 1, and its name in the header; null when the whole line is meant. */
  column: number | null;
  header: string | null;
  reason: string;
  /** What the cell may hold; null when the reason says it. */
  expected: string | null;
}

/** "tasks.csv, dòng 7, cột 14 (deadlineKind): …; cần …" */
function formatFault(fault: DatasetFault): string {
  const column = fault.column === null ? "" : `, cột ${fault.column}${fault.header === null ? "" : ` (${fault.header})`}`;
  const place = `${fault.file}${fault.line === null ? "" : `, dòng ${fault.line}`}${column}`;
  return `${place}: ${fault.reason}${fault.expected === null ? "" : `; cần ${fault.expected}`}`;
}

/** All faults of the data files at once; nothing was written. */
export class DatasetError extends Error {
  readonly faults: readonly DatasetFault[];

  constructor(faults: readonly DatasetFault[]) {
    super(`Bộ dữ liệu có ${faults.length} chỗ sai, chưa ghi gì vào cơ sở dữ liệu:\n${faults.map(formatFault).join("\n")}`);
    this.name = "DatasetError";
    this.faults = faults;
  }
}
