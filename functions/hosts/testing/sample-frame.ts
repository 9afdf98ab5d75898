import type { Frame } from '../../../simulations/frame/frame.ts';
import { frameOf } from '../../../simulations/frame/record-frame.ts';
import { samplePopulation, type SampleOptions } from '../../../simulations/population/sample-population.ts';

/** The sample call centre as a frame, its KPIs measured as `sampleMapping` says. */
export function sampleFrame(options: SampleOptions): Frame {
  const { rows, months } = samplePopulation(options);
  return frameOf(
    rows.map(({ person, month, level, tenure, basePayYuan, paidShare, results: r }) => {
      const ratio = (above: number | null, below: number | null) => [above ?? 0, below ?? 0] as const;
      const chats = r.responseSeconds === null ? null : r.contacts;
      const calls = r.handleSeconds === null ? null : r.contacts;
      return {
        person: person.id,
        month: months[month] as string,
        labels: {
          post: person.team.post,
          level,
          tenure,
          site: person.team.site,
          team: person.team.id,
          shift: person.shift,
        },
        numbers: { baseFen: basePayYuan * 100, fte: person.fte, paidShare },
        measures: {
          contacts: r.contacts,
          csat_top_box: ratio(r.satisfied, r.surveys),
          fcr: ratio(r.resolved, r.followUps),
          first_response: ratio(r.responseSeconds, chats),
          aht: ratio(r.handleSeconds, calls),
          qa: ratio(r.inspectionPoints, r.inspections),
          complaint_rate: ratio(r.complaints, r.contacts),
          ...(r.salesYuan === null ? {} : { sales_amount: r.salesYuan }),
          attendance: ratio(r.daysAttended, r.daysPlanned),
        },
      };
    }),
  );
}
