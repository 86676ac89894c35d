import { Unlike } from "../../../unlike.mjs";

export function expect(so, sentence) {
  if (!so) throw new Unlike(sentence);
}
