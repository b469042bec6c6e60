/**
 * Runs in the browser, before Altair starts: keeps the hub's examples as a collection of Altair's, which stands in IndexedDB.
 * The stores are those of Altair 8; a browser that already has them, in this or a later version, keeps its own.
 */

/** Version and stores that Altair would make; `++` is a key that counts. */
const VERSION = 50;
const stores = {
  queryCollections: { key: { keyPath: "id", autoIncrement: true }, indexes: ["title", "parentPath"] },
  appState: { key: { keyPath: "key" }, indexes: [] },
  selectedFiles: { key: { keyPath: "id" }, indexes: ["windowId"] },
  localActionLogs: { key: { keyPath: "id", autoIncrement: true }, indexes: [] },
};

const done = (request) =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });

async function openStores() {
  const known = await indexedDB.databases();
  const isThere = known.some(({ name }) => name === "AltairDB");
  const request = isThere ? indexedDB.open("AltairDB") : indexedDB.open("AltairDB", VERSION);
  request.addEventListener("upgradeneeded", () => {
    for (const [name, { key, indexes }] of Object.entries(stores)) {
      const store = request.result.createObjectStore(name, key);
      for (const index of indexes) store.createIndex(index, index);
    }
  });
  return await done(request);
}

/** Puts the collection where Altair looks for collections, unless this edition of it is there: a person may have changed it. */
async function keepCollection(collection) {
  const database = await openStores();
  try {
    const store = database.transaction("queryCollections", "readwrite").objectStore("queryCollections");
    const kept = await done(store.get(collection.id));
    if (kept?.edition !== collection.edition) await done(store.put(collection));
  } finally {
    database.close();
  }
}

/** Clicks what `find` finds, as soon as it is there; gives up after five seconds. */
async function click(find) {
  for (let tries = 0; tries < 100; tries++) {
    const target = find();
    if (target) return target.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Opens the list of collections beside the editor, and in it ours. */
async function showCollection(title) {
  const isOurs = (item) => item.querySelector(".query-collections__item-title")?.textContent.trim() === title;
  await click(() => document.querySelector('[track-id="show_collections"]'));
  await click(() => [...document.querySelectorAll('[data-test-id="collection-collapse"]')].find(isOurs));
}

/** Altair takes only a whole address, and the one the person came by is known here alone. */
const endpointURL = new URL("/graphql", location.origin).href;

/** Without storage the editor works all the same, and has no list of examples. */
export async function startWithExamples(collection, options) {
  const queries = collection.queries.map((query) => ({ ...query, apiUrl: endpointURL }));
  await keepCollection({ ...collection, queries }).catch(() => {});
  const initialWindows = options.initialWindows.map((window) => ({ ...window, endpointURL }));
  globalThis.AltairGraphQL.init({ ...options, endpointURL, initialWindows });
  // A narrow screen has no room for both.
  if (matchMedia("(min-width: 1000px)").matches) await showCollection(collection.title);
}
