-- D1-D14: payment, and what the buyer changes.

-- What lowered an invoice, and the first day at which that was enough.
CREATE VIEW lowered AS
  SELECT invoice_id, cleared_on AS day,
    amount + CASE WHEN deduction_agreed THEN coalesce(deduction, 0) ELSE 0 END AS amount
  FROM payments
  UNION ALL
  SELECT credits, received_on, abs(amount) FROM invoices WHERE kind = 'CREDIT_NOTE';

CREATE TABLE settled AS
WITH cumulated AS (
  SELECT invoice_id, day, sum(amount) OVER (PARTITION BY invoice_id ORDER BY day) AS paid
  FROM lowered)
SELECT i.invoice_id, min(day) AS settled_on
FROM invoices i JOIN cumulated c USING (invoice_id)
WHERE kind = 'INVOICE' AND paid >= i.amount - 0.01 GROUP BY ALL;

CREATE TABLE payables AS
WITH due AS (
  SELECT *, local(due_changed_at, 'Europe/Berlin') AS changed_on,
    coalesce(local(due_changed_at, 'Europe/Berlin') <= due_on, false) AS in_time
  FROM invoices WHERE kind = 'INVOICE' AND due_on IS NOT NULL),
agreed AS (
  SELECT *, CASE WHEN in_time AND change_agreed AND changed_due_on IS NOT NULL
    THEN greatest(changed_due_on, changed_on) ELSE due_on END AS to_pay_on,
    in_time AND NOT change_agreed AND coalesce(changed_due_on > due_on, false) AS stretched
  FROM due),
rolled AS (
  SELECT a.*, w.day AS effective_on
  FROM agreed a ASOF LEFT JOIN (SELECT supplier_id, day FROM partner_days WHERE works) w
    ON w.supplier_id = a.supplier_id AND w.day >= a.to_pay_on)
SELECT r.*, settled_on, local(disputed_at, 'Europe/Berlin') AS disputed_on,
  divided(r.amount, rate) AS euros, rate,
  coalesce(settled_on <= effective_on, false) AS in_time_paid
FROM rolled r LEFT JOIN settled USING (invoice_id)
LEFT JOIN daily_rates d ON d.currency = r.currency AND d.day = r.received_on;

CREATE VIEW past_due AS SELECT * FROM payables WHERE effective_on <= getvariable('as_of');

INSERT INTO opinion
SELECT 'paid_on_time', supplier_id, month_of(effective_on), 'BUYER', 'main',
  sum(in_time_paid::INT), count(*), count(*) FROM past_due GROUP BY ALL
UNION ALL
SELECT 'paid_on_time', supplier_id, month_of(effective_on), 'BUYER', 'by_value',
  coalesce(sum(euros) FILTER (in_time_paid), 0), sum(euros), count(euros)
FROM past_due GROUP BY ALL
UNION ALL
SELECT 'terms_stretched', supplier_id, month_of(effective_on), 'BUYER', 'main',
  sum(stretched::INT), count(*), count(*) FROM past_due GROUP BY ALL
UNION ALL
SELECT 'late_for_dispute', supplier_id, month_of(effective_on), 'JOINT', 'main',
  sum(coalesce(disputed_on <= effective_on, false)::INT), count(*), count(*)
FROM past_due WHERE NOT in_time_paid GROUP BY ALL;

INSERT INTO opinion
SELECT 'days_beyond_terms', supplier_id, month_of(effective_on + 60), 'BUYER',
  if(coalesce(disputed_on <= effective_on + 60, false), 'disputed', 'main') AS part,
  sum(euros * least(60, greatest(0, coalesce(settled_on - effective_on, 60)))),
  sum(euros), count(*)
FROM payables WHERE effective_on + 60 <= getvariable('as_of') AND euros IS NOT NULL GROUP BY ALL;

INSERT INTO opinion
WITH aged AS (
  SELECT supplier_id, month_of(received_on + 61) AS month,
    coalesce(settled_on - received_on, 999) AS days
  FROM payables WHERE received_on + 61 <= getvariable('as_of'))
