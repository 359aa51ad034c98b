-- C2, C3, C6-C9: telling, warning, solving.

-- Issues in the supplier's zone and in its working seconds.
CREATE TABLE troubles AS
WITH placed AS (
  SELECT i.*, s.zone, if(responsible = 'BUYER', 'Europe/Berlin', s.zone) AS owner_zone,
    timezone(s.zone, opened_at) AS opened_local, timezone(s.zone, resolved_at) AS resolved_local
  FROM issues i JOIN suppliers s USING (supplier_id))
SELECT p.*, opened_local::DATE AS opened_on, resolved_local::DATE AS resolved_on,
  local(reopened_at, zone) AS reopened_on, local(opened_at, owner_zone) AS told_on,
  worked(o.before, o.seconds, opened_local) AS opened_second,
  worked(r.before, r.seconds, resolved_local) AS resolved_second
FROM placed p
JOIN supplier_seconds o ON o.supplier_id = p.supplier_id AND o.day = opened_local::DATE
LEFT JOIN supplier_seconds r ON r.supplier_id = p.supplier_id AND r.day = resolved_local::DATE;

CREATE VIEW attributed AS
SELECT * FROM troubles WHERE NOT disputed AND responsible IN ('BUYER', 'SUPPLIER');

INSERT INTO opinion
SELECT 'self_disclosure', supplier_id, month_of(told_on), responsible, 'main',
  sum((opened_by = responsible)::INT), count(*), count(*) FROM attributed GROUP BY ALL;

INSERT INTO opinion
WITH counted AS (
  SELECT supplier_id, told_on AS day, responsible, 0 AS hidden FROM attributed
  UNION ALL
  SELECT supplier_id, local(reviewed_at, owner_zone), responsible, 1 FROM attributed
  WHERE known_before AND reviewed_at IS NOT NULL AND opened_by <> responsible)
SELECT 'concealment', supplier_id, month_of(day), responsible, 'main',
  sum(hidden), count(*), count(*) FROM counted GROUP BY ALL;

INSERT INTO opinion
SELECT 'late_but_flagged', l.supplier_id, month_of(baseline_on), 'SUPPLIER', 'main',
  sum(coalesce(d.number - w.number >= 3, false)::INT), count(*), count(*)
FROM lines l JOIN accepted_until USING (order_id, line_no)
JOIN partner_days d ON d.supplier_id = l.supplier_id AND d.day = baseline_on
LEFT JOIN partner_days w ON w.supplier_id = l.supplier_id AND w.day = warned_on
WHERE baseline_on <= getvariable('as_of') AND by_baseline < ordered
  AND NOT coalesce(cancelled_on <= baseline_on, false)
GROUP BY ALL;

INSERT INTO opinion
WITH targets AS (
  SELECT *, opened_second + 32400 * [20, 15, 10, 5][coalesce(severity, 1)] AS target FROM troubles),
limits AS (
  SELECT t.*, (SELECT min(day) FROM supplier_seconds d WHERE d.supplier_id = t.supplier_id
    AND d.before + d.seconds >= target) AS limit_on
  FROM targets t)
SELECT 'resolved_in_target', supplier_id, month_of(limit_on), 'JOINT', 'main',
  sum(coalesce(resolved_second <= target, false)::INT), count(*), count(*)
FROM limits WHERE limit_on <= getvariable('as_of') GROUP BY ALL;

INSERT INTO opinion
SELECT 'reopened', supplier_id, month_of(resolved_on + 60), 'JOINT', 'main',
  sum(coalesce(reopened_on <= resolved_on + 60, false)::INT), count(*), count(*)
FROM troubles WHERE resolved_on + 60 <= getvariable('as_of') GROUP BY ALL;

-- Age of the open ones at each month's end, in business days of the supplier.
INSERT INTO opinion
WITH ends AS (
  SELECT s.supplier_id, month_of(day) AS month, day, before + seconds AS second
  FROM supplier_seconds s JOIN supplier USING (supplier_id)
  WHERE day >= first_seen_on AND day <= coalesce(ended_on, getvariable('as_of'))
    AND day = last_day(day)),
ages AS (
  SELECT e.supplier_id, e.month, quantile_cont((second - opened_second) / 32400, [0.5, 0.9])
    FILTER (issue_id IS NOT NULL) AS age, count(issue_id) AS open
  FROM ends e LEFT JOIN troubles t ON t.supplier_id = e.supplier_id AND opened_on <= day
    AND coalesce(resolved_on > day, true)
  GROUP BY ALL)
SELECT 'open_issue_age', supplier_id, month, 'JOINT', 'main', age[1], 1, open
FROM ages WHERE open > 0
UNION ALL
SELECT 'open_issue_age', supplier_id, month, 'JOINT', 'p90', age[2], 1, open
FROM ages WHERE open > 0
UNION ALL
SELECT 'open_issue_age', supplier_id, month, 'JOINT', 'count', open, 1, open FROM ages;
