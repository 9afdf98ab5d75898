/**
 * Chinese letters for systems that have none, in slices: the browser fetches only those of which a
 * page shows a letter that no font of the system has.
 *
 * Chromium 153 keeps the boxes of a text that it drew before two of its slices came; a changed font
 * property makes it shape the page again.
 */
export function loadChineseFont(): void {
  let loads = 0;
  document.fonts.addEventListener('loadingdone', () => {
    // kerning stays on with any number above 0; a number used before would bring the old shapes back
    document.body.style.fontFeatureSettings = `"kern" ${++loads}`;
  });
  void import('@fontsource-variable/noto-sans-sc/index.css');
}
