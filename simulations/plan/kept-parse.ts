import { z } from 'zod';

/** A value that a schema takes, as it is read. */
interface Taken<Output> {
  readonly success: true;
  readonly data: Output;
}

/**
 * Reads a value that is another one changed in places: parts that are the very same objects as before stand as they
 * were read, and only the others are checked. What comes back equals what the schema reads of the whole value.
 *
 * @param before  what the schema read earlier; reading it again gives it back
 * @returns       null where the schema refuses the value; a whole reading says why
 */
export function keptParse<Schema extends z.core.$ZodType>(
  schema: Schema,
  before: z.output<Schema>,
  value: unknown,
): Taken<z.output<Schema>> | null {
  return readKept(schema, before, value) as Taken<z.output<Schema>> | null;
}

function readKept(schema: z.core.$ZodType, before: unknown, value: unknown): Taken<unknown> | null {
  if (value === before) return { success: true, data: before };
  const inside = insideOf(schema, before, value);
  if (!inside) {
    const read = z.safeParse(schema, value);
    return read.success ? read : null;
  }
  const data = (Array.isArray(before) ? [...(before as unknown[])] : { ...(before as object) }) as Parts;
  for (const [key, part] of Object.entries(inside.value)) {
    if (part === inside.before[key]) continue;
    const read = readKept(inside.schemaOf(key), inside.before[key], part);
    if (!read) return null;
    data[key] = read.data;
  }
  return { success: true, data };
}

type Parts = Record<string, unknown>;

/** Parts that can be read one by one: those of an object, record or list that has the same keys as before and no rule of its own. */
function insideOf(schema: z.core.$ZodType, before: unknown, value: unknown) {
  if (!haveSameKeys(before, value) || (schema._zod.def.checks?.length ?? 0) > 0) return null;
  const schemaOf = partSchema(schema);
  return schemaOf && { schemaOf, before: before as Parts, value: value as Parts };
}

function partSchema(schema: z.core.$ZodType): ((key: string) => z.core.$ZodType) | null {
  if (schema instanceof z.ZodObject)
    return (key) => (schema.shape[key] ?? schema.def.catchall) as z.core.$ZodType;
  if (schema instanceof z.ZodRecord) return () => schema.valueType;
  if (schema instanceof z.ZodArray) return () => schema.element;
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional)
    return partSchema(schema.unwrap());
  return null;
}

function haveSameKeys(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(b);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(a).length &&
    keys.every((key) => Object.hasOwn(a, key))
  );
}
