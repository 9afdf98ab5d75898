import { Stack } from 'aws-cdk-lib';
import { CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { CfnDatabase } from 'aws-cdk-lib/aws-glue';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

/** Most bytes that one query may scan: 20 GB, about 0.10 USD. */
const SCAN_LIMIT_BYTES = 20_000_000_000;

/** Where the engine reads and writes. */
export interface QueryEngineProps {
  readonly key: Key;
  readonly queryResults: Bucket;
}

/**
 * Athena over the Parquet tables: a Glue database, and a workgroup of its own whose settings no
 * client can override, with a limit on the bytes that a query scans and encrypted results.
 */
export class QueryEngine extends Construct {
  readonly database: string;
  readonly workgroup: string;

  constructor(scope: Construct, id: string, { key, queryResults }: QueryEngineProps) {
    super(scope, id);
    this.database = 'quanheng';
    this.workgroup = 'quanheng';
    new CfnDatabase(this, 'Database', {
      catalogId: Stack.of(this).account,
      databaseInput: { name: this.database, description: 'Tables of Quanheng data versions' },
    });
    new CfnWorkGroup(this, 'Workgroup', {
      name: this.workgroup,
      description: 'Queries of Quanheng, scan limit enforced',
      recursiveDeleteOption: false,
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        publishCloudWatchMetricsEnabled: true,
        requesterPaysEnabled: false,
        bytesScannedCutoffPerQuery: SCAN_LIMIT_BYTES,
        engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
        resultConfiguration: {
          outputLocation: queryResults.s3UrlForObject('results/'),
          expectedBucketOwner: Stack.of(this).account,
          encryptionConfiguration: { encryptionOption: 'SSE_KMS', kmsKey: key.keyArn },
        },
      },
    });
  }
}
