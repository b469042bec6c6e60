import { describe, expect, it } from "vitest";
import { useDraftSteps } from "#client/boards/use-draft-steps.ts";

describe("steps of a draft", () => {
  it("goes back and forth, and forgets what was undone once something else is done", () => {
    const { draft, change, undo, redo, canUndo, canRedo } = useDraftSteps({ name: "a" });
    change({ name: "b" });
    change({ name: "c" });
    undo();
    expect(draft.value.name).toBe("b");
    redo();
    expect([draft.value.name, canRedo.value]).toEqual(["c", false]);
    undo();
    undo();
    undo();
    expect([draft.value.name, canUndo.value]).toEqual(["a", false]);
    change({ name: "d" });
    expect([draft.value.name, canRedo.value]).toEqual(["d", false]);
  });

  it("takes back a typed word at once, but not what was typed before it elsewhere", () => {
    const { draft, change, undo } = useDraftSteps({ name: "", note: "" });
    for (const name of ["B", "Bả", "Bảng"]) change({ ...draft.value, name }, "name");
    for (const note of ["g", "gì"]) change({ ...draft.value, note }, "note");
    undo();
    expect(draft.value).toEqual({ name: "Bảng", note: "" });
    change({ ...draft.value, name: "Bảng 2" }, "name");
    undo();
    expect(draft.value.name).toBe("Bảng");
  });

  it("knows whether it differs from what was saved, also when begun from a kept draft", () => {
    const { change, undo, isChanged, markSaved } = useDraftSteps({ name: "a" }, { name: "b" });
    expect(isChanged.value).toBe(true);
    change({ name: "a" });
    expect(isChanged.value).toBe(false);
    undo();
    markSaved();
    expect(isChanged.value).toBe(false);
  });
});
