// The answers of a model that the build has computed (steps/fences/grid.py): what is among them needs no Python.

/** The grid at this address; nothing where it cannot be fetched, and then Python answers. */
export async function grid(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? new Grid(await answer.json()) : undefined;
  } catch {
    return; // no connection
  }
}

class Grid {
  constructor({ parts, keys, columns, answers }) {
    Object.assign(this, { parts, keys, columns });
    this.known = new Map(answers.map(([at, ...told]) => [at.join(), told]));
  }

  /** What the model says to these values, in the order of its parameters; nothing if that was not computed. */
  answer(values) {
    const told = this.known.get(values.join());
    if (!told) return;
    const [columns, texts, says] = told;
    const across = (places) => places.map((place) => this.parts[place]);
    const [data, table] = [across(columns), across(texts)];
    const rows = data[0].map((_, row) => Object.fromEntries(this.keys.map((key, place) => [key, data[place][row]])));
    return { rows, columns: this.columns, table: rows.map((_, row) => table.map((column) => column[row])), says: this.parts[says] };
  }
}
