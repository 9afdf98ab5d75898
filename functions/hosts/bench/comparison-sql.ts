import { leavingCorners } from '../../../simulations/oracle/rival-sums.ts';

/** What the baseline leaves behind for every scenario: its pay by row, its people, and their pay in order. */
export const keptTables = [
  `CREATE TABLE people AS
    SELECT person, mode(post) AS post, mode(shift) AS shift, count(*) AS months, sum(gross) AS a,
      max(month) = (SELECT max(month) FROM baseline) AS here, min(month) AS first, max(month) AS last
    FROM baseline WHERE coverage = 0 GROUP BY person`,
  `CREATE TABLE before AS
    SELECT a / months AS pay, row_number() OVER (ORDER BY a / months) AS k FROM people`,
];

/**
 * The sums of a comparison in one query, as somebody who knows SQL would write it for this data: rows of both sides
 * joined once, people next, everything else from them.
 *
 * @param scenario  query over the frame's rows, as `programQuery` makes it
 * @returns one row with one column, a JSON text: `side`, those of the scenario alone, and `change`
 */
export function comparisonSql(scenario: string): string {
  return `WITH pay AS MATERIALIZED (
    SELECT person, b.month, b.post, b.gross AS a, s.gross AS z, s.on_cost, s.variable,
      s."line:base" AS base, s."line:performance" AS performance,
      b."line:base" <> 0 OR s."line:base" <> 0 AS in_base,
      b."line:performance" <> 0 OR s."line:performance" <> 0 AS in_performance,
      b."line:base" <> s."line:base" AS other_base, b."line:performance" <> s."line:performance" AS other_performance,
      b.gross <> s.gross OR b.on_cost <> s.on_cost AS moved, s.gross / b.gross - 1 AS change,
      s."flag:full-time-assumed" AS full_time, s."flag:full-month-assumed" AS full_month,
      s."flag:no-score-as-on-target" AS on_target
    FROM baseline b JOIN (${scenario}) s USING (person, month)
    WHERE b.coverage = 0 AND s.coverage = 0),
  sums AS MATERIALIZED (
    SELECT month, post, sum(z) AS z, sum(on_cost) AS on_cost, sum(base) AS base, sum(performance) AS performance, count(*) AS n,
      count(*) FILTER (moved) AS moved, sum(full_time) AS full_time, sum(full_month) AS full_month, sum(on_target) AS on_target
    FROM pay GROUP BY month, post),
  each AS MATERIALIZED (
    SELECT person, any_value(k.post) AS post, any_value(k.shift) AS shift, any_value(k.months) AS months,
      any_value(k.here) AS here, any_value(k.a) AS a, sum(z) AS z, sum(z) / any_value(k.months) AS pay,
      sum(variable) / any_value(k.months) AS variable, bool_or(moved) AS moved,
      bool_or(in_base) AS in_base, bool_or(in_performance) AS in_performance,
      bool_or(other_base) AS other_base, bool_or(other_performance) AS other_performance,
      count(*) AS n, avg(change) AS change, var_pop(change) * count(*) AS within
    FROM pay JOIN people k USING (person) GROUP BY person),
  after AS MATERIALIZED (
    SELECT pay, row_number() OVER (ORDER BY pay) AS k, sum(pay) OVER (ORDER BY pay ROWS UNBOUNDED PRECEDING) AS upto FROM each),
  whole AS MATERIALIZED (
    SELECT count(*) AS heads, count(*) FILTER (moved) AS affected, sum(pay) AS all_pay, avg(pay) AS mean,
      sum(variable) AS all_variable, quantile_cont(pay, [0.1, 0.5, 0.9]) AS quantiles,
      {base: {people: count(*) FILTER (in_base), affected: count(*) FILTER (other_base)},
       performance: {people: count(*) FILTER (in_performance), affected: count(*) FILTER (other_performance)}} AS lines,
      [count(*) FILTER (r < -0.05), count(*) FILTER (r >= -0.05 AND r < -0.01), count(*) FILTER (abs(r) <= 0.01),
       count(*) FILTER (r > 0.01 AND r <= 0.05), count(*) FILTER (r > 0.05)] AS bands
    FROM (SELECT *, (z - a) / a AS r FROM each)),
  ends AS MATERIALIZED (
    SELECT min(pay) FILTER (k = 5) AS low, max(pay) FILTER (k = heads - 4) AS high
    FROM (SELECT pay, k FROM before UNION ALL SELECT pay, k FROM after), whole),
  grid AS MATERIALIZED (
    SELECT width, floor(low / width) * width AS start, floor((high - floor(low / width) * width) / width) AS last
    FROM ends, (SELECT min(step * pow(10, e)) AS width FROM ends, unnest([1, 2, 2.5, 5]) AS steps(step), range(2, 10) AS tens(e)
      WHERE step * pow(10, e) >= (high - low) / 24)),
  bins AS (
    SELECT side, greatest(0, least(last, floor((pay - start) / width))) AS bin, count(*) AS n
    FROM (SELECT 'a' AS side, pay FROM before UNION ALL SELECT 'z', pay FROM after), grid GROUP BY ALL),
  means AS MATERIALIZED (SELECT shift, sum(z) AS fen, sum(months) AS months, sum(z) / sum(months) AS mean FROM each GROUP BY shift),
  groups AS (
    SELECT shift, any_value(m.fen) AS fen, any_value(m.months) AS months, count(*) AS people, count(*) FILTER (moved) AS affected,
      sum(pow(z - mean * e.months, 2)) AS squares, max(z, 2) AS largest
    FROM each e JOIN means m USING (shift) GROUP BY shift),
  centres AS MATERIALIZED (
    SELECT post, count(*) AS people, sum(n) AS n, sum(n * n) AS squares, sum(n * change) / sum(n) AS centre,
      sum(within) / (sum(n) - count(*)) AS inside
    FROM each GROUP BY post),
  layout AS MATERIALIZED (
    SELECT post, any_value(centre) AS centre, any_value(inside) AS inside,
      greatest(0, (sum(e.n * pow(change - centre, 2)) / any_value(people - 1) - any_value(inside))
        / any_value((c.n - squares / c.n) / (people - 1))) AS between_people
    FROM each e JOIN centres c USING (post) GROUP BY post),
  heads AS MATERIALIZED (
    SELECT shift, ln(1 + centre + if(inside = 0, 1, between_people / (between_people + inside / n)) * (change - centre)) AS c
    FROM each JOIN layout USING (post) WHERE here),
  leavers AS (SELECT shift, count(*) AS heads, ${leavingCorners.map(cornerSums).join(', ')} FROM heads GROUP BY shift)
  SELECT to_json({
    side: {
      grossFen: (SELECT sum(z) FROM sums), onCostFen: (SELECT sum(on_cost) FROM sums),
      lines: (SELECT {base: sum(base), performance: sum(performance)} FROM sums),
      months: (SELECT map_from_entries(list((month, fen))) FROM (SELECT month, sum(z + on_cost) AS fen FROM sums GROUP BY month)),
      posts: (SELECT map_from_entries(list((post, fen))) FROM (SELECT post, sum(z + on_cost) AS fen FROM sums GROUP BY post)),
      spread: {
        p10: quantiles[1], median: quantiles[2], p90: quantiles[3],
        gini: (SELECT sum((2 * k - heads - 1) * pay) / any_value(heads * all_pay) FROM after, whole),
        giniVariable: (SELECT sum((2 * k - heads - 1) * variable) / any_value(heads * all_variable)
          FROM (SELECT variable, row_number() OVER (ORDER BY variable) AS k FROM each), whole),
        theil: (SELECT sum(if(pay = 0, 0, pay / mean * ln(pay / mean))) / any_value(heads) FROM after, whole),
        lorenz: (SELECT list((upto - pay + (share * heads - (k - 1)) * pay) / all_pay ORDER BY share)
          FROM after, whole, (SELECT unnest(range(1, 11)) / 10 AS share) WHERE k = ceil(share * heads))
      },
      groups: (SELECT map_from_entries(list((shift, {fen: fen, squares: squares, largest: largest}))) FROM groups)
    },
    change: {
      people: heads, affected: affected, personMonths: (SELECT sum(n) FROM sums), lines: lines,
      months: (SELECT map_from_entries(list((month, {people: people, affected: affected})))
        FROM (SELECT month, sum(n) AS people, sum(moved) AS affected FROM sums GROUP BY month)),
      posts: (SELECT map_from_entries(list((post, {people: people, affected: affected})))
        FROM (SELECT post, count(*) AS people, count(*) FILTER (moved) AS affected FROM each GROUP BY post)),
      groups: (SELECT map_from_entries(list((shift, {people: people, affected: affected, months: months}))) FROM groups),
      bands: bands,
      edges: (SELECT list_transform(range(0, last::INT + 2), lambda k: start + k * width) FROM grid),
      bins: (SELECT list({side: side, bin: bin, n: n}) FROM bins),
      leavers: (SELECT map_from_entries(list((shift, leavers))) FROM leavers),
      own: (SELECT {leavers: count(*) FILTER (NOT here), exposure: sum(last - first + if(here, 0, 1))} FROM people),
      flags: (SELECT {"full-time-assumed": sum(full_time), "full-month-assumed": sum(full_month), "no-score-as-on-target": sum(on_target)} FROM sums)
    }
  }) FROM whole`;
}

/** Leavers of the scenario at a corner in 3 and 12 months. */
function cornerSums({ rate, elasticity, loss }: (typeof leavingCorners)[number], corner: number): string {
  const times = `exp(${elasticity} * c * if(c < 0, ${loss}, 1))`;
  return [4, 1]
    .map((part) => `sum(1 - pow(1 - ${rate}, ${times} / ${part})) AS in${12 / part}at${corner}`)
    .join(', ');
}
