/**
 * A timestamp as every engine writes it, in one form: `T` between date and time, no zeros at the end of the fraction.
 *
 * timestampText('2026-01-31 09:30:00.500') // => '2026-01-31T09:30:00.5'
 */
export function timestampText(engineText: string): string {
  const [seconds, fraction = ''] = engineText.replace(' ', 'T').split('.');
  const digits = fraction.replace(/0+$/, '');
  return digits === '' ? (seconds as string) : `${seconds}.${digits}`;
}
