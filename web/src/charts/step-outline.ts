/**
 * Outline of a histogram as an SVG path.
 *
 * @param edges  pixels, one more than `tops`
 * @param tops   pixel of each bin's top
 * @param floor  pixel of zero
 *
 * stepOutline([0, 10, 20], [4, 2], 8) // => 'M0,8V4H10V2H20V8'
 */
export function stepOutline(edges: readonly number[], tops: readonly number[], floor: number): string {
  const steps = tops.map((top, k) => `V${pixel(top)}H${pixel(edges[k + 1] ?? 0)}`);
  return `M${pixel(edges[0] ?? 0)},${pixel(floor)}${steps.join('')}V${pixel(floor)}`;
}

const pixel = (place: number) => Math.round(place * 10) / 10;
