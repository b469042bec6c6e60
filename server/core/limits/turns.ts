import { HubError } from "#server/core/errors.ts";

export interface TurnsOptions {
  /** What runs at once. */
  readonly running: number;
  /** What one caller runs at once. */
  readonly perCaller: number;
  /** What of one caller may wait for a turn. */
  readonly waiting: number;
  readonly patienceMs: number;
  /** What the hub is busy with, as it reads after "Hub đang". */
  readonly busyWith: string;
}

/** Heavy questions: with two of them on two cores, and one of each caller, light ones hardly notice. */
export const heavyTurns: TurnsOptions = {
  running: 2,
  perCaller: 1,
  waiting: 50,
  patienceMs: 30_000,
  busyWith: "trả lời nhiều câu hỏi nặng",
};

interface Line {
  running: number;
  /** When it last began something, by the count of all that began; 0 is never. */
  begunAt: number;
  readonly waiting: (() => void)[];
}

/**
 * Lets little heavy work run at once, so that light work always finds processor and connection. Callers take turns: one who
 * asks much waits for himself, not others for him.
 */
export class Turns {
  private running = 0;
  private begun = 0;
  /** Callers with anything running or waiting. */
  private readonly lines = new Map<string, Line>();
  constructor(private readonly options: TurnsOptions) {}

  /** Resolves to the way of giving the turn back. */
  async take(caller: string, leaving?: AbortSignal): Promise<() => void> {
    let line = this.lines.get(caller);
    if (!line) this.lines.set(caller, (line = { running: 0, begunAt: 0, waiting: [] }));
    if (this.mayRun(line) && line.waiting.length === 0) this.begin(line);
    else await this.wait(line, leaving);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.running -= 1;
      line.running -= 1;
      if (line.running === 0 && line.waiting.length === 0) this.lines.delete(caller);
      this.next();
    };
  }

  private mayRun(line: Line): boolean {
    return this.running < this.options.running && line.running < this.options.perCaller;
  }

  private begin(line: Line): void {
    this.running += 1;
    line.running += 1;
    line.begunAt = ++this.begun;
  }

  /** Whoever was served longest ago, or never, comes next. */
  private next(): void {
    let first: Line | null = null;
    for (const line of this.lines.values())
      if (line.waiting.length > 0 && this.mayRun(line) && (!first || line.begunAt < first.begunAt)) first = line;
    if (!first) return;
    this.begin(first);
    first.waiting.shift()!();
  }

  private wait(line: Line, leaving?: AbortSignal): Promise<void> {
    if (line.waiting.length >= this.options.waiting) throw this.busy();
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        leaving?.removeEventListener("abort", leave);
        const place = line.waiting.indexOf(begin);
        if (place >= 0) line.waiting.splice(place, 1);
        settle();
      };
      const begin = () => end(resolve);
      const leave = () => end(() => reject(leaving!.reason as Error));
      const timer = setTimeout(() => end(() => reject(this.busy())), this.options.patienceMs);
      leaving?.addEventListener("abort", leave);
      line.waiting.push(begin);
    });
  }

  private busy(): HubError {
    return new HubError("UNAVAILABLE", `Hub đang ${this.options.busyWith}; hãy thử lại sau ít phút.`);
  }
}
