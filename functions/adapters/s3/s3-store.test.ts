import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objectStoreContract } from '../../ports/object-store.contract.ts';
import { requestLimits } from '../aws/request-limits.ts';
import { WorldError } from '../../ports/world-error.ts';
import { s3Store } from './s3-store.ts';
import { s3Double, type S3Double } from './testing/s3-double.ts';

const clientOf = (
  { url, credentials }: S3Double,
  { secret = credentials.secretAccessKey, socketTimeout = 5_000 } = {},
): S3Client =>
  new S3Client({
    requestHandler: { ...requestLimits, socketTimeout },
    endpoint: url,
    region: 'eu-central-1',
    credentials: { ...credentials, secretAccessKey: secret },
    forcePathStyle: true,
  });

objectStoreContract('S3, over the real SDK', async () => {
  const double = await s3Double();
  const client = clientOf(double);
  return {
    store: s3Store({ client, bucket: 'data', folder: 'own' }),
    async close() {
      client.destroy();
      await double.close();
    },
  };
});

describe('s3Store(options)', () => {
  let double: S3Double;
  let client: S3Client;
  const bytes = new TextEncoder().encode('mine');
  const store = (): ReturnType<typeof s3Store> => s3Store({ client, bucket: 'data', folder: 'own' });
  beforeAll(async () => {
    double = await s3Double();
    client = clientOf(double);
  });
  afterAll(async () => {
    client.destroy();
    await double.close();
  });

  test('keeps its objects in its own folder of the bucket', async () => {
    await store().putIfAbsent('log/0000000001.json', bytes);
    expect(double.objects.get('data/own/log/0000000001.json')).toEqual(bytes);
    expect(await s3Store({ client, bucket: 'data', folder: 'sample' }).get('log/0000000001.json')).toBeNull();
  });

  test('a write whose answer is lost is ours when our bytes are there', async () => {
    double.troubles.push({ method: 'PUT', status: 500, afterWriting: true });
    expect(await store().putIfAbsent('lost/answer', bytes)).toBe('created');
    double.troubles.push({ method: 'PUT', status: 'cut', afterWriting: true });
    expect(await store().putIfAbsent('lost/connection', bytes)).toBe('created');
  });

  test('a write whose answer is lost is not ours when others were first', async () => {
    double.objects.set('data/own/lost/race', new TextEncoder().encode('theirs'));
    double.troubles.push({ method: 'PUT', status: 500 });
    expect(await store().putIfAbsent('lost/race', bytes)).toBe('exists');
  });

  test('a write that never comes through says that the outcome is unknown and worth a retry', async () => {
    for (let k = 0; k < 3; k++) double.troubles.push({ method: 'PUT', status: 503, code: 'SlowDown' });
    await expect(store().putIfAbsent('never', bytes)).rejects.toMatchObject({
      name: 'WorldError',
      retry: true,
    });
  });

  test('a write that was refused only when the SDK repeated it is ours when our bytes are there', async () => {
    double.troubles.push(
      { method: 'PUT', status: 500, afterWriting: true },
      { method: 'PUT', status: 403, code: 'AccessDenied' },
    );
    expect(await store().putIfAbsent('lost/then-refused', bytes)).toBe('created');
  });

  test('a write whose outcome cannot be looked up is unknown and worth a retry', async () => {
    double.troubles.push(
      { method: 'PUT', status: 500, afterWriting: true },
      { method: 'PUT', status: 403, code: 'AccessDenied' },
      { method: 'GET', status: 403, code: 'AccessDenied' },
    );
    await expect(store().putIfAbsent('lost/unreadable', bytes)).rejects.toMatchObject({
      message: expect.stringContaining('unknown') as string,
      retry: true,
    });
  });

  test('a write that is refused at once was not written', async () => {
    double.troubles.push({ method: 'PUT', status: 403, code: 'AccessDenied' });
    await expect(store().putIfAbsent('refused', bytes)).rejects.toMatchObject({
      message: expect.stringContaining('could not write own/refused') as string,
      retry: false,
    });
  });

  describe('over a network that goes silent', () => {
    const impatient = (): ReturnType<typeof s3Store> =>
      s3Store({ client: hasty, bucket: 'data', folder: 'own' });
    let hasty: S3Client;
    beforeAll(() => {
      hasty = clientOf(double, { socketTimeout: 500 });
    });
    afterAll(() => hasty.destroy());

    test.each(['half cut', 'half silent'] as const)(
      'reads an object again whose body goes %s',
      async (status) => {
        await store().putIfAbsent('whole', bytes);
        double.troubles.push({ method: 'GET', status }, { method: 'GET', status });
        expect(await impatient().get('whole')).toEqual(bytes);
        for (let k = 0; k < 3; k++) double.troubles.push({ method: 'GET', status });
        await expect(impatient().get('whole')).rejects.toMatchObject({ name: 'WorldError', retry: true });
      },
    );

    test('does not wait for an answer that never comes', async () => {
      for (let k = 0; k < 3; k++) double.troubles.push({ method: 'GET', status: 'silent' });
      await expect(impatient().get('silent')).rejects.toMatchObject({ name: 'WorldError', retry: true });
      double.troubles.push({ method: 'PUT', status: 'silent', afterWriting: true });
      expect(await impatient().putIfAbsent('silent/write', bytes)).toBe('created');
    }, 15_000);
  });

  test('a conflict with another conditional write is tried again', async () => {
    double.troubles.push({ method: 'PUT', status: 409, code: 'ConditionalRequestConflict' });
    expect(await store().putIfAbsent('conflict', bytes)).toBe('created');
  });

  test('a wrong secret is refused by the double, so signatures are really checked', async () => {
    const stranger = clientOf(double, { secret: 'wrong' });
    await expect(s3Store({ client: stranger, bucket: 'data' }).get('log/1')).rejects.toMatchObject({
      name: 'WorldError',
      retry: false,
    });
    stranger.destroy();
  });

  test('reading an answer that fails throws WorldError, not null', async () => {
    for (let k = 0; k < 3; k++) double.troubles.push({ method: 'GET', status: 500 });
    await expect(store().get('log/0000000001.json')).rejects.toBeInstanceOf(WorldError);
  });
});
