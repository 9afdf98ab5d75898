const segment = /^[A-Za-z0-9_][A-Za-z0-9._=-]*$/;
const prefix = /^(?:[A-Za-z0-9_][A-Za-z0-9._=-]*\/)*(?:[A-Za-z0-9_][A-Za-z0-9._=-]*)?$/;
const longest = 512;

/**
 * Refuses a key that a file system or S3 might read differently: empty, absolute, `.` or `..`, hidden names,
 * NUL, anything outside ASCII letters, digits and `._=-`, or over 512 characters.
 *
 * @throws RangeError
 */
export function mustBeKey(key: string): void {
  if (key.length > longest || !key.split('/').every((part) => segment.test(part)))
    throw new RangeError(`${shown(key)} is not an object key: use letters, digits and ._=- between slashes`);
}

/** Refuses a key of what is kept for ever. @throws RangeError */
export function mustBeErasable(key: string): void {
  mustBeKey(key);
  if (!key.startsWith('sealed/'))
    throw new RangeError(`${shown(key)} is kept: only what is sealed can be erased`);
}

/**
 * Refuses a prefix that no key can begin with; empty is every key.
 *
 * @throws RangeError
 */
export function mustBePrefix(text: string): void {
  if (text.length > longest || !prefix.test(text)) throw new RangeError(`${shown(text)} is not a key prefix`);
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 80));
