import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
  StorageClass,
  type BucketProps,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

const QUERY_RESULTS_DAYS = 7;
const ACCESS_LOG_DAYS = 400;

const shared: BucketProps = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: RemovalPolicy.RETAIN,
};

/**
 * Where objects live: the append-only data, query results that expire, and access logs of both.
 * All are encrypted, private and reached over TLS only; nobody may delete a commit from the log.
 */
export class DataBuckets extends Construct {
  readonly key: Key;
  readonly data: Bucket;
  readonly queryResults: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'Key', { enableKeyRotation: true, description: 'Quanheng data at rest' });
    const accessLogs = this.accessLogs();
    this.data = this.dataBucket(accessLogs);
    this.queryResults = new Bucket(this, 'QueryResults', {
      ...shared,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: accessLogs as IBucket,
      serverAccessLogsPrefix: 'query-results/',
      lifecycleRules: [
        {
          expiration: Duration.days(QUERY_RESULTS_DAYS),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
  }

  private accessLogs(): Bucket {
    const bucket = new Bucket(this, 'AccessLogs', {
      ...shared,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(ACCESS_LOG_DAYS) }],
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'This bucket is the target of the access logs; logging it into itself would never end.',
    });
    return bucket;
  }

  private dataBucket(accessLogs: Bucket): Bucket {
    const bucket = new Bucket(this, 'Data', {
      ...shared,
      versioned: true,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: accessLogs as IBucket,
      serverAccessLogsPrefix: 'data/',
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          noncurrentVersionTransitions: [
            { storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(30) },
          ],
        },
      ],
    });
    bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'NobodyDeletesCommits',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
        resources: ['log', 'audit', 'opening'].map((folder) => bucket.arnForObjects(`*/${folder}/*`)),
      }),
    );
    return bucket;
  }
}
