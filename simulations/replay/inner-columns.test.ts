import { expect, test } from 'vitest';
import type { ProgramNode } from '../program/program.ts';
import { innerNodes } from './inner-columns.ts';

const curve = { from: [-Infinity], origin: [0], value: [0], slope: [1], boundary: 'reached' } as const;
/** (curve of x · fte) + roundFen(2 · fte), and the points of x beside. */
const nodes: readonly ProgramNode[] = [
  { op: 'measure', kpi: 'x', minSamples: 0 },
  { op: 'number', name: 'fte' },
  { op: 'piecewise', input: 0, ...curve },
  { op: 'multiply', left: 2, right: 1 },
  { op: 'constant', value: 2 },
  { op: 'multiply', left: 4, right: 1 },
  { op: 'roundFen', input: 5 },
  { op: 'add', left: 3, right: 6 },
  { op: 'subtract', left: 7, right: 2 },
];
const inner = (moving: readonly number[], known: readonly number[] = []) =>
  innerNodes({ nodes }, [8], new Set(known), (id) => !moving.includes(id));

test('innerNodes(post, wanted, known, stays): what stays and is read by what moves, if it costs anything', () => {
  expect(inner([7, 8])).toEqual([3, 6]);
  expect(inner([3, 7, 8])).toEqual([6]);
  // below what stays nothing is kept: it is read through it
  expect(inner([8])).toEqual([7]);
  expect(inner([0, 1, 2, 3, 4, 5, 6, 7, 8])).toEqual([]);
});

test('innerNodes(post, wanted, known, stays): what is at hand is not kept again, nor what only it rests on', () => {
  expect(inner([7, 8], [6])).toEqual([3]);
  expect(inner([5, 6, 7, 8], [6])).toEqual([3]);
});
