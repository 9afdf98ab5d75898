import type { Frame } from '../../../simulations/frame/frame.ts';
import { frameOf } from '../../../simulations/frame/record-frame.ts';
import { sampleCsv } from '../../../simulations/population/sample-csv.ts';
import { sampleMapping } from '../../../simulations/population/sample-mapping.ts';
import { samplePopulation, type SampleOptions } from '../../../simulations/population/sample-population.ts';
import { parseMapping } from '../../drops/mapping-document.ts';

/** The sample call centre as a frame: its file, read as `sampleMapping` says. */
export function sampleFrame(options: SampleOptions): Frame {
  const { mapping } = parseMapping(sampleMapping);
  const { labels = {}, fte, paid_share, base_pay } = mapping?.people ?? {};
  const [header = [], ...lines] = sampleCsv(samplePopulation(options))
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  return frameOf(
    lines.map((cells) => {
      const textOf = (column = ''): string => cells[header.indexOf(column)] ?? '';
      const numberOf = (column: string | undefined): number => Number(textOf(column) || NaN);
      const measures = Object.entries(mapping?.results ?? {}).flatMap(([kpi, { numerator, denominator }]) => {
        const above = numberOf(numerator);
        const below = denominator === undefined ? 1 : numberOf(denominator);
        return Number.isNaN(above + below) ? [] : [[kpi, [above, below] as const] as const];
      });
      return {
        person: textOf(mapping?.person.column),
        month: textOf(mapping?.month.column),
        labels: Object.fromEntries(
          Object.entries(labels).map(([name, label]) => [
            name,
            'column' in label ? textOf(label.column) : label.constant,
          ]),
        ),
        numbers: {
          baseFen: numberOf(base_pay?.column) * 100,
          fte: numberOf(fte?.column),
          paidShare: numberOf(paid_share?.column),
        },
        measures: Object.fromEntries(measures),
      };
    }),
  );
}
