/**
 * A number on the grid of 10⁻⁹, as a whole number: floor(x · 10⁹ + 0.5). What orders are by: numbers that arithmetic
 * left a hair apart are one place.
 *
 * onGrid(99.99999999999999) === onGrid(100) // => true
 */
export function onGrid(x: number): number {
  return Math.floor(x * 1e9 + 0.5);
}
