/** Version of the engine: part of every result's identity. Raise it when a result changes. */
export const engineVersion = '0.1.0';
