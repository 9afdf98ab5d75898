import { handle } from 'hono/aws-lambda';
import { lambdaApp } from './lambda-app.ts';

/** The API behind API Gateway (HTTP API, payload version 2): one app per warm instance. */
export const handler = handle(lambdaApp(process.env));
