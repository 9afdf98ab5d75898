import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { DataBuckets } from '../constructs/data-buckets.ts';
import { QueryEngine } from '../constructs/query-engine.ts';

/** Objects, tables and queries: what must outlive every release of the API. */
export class DataStack extends Stack {
  readonly buckets: DataBuckets;
  readonly engine: QueryEngine;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    this.buckets = new DataBuckets(this, 'Buckets');
    this.engine = new QueryEngine(this, 'Queries', this.buckets);
  }
}
