-- A1-A3: visits, and whom they met. Visits are dated in the buyer's zone.

CREATE TABLE met AS
SELECT m.*, local(held_at, 'Europe/Berlin') AS held_on FROM meetings m
WHERE held_at IS NOT NULL AND coalesce(on_site, kind = 'VISIT');

-- Visits within 3 days of a visit's first day are that visit, of the type of its first row.
CREATE TABLE visits AS
WITH RECURSIVE rows AS (
  SELECT *, row_number() OVER (PARTITION BY supplier_id ORDER BY held_at, meeting_id) AS place
  FROM met WHERE kind = 'VISIT'),
walk AS (
  SELECT supplier_id, place, held_on, visit_type, held_on AS first_on, true AS first
  FROM rows WHERE place = 1
  UNION ALL
  SELECT r.supplier_id, r.place, r.held_on, r.visit_type,
    if(r.held_on - w.first_on <= 3, w.first_on, r.held_on), r.held_on - w.first_on > 3
  FROM walk w JOIN rows r ON r.supplier_id = w.supplier_id AND r.place = w.place + 1)
SELECT supplier_id, held_on AS visited_on, visit_type FROM walk WHERE first;

INSERT INTO opinion
WITH made AS (
  SELECT supplier_id, month_of(visited_on) AS month, count(*) AS visits
  FROM visits WHERE visit_type = 'RELATION' GROUP BY ALL)
SELECT 'visit_rate', supplier_id, month, 'BUYER', 'main', coalesce(visits, 0), years, years
FROM supplier_months LEFT JOIN made USING (supplier_id, month);

INSERT INTO opinion
SELECT 'levels_met', supplier_id, month_of(held_on), 'BUYER', 'main',
  len(list_distinct(flatten(list(string_split(coalesce(levels, ''), ',')
    .list_transform(lambda l: trim(l)).list_filter(lambda l: l <> ''))))), 5, count(*)
FROM met GROUP BY ALL;

-- Working days of the buyer since the last visit; never visited: since the relationship began.
INSERT INTO opinion
WITH last AS (
  SELECT m.supplier_id, month, ends, since, first_seen_on, max(visited_on) AS last_on
  FROM supplier_months m LEFT JOIN visits v ON v.supplier_id = m.supplier_id AND visited_on <= ends
  GROUP BY ALL)
SELECT 'visit_recency', supplier_id, month, 'BUYER', 'main', e.number - s.number, 1, 1
FROM last JOIN buyer_days e ON e.day = ends
JOIN buyer_days s ON s.day = coalesce(last_on, least(since, first_seen_on));
