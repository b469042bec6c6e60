import { inject, provide } from "vue";
import type { InjectionKey } from "vue";

const cardKey: InjectionKey<boolean> = Symbol("inside a card");

/** What is inside stands in a card that names it and is only so high: parts leave out what the card says. */
export const provideCardRoom = (): void => provide(cardKey, true);
/** A dialog has a room of its own, wherever it was opened from. */
export const leaveCardRoom = (): void => provide(cardKey, false);
export const useCardRoom = (): boolean => inject(cardKey, false);
