export * from "./hands.mjs";
export { expect } from "./seen.mjs";
export { place } from "./autumn.mjs";
