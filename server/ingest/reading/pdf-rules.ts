/** A drawn line of a page, across or down; `at` is its place on the other axis. */
export interface Rule {
  readonly across: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

type Matrix = readonly [number, number, number, number, number, number];
type Box = readonly [number, number, number, number];

interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

const thin = 2.5;
const strokes = ["stroke", "closeStroke", "fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke"];
/** How many numbers follow each kind of step of a path: move, line, curve, curve of two points, close. */
const steps = [2, 2, 6, 4, 0];

/** Lines drawn on a page, as tables have them: strokes and thin filled boxes. `ops` are the codes of pdf.js. */
export function readRules({ fnArray, argsArray }: Operators, ops: Readonly<Record<string, number>>): Rule[] {
  const rules: Rule[] = [];
  const kept: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [at, code] of fnArray.entries()) {
    const args = argsArray[at] as unknown[];
    if (code === ops["save"]) kept.push(matrix);
    else if (code === ops["restore"]) matrix = kept.pop() ?? matrix;
    else if (code === ops["transform"]) matrix = times(matrix, args as unknown as Matrix);
    else if (code === ops["constructPath"])
      if (args[0] !== ops["endPath"]) {
        const stroked = strokes.some((name) => ops[name] === args[0]);
        for (const box of boxes(args)) rules.push(...edges(placed(box, matrix), stroked));
      }
  }
  return rules;
}

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

function placed([left, bottom, right, top]: Box, m: Matrix): Box {
  const [x1, y1] = [m[0] * left + m[2] * bottom + m[4], m[1] * left + m[3] * bottom + m[5]];
  const [x2, y2] = [m[0] * right + m[2] * top + m[4], m[1] * right + m[3] * top + m[5]];
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

/** The boxes around the runs of a path. */
function boxes(args: readonly unknown[]): Box[] {
  const path = (args[1] as readonly (ArrayLike<number> | null)[] | undefined)?.[0];
  if (!path || typeof path.length !== "number") return [];
  const found: Box[] = [];
  let points: [number, number][] = [];
  const close = () => {
    if (points.length < 2) return;
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    found.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
  };
  for (let at = 0; at < path.length;) {
    const step = path[at]!;
    const count = steps[step] ?? 0;
    if (step === 0) {
      close();
      points = [];
    }
    for (let point = 0; point < count; point += 2) points.push([path[at + 1 + point]!, path[at + 2 + point]!]);
    at += 1 + count;
  }
  close();
  return found;
}

/** A box is a line when it is thin, and four when its edges are drawn. */
function edges([left, bottom, right, top]: Box, stroked: boolean): Rule[] {
  const [wide, high] = [right - left, top - bottom];
  const across = (at: number): Rule => ({ across: true, at, from: left, to: right });
  const down = (at: number): Rule => ({ across: false, at, from: bottom, to: top });
  if (high <= thin && wide > thin) return [across((bottom + top) / 2)];
  if (wide <= thin && high > thin) return [down((left + right) / 2)];
  return stroked && wide > thin && high > thin ? [across(bottom), across(top), down(left), down(right)] : [];
}
