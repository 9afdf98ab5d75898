/** Version of the engine: part of every result's identity. Raise it when a result changes, and record what it tells in `engine-version.test.ts`. */
export const engineVersion = '0.2.0';
