import { App, Validations } from 'aws-cdk-lib';
import type { AppProps } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';

/**
 * The serverless deployment: a data stack (objects, tables, queries) and an API stack on it.
 * Needs no account and no network to synthesise; cdk-nag's AWS Solutions rules are part of it.
 */
export function quanhengApp(props: AppProps = {}): App {
  const app = new App({
    ...props,
    context: { '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true, ...props.context },
  });
  const data = new DataStack(app, 'QuanhengData');
  new ApiStack(app, 'QuanhengApi', { data });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
