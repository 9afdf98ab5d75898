import { WorldError } from '../ports/world-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that a host cannot do without. @throws WorldError that names it */
export function environmentText(environment: Environment, name: string): string {
  const value = environment[name];
  if (value === undefined || value === '') throw new WorldError('settings', `${name} is not set`);
  return value;
}
