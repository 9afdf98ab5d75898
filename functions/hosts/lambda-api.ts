import { handle, type LambdaContext } from 'hono/aws-lambda';
import { invocationTime } from './invocation-time.ts';
import { lambdaApp } from './lambda-app.ts';

const time = invocationTime();
const answer = handle(lambdaApp(process.env, { msLeft: time.msLeft }));

/** The API behind API Gateway (HTTP API, payload version 2): one app per warm instance, one request at a time. */
export const handler: typeof answer = (event, context) => {
  time.begin(context as LambdaContext | undefined);
  return answer(event, context);
};
