// The files of an exercise, fetched once: its pack, and what is asked for only after the work.

const HERE = new URL(".", import.meta.url);
const fetched = new Map();

function once(path) {
  if (!fetched.has(path)) {
    const answer = fetch(new URL(path, HERE)).then((answer) => {
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return answer.json();
    });
    answer.catch(() => fetched.delete(path));
    fetched.set(path, answer);
  }
  return fetched.get(path);
}

/** {path below /course: text} */
export const pack = (name) => once(`course/${name}.json`);

/** {accepted: [{name, why, code}], mistakes: [{name, title and lesson: {language: text}, code}]} */
export const answers = (name) => once(`course/answers/${name}.json`);

/** The text of one file of the exercise, or undefined. */
export const fileOf = (files, name, file) => Object.entries(files).find(([path]) => path.endsWith(`/${name}/${file}`))?.[1];

/** The names of all exercises, in the order of the course. */
export const exerciseNames = () => once("course/lists/names.json");