SELECT 'days_beyond_terms', supplier_id, month, 'BUYER', part,
  sum((days BETWEEN lowest AND highest)::INT), count(*), count(*)
FROM aged, (VALUES ('share_30', -999, 30), ('share_60', 31, 60), ('share_over', 61, 999))
  p(part, lowest, highest)
GROUP BY ALL;

INSERT INTO opinion
WITH deducted AS (
  SELECT i.invoice_id, sum(deduction) AS deducted
  FROM payables i JOIN payments p USING (invoice_id)
  WHERE NOT deduction_agreed AND cleared_on <= effective_on + 60 GROUP BY ALL)
SELECT 'short_paid', supplier_id, month_of(effective_on + 60), 'BUYER', 'main',
  sum(coalesce(divided(deducted, rate), 0)), sum(euros), count(*)
FROM payables LEFT JOIN deducted USING (invoice_id)
WHERE effective_on + 60 <= getvariable('as_of') AND euros IS NOT NULL GROUP BY ALL;

-- What the buyer changes. A correction is flagged and comes within 24 hours of the order or of
-- the change before it; the due date in force is the one left by the changes before it.
CREATE TABLE buyer_changes AS
WITH seen AS (
  SELECT c.*, l.ordered_at, r.due_before, r.quantity_before,
    coalesce(lag(c.changed_at) OVER (PARTITION BY c.order_id, c.line_no ORDER BY c.step),
      l.ordered_at) AS previous_at
  FROM changes c JOIN lines l USING (order_id, line_no)
  JOIN replayed r ON r.order_id = c.order_id AND r.line_no = c.line_no AND r.step = c.step)
SELECT *, CASE WHEN field = 'DATE'
    THEN greatest(iso(new_value), changed_on) ELSE due_before END AS due_after
FROM seen
WHERE party = 'BUYER'
  AND NOT (correction AND changed_at <= greatest(previous_at, ordered_at) + INTERVAL 24 HOUR);

INSERT INTO opinion
SELECT 'imposed_change', supplier_id, month_of(changed_on), 'BUYER', 'main',
  sum((NOT agreed)::INT), count(*), count(*)
FROM buyer_changes WHERE field IN ('PROCESS', 'SPEC', 'PRICE') GROUP BY ALL;

INSERT INTO opinion
SELECT 'deadline_clarity', supplier_id, month_of(ordered_on), 'BUYER', 'main',
  sum((promised_on IS NOT NULL AND NOT coalesce(due_is_default, false)
    AND coalesce(spec_revision, '') <> ''
    AND coalesce(accepted_on <= last_day(ordered_on), false))::INT),
  count(*), count(*) FROM lines GROUP BY ALL;

CREATE TABLE surprises AS
SELECT order_id, line_no, month_of(changed_on) AS month, a.number AS told, d.number AS due,
  d.number - a.number AS notice
FROM buyer_changes c
JOIN buyer_days a ON a.day = coalesce(announced_on, changed_on)
JOIN buyer_days d ON d.day = least(due_before, due_after)
WHERE field IN ('QUANTITY', 'DATE', 'CANCEL') AND NOT agreed;

INSERT INTO opinion
WITH live AS (
  SELECT supplier_id, order_id, line_no, unnest(generate_series(month_of(accepted_on),
    month_of(least(coalesce(completed_on, getvariable('as_of')),
      coalesce(cancelled_on, getvariable('as_of')), getvariable('as_of'))),
    INTERVAL 1 MONTH))::DATE AS month
  FROM lines WHERE accepted_on IS NOT NULL),
judged AS (
  SELECT *, EXISTS (SELECT 1 FROM surprises s JOIN suppliers p ON p.supplier_id = live.supplier_id
    WHERE s.order_id = live.order_id AND s.line_no = live.line_no AND s.month = live.month
      AND notice < change_notice_bd) AS surprised
  FROM live)
SELECT 'unannounced_change', supplier_id, month, 'BUYER', 'main',
  sum(surprised::INT), count(*), count(*) FROM judged GROUP BY ALL;

