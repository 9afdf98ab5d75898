/** Screens by their names in the address. */
export const screenNames = ['compare'] as const;

export type ScreenName = (typeof screenNames)[number];

/** The screen of an address that names none. */
export const firstScreen: ScreenName = 'compare';

/** The screen of a name; null for a name that no screen has. */
export function screenOf(name: string): ScreenName | null {
  return screenNames.find((each) => each === name) ?? null;
}
