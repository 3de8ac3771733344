// One parameter of a model: a slider and a field of numbers that mean the same value.

import { el } from "./dom.js";

/** The value nearest to what was wished: inside the range, whole where the parameter is. */
export function legal(one, wished) {
  const value = Number(wished);
  if (wished === "" || wished === null || !Number.isFinite(value)) return one.default;
  const inside = Math.min(one.high, Math.max(one.low, value));
  return one.whole ? Math.round(inside) : inside;
}

/** Where a value stands on the slider; a span of many sizes moves by factors. */
const place = (one, value) => (one.times ? Math.log(value / one.low) / Math.log(one.times) : value);
const value = (one, at) => (one.times ? legal(one, one.low * one.times ** at) : tidy(one, at));
const tidy = (one, at) => legal(one, Number(at.toPrecision(12)));

export class Setting {
  /** `item` is the line of the page that tells this parameter; `moved(value)` is called with each new value. */
  constructor(one, item, lang, moved) {
    Object.assign(this, { one, lang, moved });
    this.shown = item.querySelector(".model-value");
    const label = item.querySelector(".model-label");
    const named = (input, more = "") => (input.setAttribute("aria-labelledby", label.id), Object.assign(input, more));
    const ends = one.times ? { min: 0, max: Math.round(place(one, one.high)), step: 1 } : { min: one.low, max: one.high, step: one.step };
    this.slider = named(el("input", { type: "range", className: "model-slider", ...ends }));
    const step = one.whole ? 1 : "any";
    this.field = named(el("input", { type: "number", className: "model-field", min: one.low, max: one.high, step, inputMode: "decimal" }));
    this.slider.oninput = () => this.move(value(one, this.slider.valueAsNumber));
    this.field.oninput = () => this.field.value && this.field.checkValidity() && this.move(this.field.valueAsNumber, this.field);
    this.field.onchange = () => this.move(legal(one, this.field.value));
    item.querySelector(".model-source").before(this.slider, this.field);
  }

  move(value, from) {
    const same = value === this.value;
    this.set(value, from);
    if (!same) this.moved();
  }

  set(value, from) {
    const { one } = this;
    this.value = value;
    this.slider.value = place(one, value);
    if (from !== this.field) this.field.value = value;
    const told = `${value.toLocaleString(this.lang === "en" ? "en" : "ru", { maximumSignificantDigits: 12 })} ${one.unit}`;
    this.shown.textContent = told;
    this.slider.setAttribute("aria-valuetext", told);
  }
}
