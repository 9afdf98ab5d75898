/** How long a sentence stays, ms. */
const STAYS = 8000;

/** A sentence about the last deed, for the eyes and for screen readers. */
export class Notices {
  text = $state('');
  /** Counts what was said, so that the same sentence is read out again. */
  count = $state(0);
  #end: ReturnType<typeof setTimeout> | undefined;

  say(text: string): void {
    this.text = text;
    this.count += 1;
    clearTimeout(this.#end);
    this.#end = setTimeout(() => (this.text = ''), STAYS);
  }
}