-- Churn near the baseline promise, in value at the first price, or in the buyer's working days.
CREATE TABLE churn AS
SELECT l.order_id, l.line_no,
  sum(CASE c.field WHEN 'QUANTITY' THEN abs(plain(c.new_value) - c.quantity_before)
    WHEN 'CANCEL' THEN c.quantity_before ELSE 0 END) AS quantity,
  sum(CASE WHEN c.field = 'DATE' THEN abs(n.number - o.number) ELSE 0 END) AS days,
  sum(CASE WHEN c.field = 'DATE' THEN greatest(o.number - n.number, 0) ELSE 0 END) AS pulled
FROM lines l JOIN suppliers s USING (supplier_id)
JOIN buyer_changes c USING (order_id, line_no)
LEFT JOIN buyer_days o ON o.day = c.due_before LEFT JOIN buyer_days n ON n.day = c.due_after
WHERE baseline_on - c.changed_on BETWEEN 0 AND frozen_days GROUP BY ALL;

INSERT INTO opinion
SELECT 'volume_churn', supplier_id, month_of(baseline_on), 'BUYER', 'main',
  sum(coalesce(c.quantity, 0) * price), sum(l.quantity * price), count(*)
FROM lines l JOIN prices USING (supplier_id, item_id) LEFT JOIN churn c USING (order_id, line_no)
WHERE baseline_on <= getvariable('as_of') GROUP BY ALL;

INSERT INTO opinion
SELECT 'date_churn', supplier_id, month_of(baseline_on), 'BUYER', part,
  sum(coalesce(CASE part WHEN 'main' THEN days ELSE pulled END, 0)), count(*), count(*)
FROM lines LEFT JOIN churn USING (order_id, line_no), (VALUES ('main'), ('pull_in')) p(part)
WHERE baseline_on <= getvariable('as_of') GROUP BY ALL;

-- The last forecast issued by the month's start less the item's planned lead time.
INSERT INTO opinion
WITH lead AS (
  SELECT supplier_id, item_id, arg_min(coalesce(planned_lead_days, 60),
    (ordered_on, order_id, line_no)) AS days
  FROM lines GROUP BY ALL),
forecast AS (
  SELECT supplier_id, item_id, f.month, f.quantity FROM forecasts f
  LEFT JOIN lead l USING (supplier_id, item_id)
  WHERE issued_on <= f.month - coalesce(l.days, 60)
  QUALIFY row_number() OVER (
    PARTITION BY supplier_id, item_id, f.month ORDER BY issued_on DESC) = 1),
promised AS (
  SELECT supplier_id, item_id, month_of(promised_on) AS month, sum(quantity) AS quantity
  FROM lines GROUP BY ALL)
SELECT 'forecast_bias', supplier_id, month, 'BUYER', unnest(['main', 'absolute']),
  unnest([bias, missed]), ordered, (ordered <> 0)::INT FROM (
  SELECT supplier_id, f.month, sum((f.quantity - coalesce(o.quantity, 0)) * price) AS bias,
    sum(abs(f.quantity - coalesce(o.quantity, 0)) * price) AS missed,
    sum(coalesce(o.quantity, 0) * price) AS ordered
  FROM forecast f JOIN prices USING (supplier_id, item_id)
  LEFT JOIN promised o USING (supplier_id, item_id, month)
  WHERE last_day(f.month) <= getvariable('as_of') GROUP BY ALL);

INSERT INTO opinion
WITH owing AS (
  SELECT p.supplier_id, m.month, effective_on <= ends AS late,
    divided(greatest(0, p.amount
      - coalesce(sum(l.amount) FILTER (l.day <= ends), 0)), any_value(rate)) AS euros
  FROM payables p JOIN supplier_months m USING (supplier_id) LEFT JOIN lowered l USING (invoice_id)
  WHERE received_on <= ends AND coalesce(settled_on > ends, true) AND rate IS NOT NULL
  GROUP BY p.invoice_id, p.supplier_id, m.month, ends, effective_on, p.amount)
SELECT 'overdue_stock', supplier_id, month, 'BUYER', 'main',
  coalesce(sum(euros) FILTER (late), 0) / sum(euros), 1, count(*)
FROM owing GROUP BY ALL HAVING sum(euros) > 0;
