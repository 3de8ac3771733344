// After the first visit of an exercise the course is there without a network.

/** Let the site's service worker keep what the build listed. Over plain http there is none, and all else works. */
export async function keepOffline(here) {
  if (!navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register(new URL("../../sw.js", here));
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    const said = await new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
      active.postMessage("keep", [port2]);
    });
    if (said !== "kept") throw new Error(said);
    performance.mark("academy:offline");
  } catch (error) {
    console.info("No offline copy:", error.message);
  }
}
