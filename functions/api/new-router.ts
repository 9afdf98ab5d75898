import { OpenAPIHono } from '@hono/zod-openapi';
import { answerInvalid } from './answers/answer-invalid.ts';
import type { ApiEnv } from './api-env.ts';

/** An empty router that answers a request against its schema with problems. */
export function newRouter(): OpenAPIHono<ApiEnv> {
  return new OpenAPIHono<ApiEnv>({ defaultHook: (result, c) => answerInvalid(result, c) });
}
