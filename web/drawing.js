// A picture that can be drawn anew: Vega without what no model of the course draws (maps, forces, trees, clouds of words).

import { transforms } from "vega-dataflow";
import * as encoding from "vega-encode";
import { expressionInterpreter } from "vega-interpreter"; // no eval: a strict content security policy may stand
import { parse } from "vega-parser";
import * as plain from "vega-transforms";
import { View } from "vega-view";
import * as layout from "vega-view-transforms";

Object.assign(transforms, plain, layout, encoding);

const [NARROW, WIDE] = [260, 700]; // a phone, and the width of a page

/** Takes the place of the picture in `figure`; `draw(rows)` shows other rows, at the width that there is. */
export class Picture {
  constructor(figure, description, numbers) {
    this.figure = figure;
    this.place = document.createElement("div");
    const runtime = parse(description, {}, { ast: true });
    const options = { expr: expressionInterpreter, renderer: "svg", hover: false, locale: { number: numbers } };
    this.view = new View(runtime, options).initialize(this.place);
    new ResizeObserver(() => this.drawn && this.width !== this.room && this.draw()).observe(figure);
  }

  get room() {
    return Math.max(NARROW, Math.min(WIDE, this.figure.clientWidth));
  }

  async draw(rows) {
    this.width = this.room;
    if (rows) this.view.data("rows", rows);
    await this.view.width(this.width).runAsync();
    this.place.querySelector("svg").setAttribute("aria-hidden", "true"); // the figure has the words
    if (!this.drawn) this.figure.replaceChildren(this.place);
    this.drawn = true;
  }
}
