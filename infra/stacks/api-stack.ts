import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ApiFunction } from '../constructs/api-function.ts';
import { SignIn } from '../constructs/sign-in.ts';
import { SignedInApi } from '../constructs/signed-in-api.ts';
import type { DataStack } from './data-stack.ts';

/** The stack that the API reads from and writes to. */
export interface ApiStackProps extends StackProps {
  readonly data: DataStack;
}

/** Sign-in, the API function, and the HTTP API in front of it. */
export class ApiStack extends Stack {
  constructor(scope: Construct, id: string, { data, ...props }: ApiStackProps) {
    super(scope, id, props);
    const signIn = new SignIn(this, 'SignIn');
    const { handler } = new ApiFunction(this, 'Function', {
      data,
      environment: {
        QUANHENG_BUCKET: data.buckets.data.bucketName,
        QUANHENG_DATABASE: data.engine.database,
        QUANHENG_WORKGROUP: data.engine.workgroup,
        QUANHENG_USER_POOL: signIn.pool.userPoolId,
        QUANHENG_USER_POOL_CLIENT: signIn.client.userPoolClientId,
      },
    });
    const { url } = new SignedInApi(this, 'Http', { handler, signIn });
    new CfnOutput(this, 'Url', { value: url });
  }
}
