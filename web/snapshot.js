// The memory of a Python that has imported the judge, kept in the browser: the next visit begins with it.
// Pyodide calls this private; whatever goes wrong, Python starts as on the first visit.

const ADDRESS = import.meta.url; // the worker's: its name changes with Pyodide, the archives and the worker itself
const USELESS = 204; // the status under which is kept that this browser cannot use it

const { caches } = globalThis; // for this module alone, once the worker is narrowed
const shelf = () => caches?.open("som-academy-memory").catch(() => undefined);

/** {bytes}: a promise of what was kept; {useless: true}: better not try again; {}: nothing was kept yet. */
export async function recall() {
  const kept = await (await shelf())?.match(ADDRESS);
  if (!kept) return {};
  return kept.status === USELESS ? { useless: true } : { bytes: kept.arrayBuffer() };
}

/** Keep these bytes, or, without any, that they are of no use here; what older workers kept goes. */
export async function keep(bytes) {
  try {
    const place = await shelf();
    if (!place) return;
    for (const request of await place.keys()) if (request.url !== ADDRESS) await place.delete(request);
    await place.put(ADDRESS, bytes ? new Response(bytes) : new Response(null, { status: USELESS }));
  } catch (error) {
    console.info("Python's memory is not kept:", error.message); // no room, or switched off
  }
}
