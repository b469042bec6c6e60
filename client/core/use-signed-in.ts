import { watch } from "vue";
import { useRoute, useRouter } from "vue-router";
import type { Problem } from "#client/core/problem.ts";

/** A page for people who signed in: anybody else is led to the sign-in and back here. */
export function useSignedIn(problems: () => readonly Problem[]): void {
  const route = useRoute();
  const router = useRouter();
  watch(
    () => problems().some(({ code }) => code === "UNAUTHENTICATED"),
    (isStranger) => {
      if (isStranger) void router.replace({ name: "sign-in", query: { tiep: route.fullPath } });
    },
    { immediate: true },
  );
}
