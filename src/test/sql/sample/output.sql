-- O1-O4, O7-O10: what arrived, when, and in which state.

CREATE TABLE due_lines AS
SELECT * FROM lines JOIN accepted_until USING (order_id, line_no)
WHERE NOT coalesce(cancelled_on <= baseline_on, false);

INSERT INTO opinion
SELECT 'otif_first_promise', supplier_id, month_of(baseline_on), '-', 'main',
  sum((by_baseline >= ordered)::INT), count(*), count(*)
FROM due_lines WHERE baseline_on <= getvariable('as_of') GROUP BY ALL;

INSERT INTO opinion
SELECT 'on_time_latest_promise', supplier_id, month_of(latest_on), '-', 'main',
  sum(coalesce(completed_on <= latest_on, false)::INT), count(*), count(*)
FROM lines
WHERE latest_on <= getvariable('as_of') AND NOT coalesce(cancelled_on <= latest_on, false)
GROUP BY ALL;

INSERT INTO opinion
SELECT 'perfect_line', supplier_id, month_of(baseline_on), '-', 'main',
  sum((by_baseline >= ordered AND documents_ok AND condition_ok)::INT), count(*), count(*)
FROM due_lines WHERE baseline_on <= getvariable('as_of') GROUP BY ALL;

CREATE TABLE due_values AS
SELECT supplier_id, month_of(baseline_on + 30) AS month, ordered * price AS ordered,
  by_thirty * price AS accepted, least(by_thirty, ordered) * price AS capped
FROM due_lines JOIN prices USING (supplier_id, item_id)
WHERE baseline_on + 30 <= getvariable('as_of');

INSERT INTO opinion
SELECT 'in_full', supplier_id, month, '-', 'main', sum(capped), sum(ordered), count(*)
FROM due_values GROUP BY ALL
UNION ALL
SELECT 'accepted_output', supplier_id, month, '-', 'main', sum(accepted), sum(ordered), 1
FROM due_values GROUP BY ALL;

INSERT INTO opinion
SELECT 'first_pass_yield', supplier_id, month_of(inspected_on), '-', 'main',
  sum(accepted_first_time::INT), count(*), count(*)
FROM inspections WHERE accepted_first_time IS NOT NULL GROUP BY ALL;

INSERT INTO opinion
SELECT 'surge_accepted', supplier_id, month_of(limit_on), '-', 'main',
  sum(granted_in_time::INT), count(*), count(*)
FROM limited WHERE asked_by = 'BUYER' AND kind IN ('PULL_IN', 'VOLUME_UP') GROUP BY ALL;
