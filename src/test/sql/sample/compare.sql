-- Every cell of the second opinion beside the published one: what differs. Months stand alone but
-- where a measure has a window of 12 only.
CREATE OR REPLACE VIEW spans AS
SELECT supplier_id, month_of(first_seen_on) AS first,
  month_of(coalesce(ended_on, getvariable('as_of')::DATE)) AS last FROM supplier;

CREATE OR REPLACE VIEW disagreements AS
WITH ours AS (
  SELECT * FROM (
    SELECT *, numerator / denominator * if(measure = 'defect_ppm', 1000000, 1) AS value
    FROM opinion
    UNION ALL
    FROM figures) JOIN spans USING (supplier_id)
  WHERE denominator <> 0 AND month BETWEEN first AND last),
theirs AS (
  SELECT * FROM (FROM indicator_month UNION ALL FROM outcome_month)
  WHERE window_months = if(measure IN ('price_index', 'supplier_benefit', 'trust_slope'), 12, 1)
    AND status <> 'NO_DATA' AND (measure, part, party) IN (
      SELECT (measure, part, party) FROM (
        SELECT measure, part, party FROM opinion
        UNION SELECT measure, part, party FROM figures)))
SELECT coalesce(o.measure, t.measure) AS measure, coalesce(o.part, t.part) AS part,
  coalesce(o.party, t.party) AS party, coalesce(o.supplier_id, t.supplier_id) AS supplier_id,
  coalesce(o.month, t.month) AS month, o.numerator AS our_numerator, t.numerator,
  o.denominator AS our_denominator, t.denominator, o.n AS our_n, t.n,
  o.value AS our_value, t.value
FROM ours o FULL JOIN theirs t
  ON o.measure = t.measure AND o.part = t.part AND o.party = t.party
  AND o.supplier_id = t.supplier_id AND o.month = t.month
WHERE NOT coalesce(abs(o.numerator - t.numerator) <= 1e-9 * greatest(1, abs(t.numerator))
  AND abs(o.denominator - t.denominator) <= 1e-9 * greatest(1, abs(t.denominator))
  AND abs(o.n - t.n) <= 1e-9 * greatest(1, abs(t.n))
  AND (o.value IS NULL AND t.value IS NULL
    OR coalesce(abs(o.value - t.value) <= 1e-9 * greatest(1, abs(t.value)), false)), false);

-- Sums of the months of a window, of rates and means, beside the published ones.
CREATE OR REPLACE VIEW window_disagreements AS
WITH sums AS (
  SELECT o.* FROM opinion o JOIN measure m ON m.name = o.measure WHERE m.state IN ('RATE', 'MEAN')),
ours AS (
  SELECT o.measure, o.part, o.party, m.supplier_id, m.month, w.months,
    sum(o.numerator) AS numerator, sum(o.denominator) AS denominator, sum(o.n) AS n
  FROM supplier_months m JOIN spans s USING (supplier_id) CROSS JOIN (VALUES (3), (12)) w(months)
  JOIN sums o ON o.supplier_id = m.supplier_id AND o.month BETWEEN s.first AND m.month
    AND o.month > m.month - to_months(w.months)
  GROUP BY ALL HAVING sum(o.denominator) <> 0),
theirs AS (
  SELECT * FROM (FROM indicator_month UNION ALL FROM outcome_month)
  WHERE window_months IN (3, 12) AND status <> 'NO_DATA'
    AND (measure, part, party) IN (SELECT (measure, part, party) FROM sums))
SELECT coalesce(o.measure, t.measure) AS measure, coalesce(o.part, t.part) AS part,
  coalesce(o.party, t.party) AS party, coalesce(o.supplier_id, t.supplier_id) AS supplier_id,
  coalesce(o.month, t.month) AS month, coalesce(o.months, t.window_months) AS window_months,
  o.numerator AS our_numerator, t.numerator, o.denominator AS our_denominator, t.denominator,
  o.n AS our_n, t.n
FROM ours o FULL JOIN theirs t
  ON o.measure = t.measure AND o.part = t.part AND o.party = t.party
  AND o.supplier_id = t.supplier_id AND o.month = t.month AND o.months = t.window_months
WHERE NOT coalesce(abs(o.numerator - t.numerator) <= 1e-9 * greatest(1, abs(t.numerator))
  AND abs(o.denominator - t.denominator) <= 1e-9 * greatest(1, abs(t.denominator))
  AND abs(o.n - t.n) <= 1e-9 * greatest(1, abs(t.n)), false);
