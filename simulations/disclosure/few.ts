/** Whether people are some and yet too few to be told of: 1 … least − 1. */
export function isFew(people: number, least: number): boolean {
  return people > 0 && people < least;
}
