-- B5, C1, C4, C5, D4, D9, O5, O6: durations with unfinished items, by Kaplan and Meier; and
-- B2, B3, what the gaps between contact days say. Gives figures with their value.

CREATE TABLE figures (measure VARCHAR, supplier_id VARCHAR, month DATE, party VARCHAR,
  part VARCHAR, numerator DOUBLE, denominator DOUBLE, n DOUBLE, value DOUBLE);

-- Between instants, on the clock of one side; followed for some business days of 9 hours.
CREATE TABLE spells AS
WITH spell AS (
  SELECT 'first_response' AS measure, supplier_id, responder AS side, responder AS party,
    'main' AS part, asked_at AS began_at, replied_at AS ended_at, true AS event,
    10 AS days, 900 AS width
  FROM asked_turns
  UNION ALL
  SELECT 'disclosure_lag', supplier_id, responsible, responsible,
    if(occurred_at IS NULL, 'detected', 'main'), coalesce(occurred_at, detected_at), opened_at,
    opened_by = responsible, 20, 900
  FROM attributed
  UNION ALL
  SELECT 'time_to_acknowledge', supplier_id, other, other, 'main', opened_at,
    CASE WHEN NOT automatic THEN acknowledged_at END, true, 20, 900
  FROM (SELECT *, if(opened_by = 'BUYER', 'SUPPLIER', 'BUYER') AS other FROM issues
    WHERE opened_by IN ('BUYER', 'SUPPLIER'))
  UNION ALL
  SELECT 'time_to_resolve', supplier_id, 'SUPPLIER', 'JOINT', 'main', opened_at, resolved_at,
    true, 60, 8100
  FROM issues),
local_times AS (
  SELECT s.*, timezone(z, began_at) AS began, timezone(z, ended_at) AS ended
  FROM (SELECT spell.*, if(side = 'BUYER', 'Europe/Berlin', zone) AS z
    FROM spell JOIN (SELECT supplier_id, zone FROM suppliers) USING (supplier_id)) s
  WHERE coalesce(ended_at >= began_at, true)),
clocked AS (
  SELECT l.*, worked(b.before, b.seconds, began) AS start,
    worked(e.before, e.seconds, ended) AS stop
  FROM local_times l
  JOIN clocks b ON b.supplier_id = l.supplier_id AND b.side = l.side AND b.day = began::DATE
  LEFT JOIN clocks e ON e.supplier_id = l.supplier_id AND e.side = l.side AND e.day = ended::DATE)
SELECT c.measure, c.supplier_id, c.party, c.part, month_of(day) AS month,
  ceil(least(coalesce(stop - start, 1e9), days * 32400) / width)::INT AS bin,
  event AND coalesce(stop - start <= days * 32400, false) AS event, days * 32400 // width AS tau
FROM clocked c JOIN clocks l ON l.supplier_id = c.supplier_id AND l.side = c.side
  AND start + days * 32400 > before AND start + days * 32400 <= before + l.seconds
WHERE day <= getvariable('as_of');

-- Between dates, in whole business days, early ones below 0.
CREATE TABLE daily AS
SELECT 'payment_spread' AS measure, supplier_id, 'BUYER' AS party, 'main' AS part,
  month_of(l.day) AS month, least(coalesce(s.number - d.number, 60), 60)::INT AS bin,
  coalesce(s.number - d.number <= 60, false) AS event, 60 AS tau
FROM payables JOIN buyer_days d ON d.day = effective_on
JOIN buyer_days l ON l.works AND l.number = d.number + 60
LEFT JOIN buyer_days s ON s.day = settled_on
WHERE l.day <= getvariable('as_of')
UNION ALL
SELECT 'notice_lead', supplier_id, 'BUYER', 'main', month_of(changed_on),
  (d.number - a.number)::INT, true, NULL
FROM buyer_changes JOIN buyer_days a ON a.day = coalesce(announced_on, changed_on)
JOIN buyer_days d ON d.day = least(due_before, due_after)
WHERE field IN ('QUANTITY', 'DATE', 'CANCEL')
UNION ALL
SELECT 'lateness', v.supplier_id, '-', 'main', month_of(l.day),
  least(coalesce(c.number - d.number, 60), 60)::INT, coalesce(c.number - d.number <= 60, false), 60
FROM due_lines v JOIN partner_days d ON d.supplier_id = v.supplier_id AND d.day = baseline_on
JOIN partner_days l ON l.supplier_id = v.supplier_id AND l.works AND l.number = d.number + 60
LEFT JOIN partner_days c ON c.supplier_id = v.supplier_id AND c.day = completed_on
WHERE l.day <= getvariable('as_of')
UNION ALL
SELECT 'lead_time', v.supplier_id, '-', 'main', month_of(completed_on),
  (c.number - o.number)::INT, true, NULL
