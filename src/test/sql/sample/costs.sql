-- K2-K7, O7, O12: what it costs, and what is improved.

-- Spend of a month: invoices less credit notes received in it.
CREATE TABLE spend AS
SELECT supplier_id, month_of(received_on) AS month,
  sum(if(kind = 'CREDIT_NOTE', -1, 1) * divided(abs(amount), rate)) AS spend
FROM invoices i JOIN daily_rates r ON r.currency = i.currency AND r.day = i.received_on
GROUP BY ALL;

-- Sums of a month beside its spend; a month without spend gives no cell but enters windows.
CREATE TABLE booked AS
SELECT 'poor_quality_cost' AS measure, 'main' AS part, supplier_id, booked_on AS day,
  divided(amount, rate) AS amount
FROM quality_costs q JOIN daily_rates r ON r.currency = q.currency AND r.day = booked_on
UNION ALL
SELECT 'cost_of_change', 'main', supplier_id, changed_on, divided(charge_amount, rate)
FROM changes c JOIN daily_rates r ON r.currency = c.currency AND r.day = changed_on
WHERE party = 'BUYER' AND charge_amount IS NOT NULL
UNION ALL
SELECT 'late_interest', 'main', supplier_id, settled_on, divided(interest, rate)
FROM invoices i JOIN settled USING (invoice_id)
JOIN daily_rates r ON r.currency = i.currency AND r.day = settled_on
WHERE interest IS NOT NULL
UNION ALL
SELECT 'joint_improvements', 'per_spend', supplier_id, implemented_on,
  divided(yearly_value, rate)
FROM improvements i JOIN daily_rates r ON r.currency = i.currency AND r.day = implemented_on
WHERE verified AND yearly_value IS NOT NULL
UNION ALL
SELECT 'coordination_cost', 'per_spend', supplier_id, week + 6, hours
FROM contact_hours WHERE week + 6 <= getvariable('as_of');

INSERT INTO opinion
SELECT k.measure, m.supplier_id, m.month, '-', k.part, coalesce(sum(b.amount), 0),
  coalesce(any_value(s.spend), 0), (coalesce(any_value(s.spend), 0) <> 0)::INT
FROM supplier_months m CROSS JOIN (SELECT DISTINCT measure, part FROM booked) k
LEFT JOIN spend s ON s.supplier_id = m.supplier_id AND s.month = m.month
LEFT JOIN booked b ON b.measure = k.measure AND b.supplier_id = m.supplier_id
  AND month_of(b.day) = m.month
GROUP BY ALL;

INSERT INTO opinion
SELECT 'coordination_cost', supplier_id, month_of(week + 6), '-', 'main',
  sum(if(topic IN ('CONTRACTING', 'HAGGLING'), hours, 0)), sum(hours), sum(hours)
FROM contact_hours WHERE week + 6 <= getvariable('as_of') GROUP BY ALL;

INSERT INTO opinion
WITH done AS (
  SELECT supplier_id, month_of(implemented_on) AS month, count(*) AS implemented
  FROM improvements WHERE verified AND implemented_on IS NOT NULL GROUP BY ALL)
SELECT 'joint_improvements', supplier_id, month, '-', 'main', coalesce(implemented, 0), years, years
FROM supplier_months LEFT JOIN done USING (supplier_id, month);

INSERT INTO opinion
WITH sized AS (
  SELECT i.supplier_id, inspected_on, rejected,
    coalesce(lot_size, sample_size, (SELECT sum(quantity) FROM deliveries d
      WHERE d.order_id = i.order_id AND d.line_no = i.line_no)) AS units
  FROM inspections i)
SELECT 'defect_ppm', supplier_id, month_of(inspected_on), '-', 'main',
  sum(rejected), sum(units), sum(units)
FROM sized WHERE rejected IS NOT NULL AND units > 0 GROUP BY ALL;

-- Completed lines: what they cost, in euros of the order's day.
CREATE TABLE costed AS
WITH landed AS (
  SELECT l.*, divided(freight, rate) AS freight_eur, divided(duty, rate) AS duty_eur,
    divided(insurance, rate) AS insurance_eur, divided(expedite_cost, rate) AS expedite_eur,
    units, divided(units * unit_price, rate) AS price_eur
  FROM (SELECT l.*, (SELECT sum(accepted) FROM received r WHERE r.order_id = l.order_id
      AND r.line_no = l.line_no AND r.delivered_on <= completed_on)::DECIMAL(18,4) AS units
    FROM lines l WHERE completed_on IS NOT NULL) l
  LEFT JOIN daily_rates r ON r.currency = l.currency AND r.day = ordered_on)
SELECT *, month_of(completed_on) AS month, price_eur + coalesce(freight_eur, 0)
    + coalesce(duty_eur, 0) + coalesce(insurance_eur, 0) AS landed,
  concat(freight_eur IS NULL, duty_eur IS NULL, insurance_eur IS NULL) AS parts
FROM landed;

INSERT INTO opinion
SELECT 'expedite_share', supplier_id, month_of(completed_on), '-', part,
  sum(if(part = 'main' OR lower(expedite_by) = part, coalesce(expedite_eur, 0), 0)),
  sum(freight_eur), count(*)
FROM costed, (VALUES ('main'), ('buyer'), ('supplier')) p(part)
WHERE freight_eur IS NOT NULL GROUP BY ALL;

-- Landed cost beside that of the same units at the item's cost of its first 12 months.
CREATE TABLE landed AS
WITH begun AS (
  SELECT *, min(month) OVER (PARTITION BY supplier_id, item_id) + INTERVAL 12 MONTH AS later
  FROM costed WHERE landed IS NOT NULL AND units > 0),
base AS (
  SELECT supplier_id, item_id, parts, (sum(landed) / sum(units))::DOUBLE AS unit_cost
  FROM begun WHERE month < later GROUP BY ALL)
SELECT supplier_id, month, sum(landed) AS landed, sum(units * unit_cost) AS expected, count(*) AS n
FROM begun JOIN base USING (supplier_id, item_id, parts) WHERE month >= later GROUP BY ALL;

INSERT INTO opinion
SELECT 'landed_unit_cost', supplier_id, month, '-', 'main', landed, expected, n FROM landed;

-- With poor quality, hours, charges and interest; the index begins with their share of the first
-- 12 months.
INSERT INTO opinion
WITH others AS (
  SELECT supplier_id, month_of(day) AS month,
    sum(if(measure = 'coordination_cost', amount * 60, amount)) AS other
  FROM booked WHERE measure <> 'joint_improvements' GROUP BY ALL),
early AS (
  SELECT supplier_id, sum(other) AS other, sum(landed) AS landed FROM (
    SELECT supplier_id, month, other, 0 AS landed FROM others
    UNION ALL SELECT supplier_id, month, 0, landed FROM costed)
  JOIN supplier USING (supplier_id)
  WHERE month < month_of(first_seen_on) + INTERVAL 12 MONTH GROUP BY ALL)
SELECT 'total_cost', m.supplier_id, m.month, '-', 'main',
  coalesce(l.landed, 0) + coalesce(o.other, 0),
  coalesce(expected, 0) * (1 + (e.other / e.landed)::DOUBLE), (expected IS NOT NULL)::INT
FROM supplier_months m JOIN early e USING (supplier_id)
LEFT JOIN landed l ON l.supplier_id = m.supplier_id AND l.month = m.month
LEFT JOIN others o ON o.supplier_id = m.supplier_id AND o.month = m.month
WHERE m.month >= month_of(first_seen_on) + INTERVAL 12 MONTH;
