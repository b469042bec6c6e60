import type { Model, ViewerKey } from "./model.ts";
import { Parameters } from "./statement.ts";

/** What the writing of one statement shares: its parameters, fresh aliases, and who may see what. */
export class Scope {
  readonly parameters = new Parameters();
  #aliases = 0;

  alias(): string {
    return `t${this.#aliases++}`;
  }

  /** The one place where a row is hidden: every `from` of a model in every statement carries this condition. */
  visible(model: Model, alias: string): string {
    return model.visible?.(alias, (key) => this.viewer(key)) ?? "true";
  }

  viewer(key: ViewerKey): string {
    return this.parameters.add("text", (_variables, viewer) => viewer[key]);
  }
}