FROM lines v JOIN partner_days o ON o.supplier_id = v.supplier_id AND o.day = ordered_on
JOIN partner_days c ON c.supplier_id = v.supplier_id AND c.day = completed_on
WHERE completed_on >= ordered_on;

CREATE TABLE curves AS
WITH items AS (
  SELECT measure, supplier_id, party, part, month, bin, event, tau, 0.25 AS unit FROM spells
  UNION ALL
  SELECT measure, supplier_id, party, part, month, bin, event, tau, 1 FROM daily),
binned AS (
  SELECT measure, supplier_id, party, part, month, tau, unit, bin,
    count(*) FILTER (event) AS events, count(*) AS leaving
  FROM items GROUP BY ALL),
risk AS (
  SELECT *, sum(leaving) OVER (cell ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS at_risk
  FROM binned
  WINDOW cell AS (PARTITION BY measure, supplier_id, party, part, month ORDER BY bin))
SELECT *, product(1 - events / at_risk) OVER (
  PARTITION BY measure, supplier_id, party, part, month ORDER BY bin) AS survival,
  lead(bin) OVER (PARTITION BY measure, supplier_id, party, part, month ORDER BY bin) AS next_bin
FROM risk;

-- Quantiles where the curve reaches them, and the area under it from 0 to the end of follow-up.
CREATE TABLE read AS
SELECT measure, supplier_id, party, part, month, sum(events) AS events, sum(leaving) AS items,
  min(bin) FILTER (survival <= 0.75 + 1e-12) * any_value(unit) AS q25,
  min(bin) FILTER (survival <= 0.5 + 1e-12) * any_value(unit) AS q50,
  min(bin) FILTER (survival <= 0.25 + 1e-12) * any_value(unit) AS q75,
  min(bin) FILTER (survival <= 0.1 + 1e-12) * any_value(unit) AS q90,
  (greatest(min(bin), 0) + sum(survival * (greatest(coalesce(next_bin, tau), 0)
    - greatest(bin, 0)))) * any_value(unit) AS restricted
FROM curves GROUP BY ALL;

INSERT INTO figures
SELECT measure, supplier_id, month, party, part, events, items, items,
  if(measure = 'payment_spread', q75 - q25, q50) FROM read
UNION ALL
SELECT measure, supplier_id, month, party, 'p90', events, items, items, q90
FROM read WHERE measure = 'lateness'
UNION ALL
SELECT measure, supplier_id, month, party, 'iqr_ratio', events, items, items, (q75 - q25) / q50
FROM read WHERE measure = 'lead_time'
UNION ALL
SELECT measure, supplier_id, month, party, 'restricted_mean', events, items, items, restricted
FROM read WHERE part = 'main' AND measure IN ('first_response', 'disclosure_lag',
  'time_to_acknowledge', 'time_to_resolve', 'lateness');

-- Business days between contact days, each in the month in which it ends; and the open one.
CREATE TABLE gaps AS
SELECT supplier_id, day, open_number - lag(open_number) OVER (
  PARTITION BY supplier_id ORDER BY day) AS gap
FROM contact_days JOIN partner_days USING (supplier_id, day);

INSERT INTO figures
SELECT 'longest_silence', supplier_id, month, 'JOINT', 'main', max(gap), 1, count(*), max(gap)
FROM (
  SELECT supplier_id, month_of(day) AS month, gap FROM gaps WHERE gap IS NOT NULL
  UNION ALL
  SELECT m.supplier_id, month, any_value(e.open_number) - max(p.open_number)
  FROM supplier_months m
  JOIN partner_days e ON e.supplier_id = m.supplier_id AND e.day = ends
  JOIN gaps g ON g.supplier_id = m.supplier_id AND g.day <= ends
  JOIN partner_days p ON p.supplier_id = g.supplier_id AND p.day = g.day
  GROUP BY m.supplier_id, month)
GROUP BY ALL;

INSERT INTO figures
WITH sums AS (
  SELECT supplier_id, month_of(day) AS month, sum(gap) AS total, count(*) AS n,
    stddev_pop(gap) / avg(gap) AS r
  FROM gaps WHERE gap IS NOT NULL GROUP BY ALL)
SELECT 'contact_regularity', supplier_id, month, 'JOINT', 'main', total, n, n,
  (sqrt(n + 1) * r - sqrt(n - 1)) / ((sqrt(n + 1) - 2) * r + sqrt(n - 1))
FROM sums WHERE n > 1 AND total > 0;
