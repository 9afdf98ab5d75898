import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { fileURLToPath } from 'node:url';
import type { DataStack } from '../stacks/data-stack.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Libraries in CommonJS expect `require`, which an ES module has not. */
const REQUIRE_IN_ESM = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

/** What the function works on. */
export interface ApiFunctionProps {
  readonly data: DataStack;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * The API as a Lambda: the same Hono application as the local server. It may read and add objects,
 * run queries in its workgroup, and write its own log; it may delete nothing.
 */
export class ApiFunction extends Construct {
  readonly handler: NodejsFunction;

  constructor(scope: Construct, id: string, { data, environment }: ApiFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.handler = new NodejsFunction(this, 'Handler', {
      entry: fromRoot('functions/hosts/lambda-api.ts'),
      depsLockFilePath: fromRoot('package-lock.json'),
      projectRoot: fromRoot('.'),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 1769,
      timeout: Duration.seconds(29),
      reservedConcurrentExecutions: 20,
      role,
      logGroup,
      environment: { ...environment },
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        minify: true,
        sourceMap: false,
        bundleAwsSDK: true,
        banner: REQUIRE_IN_ESM,
      },
    });
    logGroup.grantWrite(role);
    for (const statement of permissions(this, data)) role.addToPolicy(statement);
    acknowledgePrefixes(role);
  }
}

function permissions(scope: Construct, { buckets, engine }: DataStack): PolicyStatement[] {
  const { partition, region, account } = Stack.of(scope);
  const glue = `arn:${partition}:glue:${region}:${account}`;
  return [
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:PutObject'],
      resources: [buckets.data.arnForObjects('*')],
    }),
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload'],
      resources: [buckets.queryResults.arnForObjects('results/*')],
    }),
    new PolicyStatement({
      actions: ['s3:ListBucket', 's3:GetBucketLocation'],
      resources: [buckets.data.bucketArn, buckets.queryResults.bucketArn],
    }),
    new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [buckets.key.keyArn] }),
    new PolicyStatement({
      actions: [
        'athena:StartQueryExecution',
        'athena:GetQueryExecution',
        'athena:GetQueryResults',
        'athena:StopQueryExecution',
      ],
      resources: [`arn:${partition}:athena:${region}:${account}:workgroup/${engine.workgroup}`],
    }),
    new PolicyStatement({
      actions: [
        'glue:GetDatabase',
        'glue:GetTable',
        'glue:GetTables',
        'glue:GetPartitions',
        'glue:CreateTable',
        'glue:UpdateTable',
      ],
      resources: [
        `${glue}:catalog`,
        `${glue}:database/${engine.database}`,
        `${glue}:table/${engine.database}/*`,
      ],
    }),
  ];
}

/** cdk-nag wants each wildcard named; all three are prefixes inside resources of this product. */
function acknowledgePrefixes(role: Role): void {
  const prefixes = {
    'QuanhengData:ExportsOutputFnGetAttBucketsData941F65F0ArnDA789494/*':
      'The bucket holds nothing but the data of this product; keys are made at run time.',
    'QuanhengData:ExportsOutputFnGetAttBucketsQueryResults22D08B6FArnA30C158C/results/*':
      'Athena names result objects at run time, below this prefix only.',
    'arn:<AWS::Partition>:glue:<AWS::Region>:<AWS::AccountId>:table/quanheng/*':
      'Tables of data versions are made at run time, in this database only.',
  };
  for (const [resource, reason] of Object.entries(prefixes)) {
    Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
  }
}
