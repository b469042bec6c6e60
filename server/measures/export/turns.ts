import { HubError } from "#server/core/errors.ts";

export interface TurnsOptions {
  /** Exports that run at once. */
  readonly running: number;
  /** Exports that may wait for a turn. */
  readonly waiting: number;
  readonly patienceMs: number;
}

/** Lets few exports run at once, so that readers of pages always find a connection; a few more wait in line. */
export class Turns {
  private running = 0;
  private readonly line: (() => void)[] = [];
  constructor(private readonly options: TurnsOptions) {}

  /** Resolves to the way of giving the turn back. */
  async take(leaving: AbortSignal): Promise<() => void> {
    if (this.running < this.options.running) this.running += 1;
    else await this.wait(leaving);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const next = this.line.shift();
      if (next) next();
      else this.running -= 1;
    };
  }

  private wait(leaving: AbortSignal): Promise<void> {
    if (this.line.length >= this.options.waiting) throw busy();
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        leaving.removeEventListener("abort", leave);
        const place = this.line.indexOf(begin);
        if (place >= 0) this.line.splice(place, 1);
        settle();
      };
      const begin = () => end(resolve);
      const leave = () => end(() => reject(leaving.reason as Error));
      const timer = setTimeout(() => end(() => reject(busy())), this.options.patienceMs);
      leaving.addEventListener("abort", leave);
      this.line.push(begin);
    });
  }
}

const busy = () => new HubError("UNAVAILABLE", "Hub đang xuất các tệp khác; hãy thử lại sau ít phút.");
