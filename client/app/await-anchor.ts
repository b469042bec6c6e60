/**
 * The element a hash names, once the page has drawn it: what a link points at often comes with the data.
 * Null when it has not come after a while, or when the hash names nothing.
 */
export function awaitAnchor(hash: string, patienceMs = 4000): Promise<HTMLElement | null> {
  const find = () => document.getElementById(hash.slice(1));
  const there = find();
  if (there) return Promise.resolve(there);
  return new Promise((resolve) => {
    const end = (element: HTMLElement | null) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(element);
    };
    const observer = new MutationObserver(() => {
      const element = find();
      if (element) end(element);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(() => end(null), patienceMs);
  });
}
