-- O9 yoy, O13, K1: what is bought, and at what price, against the year before. Reads due_values.

INSERT INTO opinion
WITH months AS (
  SELECT supplier_id, month, sum(accepted) AS accepted FROM due_values GROUP BY ALL)
SELECT 'accepted_output', b.supplier_id, s.month, '-', 'yoy', coalesce(m.accepted, 0),
  b.accepted, 1
FROM months b JOIN supplier_months s
  ON s.supplier_id = b.supplier_id AND s.month = b.month + INTERVAL 12 MONTH
LEFT JOIN months m ON m.supplier_id = b.supplier_id AND m.month = s.month
WHERE b.accepted <> 0;

-- Every month from first_seen_on's to the last with the orders of the 12 months up to it.
CREATE TABLE bought AS
SELECT m.supplier_id, m.month, item_id, l.currency,
  month_of(ordered_on) > m.month - INTERVAL 12 MONTH AS recent,
  sum(quantity) AS quantity, sum(quantity * unit_price) AS value,
  sum(divided(quantity * unit_price, rate)) AS euros
FROM supplier_months m JOIN lines l ON l.supplier_id = m.supplier_id
  AND month_of(ordered_on) > m.month - INTERVAL 24 MONTH AND month_of(ordered_on) <= m.month
JOIN daily_rates r ON r.currency = l.currency AND r.day = ordered_on
WHERE unit_price IS NOT NULL GROUP BY ALL;

INSERT INTO opinion
SELECT 'supplier_benefit', supplier_id, month, '-', 'main',
  sum(euros) FILTER (recent) / sum(euros) FILTER (NOT recent), 1, 12
FROM bought JOIN supplier_months m USING (supplier_id, month)
JOIN (SELECT supplier_id, min(month) AS first FROM supplier_months GROUP BY ALL) USING (supplier_id)
WHERE month >= first + INTERVAL 24 MONTH
GROUP BY ALL HAVING sum(euros) FILTER (NOT recent) > 0;

-- Fisher's index of the items bought in both years, chained to the index of a year before.
CREATE TABLE fisher AS
WITH item AS (
  SELECT supplier_id, month, item_id, sum(value) FILTER (recent) AS v1,
    sum(quantity) FILTER (recent) AS q1, sum(value) FILTER (NOT recent) AS v0,
    sum(quantity) FILTER (NOT recent) AS q0, sum(euros) FILTER (recent) AS e1,
    sum(euros) FILTER (NOT recent) AS e0
  FROM bought GROUP BY ALL HAVING q1 > 0 AND q0 > 0)
SELECT supplier_id, month, count(*) AS items,
  sqrt(sum(v1 / q1 * q0) / sum(v0) * (sum(v1) / sum(v0 / q0 * q1))) AS own,
  sqrt(sum(e1 / q1 * q0) / sum(e0) * (sum(e1) / sum(e0 / q0 * q1))) AS euro
FROM item GROUP BY ALL;

INSERT INTO opinion
WITH RECURSIVE first AS (
  SELECT supplier_id, min(month) AS first FROM supplier_months GROUP BY ALL),
chained AS (
  SELECT supplier_id, month, count(DISTINCT item_id) AS items, 1::DOUBLE AS own, 1::DOUBLE AS euro
  FROM bought JOIN first USING (supplier_id)
  WHERE recent AND month < first + INTERVAL 12 MONTH GROUP BY ALL
  UNION ALL
  SELECT supplier_id, f.month, f.items, c.own * f.own, c.euro * f.euro
  FROM chained c JOIN fisher f USING (supplier_id)
  WHERE f.month = c.month + INTERVAL 12 MONTH)
SELECT 'price_index', supplier_id, month, '-', unnest(['main', 'fx']),
  unnest([own, euro / own]), 1, items
FROM chained;
