import { expect, test } from 'vitest';
import { gammaPoissonFit } from './gamma-poisson-fit.ts';

test('gammaPoissonFit(events, exposures) is of greatest likelihood (mpmath, digamma with 30 digits)', () => {
  const events = [
    5, 1, 0, 8, 1, 1, 2, 0, 1, 0, 3, 0, 3, 0, 0, 1, 1, 1, 0, 2, 1, 1, 0, 2, 6, 0, 1, 1, 0, 0, 1, 1, 0, 1, 4,
    7, 1, 2, 1, 6, 6, 0, 2, 1, 2, 0, 1, 0, 3, 2,
  ];
  const exposures = [
    1097, 1280, 1284, 1013, 1372, 1282, 290, 1464, 956, 1058, 1232, 1454, 1405, 174, 557, 1279, 312, 309, 332,
    967, 1258, 1264, 345, 558, 1331, 885, 378, 701, 1421, 1481, 1265, 633, 794, 496, 1214, 1003, 379, 1376,
    1353, 1378, 1354, 758, 689, 1192, 367, 167, 1070, 776, 1491, 766,
  ];
  const fit = gammaPoissonFit(events, exposures);
  expect(fit?.mean).toBeCloseTo(0.0018096422696760486, 14);
  expect((fit?.strength ?? 0) / 886.0135726101684).toBeCloseTo(1, 10);
});

test('gammaPoissonFit(events, exposures): a spread of nothing but chance has no strength', () => {
  expect(gammaPoissonFit([3, 3, 3], [10, 10, 10])).toEqual({ mean: 0.3, strength: null });
  expect(gammaPoissonFit([0, 0], [4, 5])).toBeNull();
});
