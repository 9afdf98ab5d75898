import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quanhengApp } from './quanheng-app.ts';

const withoutBundling = { 'aws:cdk:bundling-stacks': [] };
const folder = mkdtempSync(join(tmpdir(), 'quanheng-cdk-'));
let data: Template;
let api: Template;

beforeAll(() => {
  const assembly = quanhengApp({ outdir: folder, context: withoutBundling }).synth();
  data = Template.fromJSON(templateOf(assembly.getStackByName('QuanhengData').templateFullPath));
  api = Template.fromJSON(templateOf(assembly.getStackByName('QuanhengApi').templateFullPath));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function templateOf(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}

describe('cdk-nag', () => {
  test('finds nothing that is not acknowledged', () => {
    const report = JSON.parse(readFileSync(join(folder, 'validation-report.json'), 'utf8')) as {
      pluginReports: unknown[];
    };
    expect(report.pluginReports).toEqual([]);
  });

  test('would refuse an open bucket', () => {
    const open = mkdtempSync(join(tmpdir(), 'quanheng-cdk-'));
    const app = quanhengApp({ outdir: open, context: withoutBundling });
    new Bucket(new Stack(app, 'Open'), 'Open');
    expect(() => app.synth()).toThrow(/AwsSolutions-S10/);
    rmSync(open, { recursive: true, force: true });
  });
});

describe('data stack', () => {
  test('has a workgroup whose settings clients cannot override, with a scan limit and encrypted results', () => {
    data.hasResourceProperties('AWS::Athena::WorkGroup', {
      Name: 'quanheng',
      WorkGroupConfiguration: {
        EnforceWorkGroupConfiguration: true,
        BytesScannedCutoffPerQuery: 20_000_000_000,
        PublishCloudWatchMetricsEnabled: true,
        ResultConfiguration: {
          EncryptionConfiguration: { EncryptionOption: 'SSE_KMS', KmsKey: Match.anyValue() },
        },
      },
    });
  });

  test('lets query results expire after seven days', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: {
        Rules: [
          {
            ExpirationInDays: 7,
            Status: 'Enabled',
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
          },
        ],
      },
    });
  });

  test('has no public bucket, keeps every version of the data and encrypts it with a key that rotates', () => {
    const closed = {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    };
    data.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: closed,
      BucketEncryption: Match.anyValue(),
    });
    data.resourcePropertiesCountIs(
      'AWS::S3::Bucket',
      { VersioningConfiguration: { Status: 'Enabled' }, LoggingConfiguration: Match.anyValue() },
      1,
    );
    data.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  });

  test('refuses plain HTTP and the deletion of commits', () => {
    data.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Action: 's3:*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
          Match.objectLike({
            Sid: 'NobodyDeletesCommits',
            Effect: 'Deny',
            Action: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
            Resource: ['log', 'audit', 'opening'].map((folder) => ({
              'Fn::Join': ['', [Match.anyValue(), `/*/${folder}/*`]],
            })),
          }),
        ]),
      },
    });
  });

  test('has the Glue database', () => {
    data.hasResourceProperties('AWS::Glue::Database', { DatabaseInput: { Name: 'quanheng' } });
  });
});

describe('API stack', () => {
  test('runs Node 24 on ARM with a log that expires and bounded concurrency', () => {
    api.hasResourceProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      ReservedConcurrentExecutions: 20,
      LoggingConfig: Match.anyValue(),
      Environment: {
        Variables: {
          QUANHENG_WORKGROUP: 'quanheng',
          QUANHENG_DATABASE: 'quanheng',
          QUANHENG_BUCKET: Match.anyValue(),
        },
      },
    });
    api.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: Match.anyValue() });
  });

  test('asks for a token on every route and logs access', () => {
    api.allResourcesProperties('AWS::ApiGatewayV2::Route', { AuthorizationType: 'JWT' });
    api.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', { AuthorizerType: 'JWT' });
    api.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      AccessLogSettings: { DestinationArn: Match.anyValue() },
    });
  });

  test('may delete no object and use no other workgroup', () => {
    const policies = JSON.stringify(api.findResources('AWS::IAM::Policy'));
    expect(policies).not.toContain('Delete');
    expect(policies).not.toContain('"Action":"*"');
    expect(policies).toContain(':workgroup/quanheng');
    expect(JSON.stringify(api.findResources('AWS::IAM::Role'))).not.toContain('ManagedPolicyArns');
  });

  test('has one user group per role', () => {
    api.resourceCountIs('AWS::Cognito::UserPoolGroup', 5);
    api.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'ON',
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
  });
});
