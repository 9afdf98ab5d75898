/**
 * How long a request to AWS may take to connect, and how long its connection may be silent, milliseconds: without these a
 * server that answers nothing, or stops in the middle of a body, is waited for without end. `requestHandler` of a client.
 */
export const requestLimits = { connectionTimeout: 3_000, socketTimeout: 5_000 } as const;
