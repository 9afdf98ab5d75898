import { sampleMonth } from './centre.ts';
import type { StaffTraits } from './staff.ts';
import type { SamplePopulation, SampleRow } from './sample-population.ts';

type Cell = string | number | null;

/** Columns of the file, in order. */
const COLUMNS: readonly (readonly [name: string, cell: (row: SampleRow) => Cell])[] = [
  ['agent_id', ({ person }) => person.id],
  ['month', ({ month }) => sampleMonth(month)],
  ['site', ({ person }) => person.team.site],
  ['post', ({ person }) => person.team.post],
  ['level', ({ level }) => level],
  ['team', ({ person }) => person.team.id],
  ['supervisor', ({ person }) => person.team.supervisor],
  ['shift', ({ person }) => person.shift],
  ['tenure', ({ tenure }) => tenure],
  ['hired_on', ({ person }) => isoDate(person.hiredMonth, person.hiredDay)],
  ['left_on', ({ month, leftDay }) => (leftDay === null ? null : isoDate(month, leftDay))],
  ['fte', ({ person }) => person.fte],
  ['paid_share', ({ paidShare }) => paidShare],
  ['base_pay', ({ basePayYuan }) => basePayYuan],
  ['contacts', ({ results }) => results.contacts],
  ['surveys', ({ results }) => results.surveys],
  ['satisfied', ({ results }) => results.satisfied],
  ['follow_ups', ({ results }) => results.followUps],
  ['resolved', ({ results }) => results.resolved],
  ['response_seconds', ({ results }) => results.responseSeconds],
  ['chats', ({ results }) => (results.responseSeconds === null ? null : results.contacts)],
  ['handle_seconds', ({ results }) => results.handleSeconds],
  ['calls', ({ results }) => (results.handleSeconds === null ? null : results.contacts)],
  ['inspections', ({ results }) => results.inspections],
  ['inspection_points', ({ results }) => results.inspectionPoints],
  ['complaints', ({ results }) => results.complaints],
  ['sales_yuan', ({ results }) => results.salesYuan],
  ['days_planned', ({ results }) => results.daysPlanned],
  ['days_attended', ({ results }) => results.daysAttended],
  ['deals', ({ results }) => results.deals],
  ['stars', ({ quality }) => quality.stars],
  ['net_promoters', ({ quality }) => quality.netPromoters],
  ['talk_seconds', ({ quality }) => quality.talkSeconds],
  ['norms_kept', ({ quality }) => quality.normsKept],
  ['scripts_kept', ({ quality }) => quality.scriptsKept],
  ['attitude', ({ assessments }) => assessments.attitude],
  ['ability', ({ assessments }) => assessments.ability],
  ['peers', ({ assessments }) => assessments.peers],
  ['self', ({ assessments }) => assessments.self],
  ['training_passed', ({ assessments }) => assessments.trainingPassed],
  ['overtime_workday', ({ overtime }) => overtime.workday],
  ['overtime_rest_day', ({ overtime }) => overtime.restDay],
  ['overtime_holiday', ({ overtime }) => overtime.holiday],
];

/** Columns of a staff of which more is known. */
const STAFF_COLUMNS: readonly (readonly [name: string, cell: (traits: StaffTraits) => string])[] = [
  ['education', ({ degree }) => (degree ? '本科及以上 degree' : '本科以下 no degree')],
  ['age', ({ under35 }) => (under35 ? '35岁以下 under 35' : '35岁及以上 35 or over')],
  ['gender', ({ women }) => (women ? '女 woman' : '男 man')],
];

/**
 * The sample as one wide CSV file, one line per person and month; UTF-8, comma, LF. No cell needs quoting.
 */
export function sampleCsv({ rows, staff }: Pick<SamplePopulation, 'rows' | 'staff'>): string {
  const known = staff.size > 0 ? STAFF_COLUMNS : [];
  const lines = rows.map((row) => {
    const traits = staff.get(row.person);
    const ofStaff = traits ? known.map(([, cell]) => cell(traits)) : [];
    return [...COLUMNS.map(([, cell]) => cell(row) ?? ''), ...ofStaff].join(',');
  });
  return `${[[...COLUMNS, ...known].map(([name]) => name).join(','), ...lines].join('\n')}\n`;
}

function isoDate(month: number, day: number): string {
  return `${sampleMonth(month)}-${String(day).padStart(2, '0')}`;
}
