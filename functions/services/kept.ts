/** What was made once and is kept while there is room; what was asked for longest ago goes first. */
export interface Kept<T> {
  /** The thing of a key; made where it is not kept. @param size  room that it takes */
  get(key: string, size: number, make: () => T): T;
}

/** Room for things that are dear to make. @param most  sizes that are kept together; the newest is kept whatever its size */
export function kept<T>(most: number): Kept<T> {
  const things = new Map<string, { readonly thing: T; readonly size: number }>();
  let room = 0;
  return {
    get(key, size, make) {
      const found = things.get(key) ?? { thing: make(), size };
      if (things.delete(key)) room -= found.size;
      things.set(key, found);
      room += found.size;
      for (const [oldest, { size: freed }] of things) {
        if (room <= most || oldest === key) break;
        things.delete(oldest);
        room -= freed;
      }
      return found.thing;
    },
  };
}
