export * from "./hands.mjs";
export { expect } from "./seen.mjs";
