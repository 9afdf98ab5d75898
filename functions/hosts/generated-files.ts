import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { overlayJsonSchema } from '../../simulations/plan/overlay/overlay-document.ts';
import { languageGuide } from '../../simulations/plan/guide/language-guide.ts';
import { planJsonSchema } from '../../simulations/plan/plan-document.ts';
import { api } from '../api/app.ts';
import type { Services } from '../services/services.ts';
import { mappingJsonSchema } from '../drops/mapping-document.ts';
import { engineVersion } from './engine-version.ts';

/** Every generated file of the repository: path → text. Committed, and compared with a fresh run by a test. */
export async function generatedFiles(): Promise<Readonly<Record<string, string>>> {
  const document = await openApiDocument();
  const types = astToString(await openapiTS(document as unknown as OpenAPI3));
  return {
    'docs/language.md': languageGuide('en'),
    'docs/language.zh.md': languageGuide('zh'),
    'docs/schema/openapi.json': json(document),
    'docs/schema/mapping.schema.json': json(mappingJsonSchema()),
    'docs/schema/overlay.schema.json': json(overlayJsonSchema()),
    'docs/schema/plan.schema.json': json(planJsonSchema()),
    'web/src/engine/api-types.ts': `// Generated from docs/schema/openapi.json by \`npm run generate\`; do not edit.\n${types}`,
  };
}

/** The OpenAPI document, asked from an app that has nothing behind it. */
async function openApiDocument(): Promise<unknown> {
  const app = api({
    services: {} as Services,
    identity: { verify: async () => null, signIn: async () => null },
    engineVersion,
    cookie: { secure: true },
    endedSessions: { end: async () => undefined, has: async () => false },
    accessLog: {
      signedIn: async () => undefined,
      signedOut: async () => undefined,
      denied: async () => undefined,
    },
    maxDropBytes: 1,
    report: () => undefined,
  });
  return (await app.request('/api/openapi.json')).json();
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
