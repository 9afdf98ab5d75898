/** What is moved, and how often. */
interface Moves {
  /** `headline`: the slider, until the headline or the tiles that follow are painted; `frame`: a text, until it is painted. */
  readonly what: 'headline' | 'frame';
  readonly moves: number;
}

/**
 * Runs in the page: moves a slider at a steady pace and times each move from when it was due, so that whatever
 * holds the page up counts, to the end of the frame that shows what came of it.
 *
 * @returns ms by move; null where no other figure came within a second
 */
export async function timedMoves(
  slider: SVGElement | HTMLElement,
  { what, moves }: Moves,
): Promise<(number | null)[]> {
  const pace = 100;
  const input = slider as HTMLInputElement;
  const headline = document.querySelector('[data-testid="headline"]') as HTMLElement;
  const probe = document.createElement('output');
  probe.style.cssText = 'position: fixed; inset: 0 auto auto 0';
  document.body.append(probe);
  const start = input.valueAsNumber;

  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
  const changed = (element: Element) =>
    new Promise<boolean>((resolve) => {
      const tooLong = setTimeout(() => done(false), 1000);
      const observer = new MutationObserver(() => done(true));
      const done = (came: boolean) => {
        clearTimeout(tooLong);
        observer.disconnect();
        resolve(came);
      };
      observer.observe(element, { childList: true, characterData: true, subtree: true });
    });
  const move = (k: number) => {
    if (what === 'frame') probe.textContent = String(k);
    else {
      // up by percentage points and down again: no two moves in a row stand at the same place
      input.value = String(start + 100 * (k % 14 < 7 ? (k % 14) + 1 : 15 - (k % 14)));
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };

  const waits: (number | null)[] = [];
  for (let k = 0; k < moves; k++) {
    const due = performance.now() + pace;
    await wait(pace);
    const came = changed(what === 'frame' ? probe : headline);
    move(k);
    waits.push((await came) ? (await painted()) - due : null);
  }
  probe.remove();
  input.value = String(start);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  return waits;
}
