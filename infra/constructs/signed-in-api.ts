import { RemovalPolicy } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { SignIn } from './sign-in.ts';

/** What stands behind the API and who may call it. */
export interface SignedInApiProps {
  readonly handler: IFunction;
  readonly signIn: SignIn;
}

/** An HTTP API in front of the function: every route needs a valid token of the user pool, and is logged. */
export class SignedInApi extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { handler, signIn }: SignedInApiProps) {
    super(scope, id);
    const issuer = signIn.pool.userPoolProviderUrl;
    const api = new HttpApi(this, 'Api', {
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer('Token', issuer, {
        jwtAudience: [signIn.client.userPoolClientId],
      }),
    });
    api.addRoutes({
      path: '/api/{proxy+}',
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration('Function', handler),
    });
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      autoDeploy: true,
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog) },
      throttle: { rateLimit: 50, burstLimit: 100 },
    });
    this.url = stage.url;
  }
}
