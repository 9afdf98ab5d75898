import { expect, test } from 'vitest';
import { planJsonSchema } from './plan-document.ts';

type Node = Record<string, unknown>;

/** Every node of a JSON Schema by where it stands. */
function nodesOf(node: Node, at: string): [string, Node][] {
  const named = (key: string): [string, Node][] =>
    Object.entries((node[key] as Record<string, Node> | undefined) ?? {}).flatMap(([name, child]) =>
      nodesOf(child, `${at}.${name}`),
    );
  const listed = ['anyOf', 'oneOf', 'allOf', 'prefixItems'].flatMap((key) =>
    ((node[key] as Node[] | undefined) ?? []).flatMap((child, k) => nodesOf(child, `${at}/${key}[${k}]`)),
  );
  const single = ['items', 'additionalProperties', 'propertyNames'].flatMap((key) =>
    typeof node[key] === 'object' ? nodesOf(node[key] as Node, `${at}/${key}`) : [],
  );
  return [[at, node], ...named('properties'), ...named('$defs'), ...listed, ...single];
}

test('every node of the published schema of plans says what it is', () => {
  const nodes = nodesOf(planJsonSchema() as Node, 'plan');
  expect(nodes.length).toBeGreaterThan(200);
  expect(nodes.filter(([, { description, $ref }]) => !description && !$ref).map(([at]) => at)).toEqual([]);
});
