import { flushPromises } from "@vue/test-utils";
import type { VueWrapper } from "@vue/test-utils";
import { afterEach, expect, it } from "vitest";
import { mountPart } from "#client/core/mount-part.ts";
import DataTable from "#client/ui/DataTable.vue";
import type { TableColumn } from "#client/ui/table-column.ts";
import { useOrigin } from "#client/ui/use-origin.ts";

interface Row {
  code: string;
  name: string;
  received: number | null;
  note?: string;
}

const rows: Row[] = [
  { code: "tn", name: "Trực Ninh", received: 1288 },
  { code: "hh", name: "Hải Hậu", received: null },
  { code: "gt", name: "Giao Thủy", received: 0 },
  { code: "yy", name: "Ý Yên", received: 9322 },
];
const columns: TableColumn<Row>[] = [
  { key: "name", title: "Đơn vị" },
  { key: "received", title: "Tiếp nhận", unit: "hồ sơ", figure: (row) => ({ label: row.name, value: row.received }) },
  { key: "note", title: "Ghi chú", optional: true },
];

function show(props: Record<string, unknown> = {}): VueWrapper {
  return mountPart(DataTable, { columns, rows, rowKey: (row: Row) => row.code, caption: "Hồ sơ", ...props });
}
const names = (wrapper: VueWrapper) => wrapper.findAll("tbody th").map((cell) => cell.text());
const head = (wrapper: VueWrapper, place: number) => wrapper.findAll("thead th")[place]!;
const tabStops = (wrapper: VueWrapper) => [...wrapper.get("table").element.querySelectorAll<HTMLElement>("[tabindex='0']")];
async function press(key: string, options: KeyboardEventInit = {}): Promise<void> {
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...options }));
  await flushPromises();
}
const focused = () => document.activeElement?.closest("[data-column]");
const place = () => [focused()?.closest("tr")?.getAttribute("data-row"), focused()?.getAttribute("data-column")];

afterEach(() => {
  document.body.innerHTML = "";
  useOrigin().close();
});

it("is one stop of the Tab key, and arrows move inside it", async () => {
  const wrapper = show();
  await flushPromises();
  expect(tabStops(wrapper)).toHaveLength(1);
  tabStops(wrapper)[0]!.focus();
  expect(place()).toEqual(["-1", "0"]);
  await press("ArrowDown");
  expect(place()).toEqual(["0", "0"]);
  await press("ArrowRight");
  expect(document.activeElement?.tagName).toBe("BUTTON");
  await press("End", { ctrlKey: true });
  expect(place()).toEqual(["3", "1"]);
  await press("ArrowDown");
  await press("ArrowRight");
  expect(place()).toEqual(["3", "1"]);
  await press("Home", { ctrlKey: true });
  expect(place()).toEqual(["-1", "0"]);
  expect(tabStops(wrapper)).toHaveLength(1);
});

it("opens a figure's origin from its cell", async () => {
  const wrapper = show();
  await wrapper.get("tbody td button").trigger("click");
  expect(useOrigin().subject.value?.title).toBe("Trực Ninh");
});

it("sorts by a head's button, says so, and keeps rows without a figure last both ways", async () => {
  const wrapper = show();
  await head(wrapper, 1).get("button").trigger("click");
  expect(head(wrapper, 1).attributes("aria-sort")).toBe("descending");
  expect(names(wrapper)).toEqual(["Ý Yên", "Trực Ninh", "Giao Thủy", "Hải Hậu"]);
  await head(wrapper, 1).get("button").trigger("click");
  expect(head(wrapper, 1).attributes("aria-sort")).toBe("ascending");
  expect(names(wrapper)).toEqual(["Giao Thủy", "Trực Ninh", "Ý Yên", "Hải Hậu"]);
  await head(wrapper, 1).get("button").trigger("click");
  expect(head(wrapper, 1).attributes("aria-sort")).toBeUndefined();
  expect(names(wrapper)).toEqual(rows.map(({ name }) => name));
});

it("only says the wish when the server sorts", async () => {
  const wrapper = show({ manualSort: true });
  await head(wrapper, 0).get("button").trigger("click");
  expect(wrapper.emitted("update:sort")).toEqual([["name"]]);
  expect(names(wrapper)).toEqual(rows.map(({ name }) => name));
});

it("keeps an unreported cell blank and shows zero", () => {
  const cells = show().findAll("tbody td");
  expect(cells[1]!.get(".hub-sr-only").text()).toBe("chưa có số liệu");
  expect(cells[2]!.get(".number").text()).toBe("0");
});

it("leaves an optional column out until it is chosen", async () => {
  const wrapper = show();
  expect(wrapper.findAll("thead th")).toHaveLength(2);
  await wrapper.setProps({ shown: ["received", "note"] });
  expect(wrapper.findAll("thead th")).toHaveLength(3);
});

it("shows the totals it is given and adds up nothing itself", () => {
  expect(show().find("tfoot").exists()).toBe(false);
  const foot = show({ totals: { code: "", name: "", received: 119101 } }).get("tfoot");
  expect(foot.get("th").text()).toBe("Tổng");
  expect(foot.get(".number").text()).toBe("119.101");
});

it("says that there are no rows", () => {
  expect(show({ rows: [], emptyText: "Chưa có đơn vị nào." }).get("tbody").text()).toBe("Chưa có đơn vị nào.");
});

it("puts columns side by side under the heading they share, and keeps their whole titles for files", () => {
  const grouped: TableColumn<Row>[] = [
    columns[0]!,
    { ...columns[1]!, key: "a", title: "Quý I: Tiếp nhận", group: { title: "Quý I", own: "Tiếp nhận" } },
    { ...columns[1]!, key: "b", title: "Quý I: Giải quyết", group: { title: "Quý I", own: "Giải quyết" } },
    { ...columns[1]!, key: "c", title: "Quý II: Tiếp nhận", group: { title: "Quý II", own: "Tiếp nhận" } },
  ];
  const wrapper = show({ columns: grouped });
  const heads = wrapper.findAll("th[scope='colgroup']").map((cell) => [cell.text(), cell.attributes("colspan")]);
  expect(heads).toEqual([
    ["Quý I", "2"],
    ["Quý II", "1"],
  ]);
  expect(wrapper.findAll("thead th[scope='col'] .title").map((cell) => cell.text())).toEqual([
    "Đơn vị",
    "Tiếp nhận",
    "Giải quyết",
    "Tiếp nhận",
  ]);
});
