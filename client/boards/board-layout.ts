/** Where a card stands on the board's grid, in its columns and rows. */
export interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Places of the cards of a board by the ids of the cards. */
export type Layout = Readonly<Record<string, Place>>;
export type Direction = "left" | "right" | "up" | "down";

export const boardColumns = 12;
/** A narrower card cuts its words, a higher one leaves the screen. */
const least = { w: 2, h: 1 };
const mostRows = 20;

const overlaps = (one: Place, other: Place): boolean =>
  one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h;
const sharesColumns = (one: Place, other: Place): boolean => one.x < other.x + other.w && other.x < one.x + one.w;
const sharesRows = (one: Place, other: Place): boolean => one.y < other.y + other.h && other.y < one.y + one.h;
const clamp = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), to);

/** Ids row after row: the order in which a board is read, printed and stacked on a phone. */
export const readingOrder = (layout: Layout): string[] =>
  Object.entries(layout)
    .toSorted(([, one], [, other]) => one.y - other.y || one.x - other.x)
    .map(([id]) => id);

/** Inside the grid, whatever a link, a file or an older hub says. */
export function clampPlace({ x, y, w, h }: Place): Place {
  const width = clamp(Math.round(w), least.w, boardColumns);
  return {
    x: clamp(Math.round(x), 0, boardColumns - width),
    y: Math.max(Math.round(y), 0),
    w: width,
    h: clamp(Math.round(h), least.h, mostRows),
  };
}

/** No two cards overlap and none hangs below a hole: each gives way to `first`, then all rise as far as they can. */
export function settle(layout: Layout, first?: string): Layout {
  const order = readingOrder(layout).filter((id) => id !== first);
  const pushed: Record<string, Place> = {};
  for (const id of first === undefined ? order : [first, ...order]) {
    let place = layout[id]!;
    for (let hit = under(pushed, place); hit; hit = under(pushed, place)) place = { ...place, y: hit.y + hit.h };
    pushed[id] = place;
  }
  const packed: Record<string, Place> = {};
  for (const id of readingOrder(pushed)) {
    let place = pushed[id]!;
    while (place.y > 0 && !under(packed, { ...place, y: place.y - 1 })) place = { ...place, y: place.y - 1 };
    packed[id] = place;
  }
  return packed;
}

const under = (layout: Layout, place: Place): Place | undefined => Object.values(layout).find((other) => overlaps(other, place));

/** One step by keyboard: past the neighbour in that direction, or by one column where there is room. */
export function moveCard(layout: Layout, id: string, direction: Direction): Layout {
  const place = layout[id]!;
  if (direction === "left" || direction === "right") return moveAside(layout, id, direction === "left" ? -1 : 1);
  const others = Object.entries(layout).filter(([other, its]) => other !== id && sharesColumns(its, place));
  if (direction === "up") {
    const above = others
      .filter(([, its]) => its.y + its.h <= place.y)
      .toSorted(([, one], [, other]) => other.y + other.h - one.y - one.h)[0];
    return above ? settle({ ...layout, [id]: { ...place, y: above[1].y } }, id) : layout;
  }
  const below = others.filter(([, its]) => its.y >= place.y + place.h).toSorted(([, one], [, other]) => one.y - other.y)[0];
  return below ? settle({ ...layout, [below[0]]: { ...below[1], y: place.y } }, below[0]) : layout;
}

function moveAside(layout: Layout, id: string, step: -1 | 1): Layout {
  const place = layout[id]!;
  const edge = step > 0 ? place.x + place.w : place.x;
  const touching = Object.entries(layout).find(
    ([other, its]) => other !== id && sharesRows(its, place) && (step > 0 ? its.x : its.x + its.w) === edge,
  );
  if (touching) {
    const [other, its] = touching;
    const from = Math.min(its.x, place.x);
    const [mine, theirs] = step > 0 ? [from + its.w, from] : [from, from + place.w];
    return settle({ ...layout, [other]: { ...its, x: theirs }, [id]: { ...place, x: mine } }, id);
  }
  const x = clamp(place.x + step, 0, boardColumns - place.w);
  return x === place.x ? layout : settle({ ...layout, [id]: { ...place, x } }, id);
}

/** Wider or narrower by a column, higher or lower by a row; the left upper corner stays. */
export function resizeCard(layout: Layout, id: string, direction: Direction): Layout {
  const place = layout[id]!;
  const [w, h] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [number, number];
  const sized = {
    ...place,
    w: clamp(place.w + w, least.w, boardColumns - place.x),
    h: clamp(place.h + h, least.h, mostRows),
  };
  return sized.w === place.w && sized.h === place.h ? layout : settle({ ...layout, [id]: sized }, id);
}

/** A new card stands in the first hole that holds it, else below all others. */
export function addCard(layout: Layout, id: string, size: Pick<Place, "w" | "h">): Layout {
  const bottom = Math.max(0, ...Object.values(layout).map(({ y, h }) => y + h));
  for (let y = 0; y <= bottom; y += 1)
    for (let x = 0; x + size.w <= boardColumns; x += 1) {
      const place = { x, y, ...size };
      if (!under(layout, place)) return { ...layout, [id]: place };
    }
  return layout;
}

export function removeCard(layout: Layout, id: string): Layout {
  const { [id]: _, ...rest } = layout;
  return settle(rest);
}

/**
 * The cards in bands that lie one below another, no card in two of them: where paper may be cut. In each
 * band places count from its top.
 */
export function toBands(layout: Layout): { id: string; place: Place }[][] {
  const bands: { id: string; place: Place }[][] = [];
  let [top, bottom] = [0, 0];
  for (const id of readingOrder(layout)) {
    const place = layout[id]!;
    if (bands.length === 0 || place.y >= bottom) {
      bands.push([]);
      top = place.y;
    }
    bottom = Math.max(bottom, place.y + place.h);
    bands.at(-1)!.push({ id, place: { ...place, y: place.y - top } });
  }
  return bands;
}
