/** How a sample's wide file becomes tables, where more is known of its staff with that: read like any other file. */
export function wideMapping(isStaffKnown: boolean): string {
  return `${HEAD}${isStaffKnown ? STAFF_LABELS : ''}${REST}`;
}

const HEAD = `# A sample: one line per person and month.
schema: quanheng/mapping@1
id: sample
person: { column: agent_id }
month: { column: month, format: yyyy-mm }
people:
  labels:
    post: { column: post }
    level: { column: level }
    site: { column: site }
    team: { column: team }
    shift: { column: shift }
    tenure: { column: tenure }
`;

const STAFF_LABELS = `    education: { column: education }
    age: { column: age }
    gender: { column: gender }
`;

const REST = `  fte: { column: fte }
  paid_share: { column: paid_share }
  base_pay: { column: base_pay }
results:
  contacts: { numerator: contacts }
  csat_top_box: { numerator: satisfied, denominator: surveys }
  fcr: { numerator: resolved, denominator: follow_ups }
  first_response: { numerator: response_seconds, denominator: chats }
  aht: { numerator: handle_seconds, denominator: calls }
  qa: { numerator: inspection_points, denominator: inspections }
  complaint_rate: { numerator: complaints, denominator: contacts }
  sales_amount: { numerator: sales_yuan }
  attendance: { numerator: days_attended, denominator: days_planned }
  conversion_rate: { numerator: deals, denominator: contacts }
  star_rating: { numerator: stars, denominator: surveys }
  nps: { numerator: net_promoters, denominator: surveys }
  talk_time: { numerator: talk_seconds, denominator: calls }
  norm_adherence: { numerator: norms_kept, denominator: inspections }
  script_accuracy: { numerator: scripts_kept, denominator: inspections }
  attitude: { numerator: attitude }
  ability: { numerator: ability }
  peer_assessment: { numerator: peers }
  self_assessment: { numerator: self }
  training_passed: { numerator: training_passed }
  overtime_workday_hours: { numerator: overtime_workday }
  overtime_rest_day_hours: { numerator: overtime_rest_day }
  overtime_holiday_hours: { numerator: overtime_holiday }
`;

/** The mapping of the sample call centre 晨光呼叫中心. */
export const sampleMapping = wideMapping(false);

/** How the file of ratings by rater becomes tables, beside the wide file of the same people. */
export const ratingsMapping = `# Ratings of a sample: one line per person, month and rater.
schema: quanheng/mapping@1
id: sample-ratings
person: { column: agent_id }
month: { column: month, format: yyyy-mm }
ratings:
  kind: { column: kind }
  rater: { column: rater }
  values: { attitude: attitude }
`;
