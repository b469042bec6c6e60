import { describe, expect, test } from "vitest";
import { Allowances } from "./allowances.ts";
import { addressCaller, budgets, type Caller } from "./callers.ts";
import { Turns } from "./turns.ts";

const one: Caller = { kind: "PERSON", key: "a" };
const { burst, perSecond } = budgets.PERSON;

describe("allowances", () => {
  test("points come back with time, never more than the burst; a refusal takes none", () => {
    let now = 0;
    const allowances = new Allowances(100, () => now);
    expect(allowances.spend(one, burst)).toBe(0);
    expect(allowances.spend(one, perSecond * 2)).toBe(2);
    now = 1_500;
    expect(allowances.spend(one, perSecond)).toBe(0);
    expect(allowances.spend(one, perSecond)).toBe(1);
    now = 10_000_000;
    expect(allowances.spend(one, burst)).toBe(0);
    expect(allowances.spend(one, 1)).toBe(1);
    expect(allowances.spend({ kind: "PERSON", key: "b" }, burst)).toBe(0);
  });

  test("0 percent is without limit", () => {
    const allowances = new Allowances(0);
    for (let n = 0; n < 100; n++) expect(allowances.spend(one, burst)).toBe(0);
  });

  test.each([
    ["::ffff:10.0.0.1", "10.0.0.1"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0db8:1:2::9", "2001:db8:1:2::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("%s is the caller %s", (ip, key) => expect(addressCaller(ip).key).toBe(key));
});

describe("turns", () => {
  const options = { running: 2, perCaller: 1, waiting: 2, patienceMs: 1_000, busyWith: "thử" };
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  test("one caller runs one, another still finds a place, and callers take turns", async () => {
    const turns = new Turns(options);
    const order: string[] = [];
    const take = (caller: string) => turns.take(caller).then((back) => (order.push(caller), back));
    const a1 = await take("a");
    const a2 = take("a");
    const a3 = take("a");
    const b1 = await take("b");
    const c1 = take("c");
    expect(order).toEqual(["a", "b"]);
    a1();
    await settled();
    expect(order).toEqual(["a", "b", "c"]);
    b1();
    await settled();
    expect(order).toEqual(["a", "b", "c", "a"]);
    (await c1)();
    (await a2)();
    (await a3)();
    expect(order).toEqual(["a", "b", "c", "a", "a"]);
  });

  test("who leaves, who is too many and who waited too long get no place, and none is lost", async () => {
    const turns = new Turns({ ...options, patienceMs: 30 });
    const back = await turns.take("a");
    const leaving = new AbortController();
    const left = turns.take("a", leaving.signal);
    const waiting = turns.take("a");
    await expect(turns.take("a")).rejects.toThrow("Hub đang thử");
    leaving.abort();
    await expect(left).rejects.toThrow();
    await expect(waiting).rejects.toThrow("Hub đang thử");
    back();
    back();
    (await turns.take("a"))();
  });
});
