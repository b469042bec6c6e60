import type { Router } from "vue-router";

const mark = "hub.reloaded-for";

/**
 * After an update the old page asks for files that are gone; one reload brings the new ones. The mark
 * keeps a file that is missing for good from reloading for ever: the shell then shows the failure.
 */
export function reloadOnNewVersion(router: Router): void {
  router.onError((error: unknown, to) => {
    const missing = error instanceof TypeError && /module|import/i.test(error.message);
    if (!missing || sessionStorage.getItem(mark) === to.fullPath) return;
    sessionStorage.setItem(mark, to.fullPath);
    window.location.assign(to.fullPath);
  });
  router.afterEach((_to, _from, failure) => {
    if (!failure) sessionStorage.removeItem(mark);
  });
}
