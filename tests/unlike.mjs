// A failure that explains itself; its stack would only be in the way.
export class Unlike extends Error {
  constructor(sentence) {
    super(sentence);
    this.sentence = sentence;
  }
}
