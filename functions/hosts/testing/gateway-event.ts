import type { LambdaEvent } from 'hono/aws-lambda';

/** A call as API Gateway (HTTP API, payload 2.0) hands it over: recorded, with only path, body and token filled in. */
export function gatewayEvent(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  { token, body }: { token?: string; body?: unknown } = {},
): LambdaEvent {
  const json = body === undefined ? undefined : JSON.stringify(body);
  return {
    version: '2.0',
    routeKey: 'ANY /api/{proxy+}',
    rawPath: path,
    rawQueryString: '',
    headers: {
      accept: 'application/json',
      'content-length': String(json === undefined ? 0 : Buffer.byteLength(json)),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      host: 'r3pmxmplak.execute-api.eu-central-1.amazonaws.com',
      'user-agent': 'curl/8.5.0',
      'x-amzn-trace-id': 'Root=1-65f2c1a1-3f1b2c3d4e5f60718293a4b5',
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
    },
    requestContext: {
      accountId: '123456789012',
      authentication: null,
      authorizer: {},
      apiId: 'r3pmxmplak',
      domainName: 'r3pmxmplak.execute-api.eu-central-1.amazonaws.com',
      domainPrefix: 'r3pmxmplak',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '203.0.113.7', userAgent: 'curl/8.5.0' },
      requestId: 'JKJaXmPLvHcESHA=',
      routeKey: 'ANY /api/{proxy+}',
      stage: '$default',
      time: '14/Mar/2026:09:12:33 +0000',
      timeEpoch: 1773479553000,
    },
    body: json === undefined ? null : Buffer.from(json).toString('base64'),
    isBase64Encoded: json !== undefined,
  };
}
