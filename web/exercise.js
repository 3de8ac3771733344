// An exercise of the page comes to life when the reader nears it: editor, judge and Python are fetched then, not before.

const AGAIN = 5000; // ms, after which a lost connection is tried again

/** Bring a section to life; what it says without script stays where it is. */
export function open(section) {
  section.dataset.open = "";
  const near = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && arrive(), { rootMargin: "100% 0px" });
  const arrive = async () => {
    near.disconnect();
    try {
      const { Exercise } = await import("./desk/exercise.js");
      new Exercise(section);
    } catch (error) {
      console.warn(error);
      setTimeout(() => section.isConnected && near.observe(section), AGAIN);
    }
  };
  near.observe(section);
}
