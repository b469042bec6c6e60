/** Something that text is written to; a terminal can write a line over. */
export interface Screen {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
}

export interface ProgressBar {
  /** How much is done, 0..1, and what is at work. */
  show: (done: number, what: string) => void;
  end: () => void;
}

const width = 30;

/** A bar that grows in place on a terminal, and elsewhere a line for each fifth that is done. */
export function makeProgressBar(screen: Screen): ProgressBar {
  let last = -1;
  return {
    show(done, what) {
      const percent = Math.round(done * 100);
      if (screen.isTTY) {
        const full = Math.round(done * width);
        screen.write(`\r\u001B[2K  ${"█".repeat(full)}${"░".repeat(width - full)} ${String(percent).padStart(3)} % ${what}`);
      } else if (Math.floor(percent / 20) > last) {
        last = Math.floor(percent / 20);
        screen.write(`  ${percent} % ${what}\n`);
      }
    },
    end() {
      if (screen.isTTY) screen.write("\r\u001B[2K");
    },
  };
}
