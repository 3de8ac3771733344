// After the first visit the course is there without a network.

/** Let the service worker of the site keep what the build listed; over plain http there is none, and all else works. */
export async function keepOffline(here) {
  if (!navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register(new URL("../../sw.js", here));
    await navigator.serviceWorker.ready;
    performance.mark("academy:offline");
  } catch (error) {
    console.info("No offline copy:", error);
  }
}
