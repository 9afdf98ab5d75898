/** A saved plan as the API asks for it; without a version the newest. */
export interface PlanRef {
  readonly id: string;
  readonly version?: number;
}

/** Key of a version of a plan that is not its newest; the newest goes by its id. */
export function versionKey(id: string, version: number): string {
  return `${id}@${version}`;
}

/**
 * The plan that a key of the list means.
 *
 * planRef('flat@2') // => { id: 'flat', version: 2 }
 */
export function planRef(key: string): PlanRef {
  const [id = key, version] = key.split('@');
  return version === undefined ? { id } : { id, version: Number(version) };
}

/** Key of a plan that was imported and lives in this tab alone. */
export const importedKey = '~';
