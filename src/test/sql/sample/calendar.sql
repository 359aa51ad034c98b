-- F1-F5: respect for the partner's calendar. Reads human of contact.

-- Public holidays after the cut-off on which something is due; the calendar ends before them.
CREATE TABLE later_holidays AS
FROM (VALUES ('KR', DATE '2026-07-17'), ('TR', DATE '2026-07-15')) h(country, day);

-- The built-in calendar of a country, from a supplier there without a calendar of its own.
CREATE TABLE built_in AS
SELECT s.country, d.day, d.kind FROM (
  SELECT country, min(supplier_id) AS supplier_id FROM suppliers
  WHERE calendar IS NULL GROUP BY country) s JOIN partner_days d USING (supplier_id);

-- From when on a day was known to be off, or to be worked although it is a weekly day off.
-- Weekly days off are known always, built-in days from 1 December before.
CREATE TABLE foreseen AS
SELECT d.supplier_id, d.day, d.kind, d.works,
  CASE WHEN d.kind = 'WORK' OR d.kind = 'HALF' OR (d.kind = 'CLOSURE' AND d.status IS NULL)
      OR d.kind = 'WEEKEND' THEN DATE '1990-01-01'
    WHEN d.status = 'given' THEN least(coalesce(h.known_from, december),
      CASE WHEN (d.kind = 'HOLIDAY') = (b.kind = 'HOLIDAY') AND b.kind IN ('HOLIDAY', 'MAKE_UP')
        THEN december END)
    ELSE december END AS known_from
FROM (SELECT *, make_date(year(day) - 1, 12, 1) AS december FROM partner_days) d
JOIN suppliers s USING (supplier_id)
LEFT JOIN holidays h ON h.calendar = s.calendar AND h.day = d.day
LEFT JOIN built_in b ON b.country = s.country AND b.day = d.day;

-- Days after the cut-off are not published: the week as in the year before, holidays as known.
INSERT INTO foreseen
WITH week AS (
  SELECT supplier_id, isodow(day) AS weekday, bool_or(kind = 'WORK') AS works
  FROM partner_days WHERE day > getvariable('as_of')::DATE - 365 GROUP BY ALL),
ahead AS (
  SELECT w.*, s.country, s.calendar, day FROM week w JOIN suppliers s USING (supplier_id)
  JOIN (SELECT unnest(generate_series(getvariable('as_of')::DATE + 1,
    getvariable('as_of')::DATE + 200, INTERVAL 1 DAY))::DATE AS day) d ON isodow(day) = weekday)
SELECT supplier_id, a.day, if(o.known_from IS NULL, 'WEEK', 'HOLIDAY'),
  works AND o.known_from IS NULL, coalesce(o.known_from, DATE '1990-01-01')
FROM ahead a LEFT JOIN (
  SELECT calendar AS named, day, known_from FROM holidays WHERE kind = 'OFF'
  UNION
  SELECT country, day, DATE '2025-12-01' FROM later_holidays) o
  ON (o.named = a.calendar OR o.named = a.country) AND o.day = a.day
QUALIFY row_number() OVER (PARTITION BY supplier_id, a.day ORDER BY o.known_from) = 1;

CREATE TABLE placed AS
SELECT 'line' AS what, supplier_id, promised_on AS day, accepted_at AS placed_at, NULL AS planned
FROM lines WHERE accepted_at IS NOT NULL AND promised_on IS NOT NULL
UNION ALL
SELECT 'meeting', supplier_id, local(planned_at, zone), placed_at, timezone(zone, planned_at)
FROM meetings JOIN suppliers USING (supplier_id)
WHERE called_by = 'BUYER' AND planned_at IS NOT NULL AND placed_at IS NOT NULL
UNION ALL
SELECT 'rush', supplier_id, on_day, sent_at, NULL FROM human
WHERE kind = 'RUSH' AND party = 'BUYER';

CREATE TABLE judged AS
SELECT p.*, local(placed_at, 'Europe/Berlin') AS placed_on,
  if(local(placed_at, 'Europe/Berlin') >= known_from, works, NOT works) AS working
FROM placed p JOIN foreseen USING (supplier_id, day);

INSERT INTO opinion
SELECT 'calendar_collision', supplier_id, month_of(placed_on), 'BUYER', 'main',
  sum((NOT working)::INT), count(*), count(*) FROM judged GROUP BY ALL;

INSERT INTO opinion
SELECT 'local_hours_courtesy', supplier_id, month_of(placed_on), 'BUYER', 'main',
  sum((hour(planned) BETWEEN 8 AND 17)::INT), count(*), count(*)
FROM judged WHERE what = 'meeting' AND working GROUP BY ALL;

-- Closures: five or more days in a row without working time.
CREATE TABLE closures AS
SELECT supplier_id, min(day) AS first_on, max(day) AS last_on, open_number AS number
FROM partner_days WHERE NOT open GROUP BY supplier_id, open_number HAVING count(*) >= 5;

INSERT INTO opinion
SELECT 'closure_escalation', supplier_id, month_of(local(sent_at, 'Europe/Berlin')), 'BUYER',
  'main', sum(EXISTS (SELECT 1 FROM closures c WHERE c.supplier_id = human.supplier_id
    AND on_day BETWEEN first_on AND last_on)::INT), count(*), count(*)
FROM human WHERE kind = 'ESCALATION' AND party = 'BUYER' GROUP BY ALL;

INSERT INTO opinion
WITH around AS (
  SELECT c.*, coalesce(b.day, DATE '1990-01-01') AS from_on, a.day AS until_on
  FROM closures c
  LEFT JOIN partner_days b ON b.supplier_id = c.supplier_id AND b.open
    AND b.open_number = c.number - 9
  JOIN partner_days a ON a.supplier_id = c.supplier_id AND a.open
    AND a.open_number = c.number + 10),
due AS (
  SELECT a.supplier_id, first_on, until_on, sum(quantity * price) AS due,
    coalesce(sum(quantity * price)
      FILTER (ordered_on <= first_on - coalesce(planned_lead_days, 60)), 0) AS early
  FROM around a JOIN lines l ON l.supplier_id = a.supplier_id
    AND baseline_on BETWEEN from_on AND until_on
  JOIN prices p ON p.supplier_id = l.supplier_id AND p.item_id = l.item_id
  WHERE NOT coalesce(cancelled_on <= baseline_on, false) GROUP BY ALL)
SELECT 'closure_planning', supplier_id, month_of(until_on), 'BUYER', 'main',
  sum(early), sum(due), count(*) FROM due GROUP BY ALL;

INSERT INTO opinion
WITH marked AS (
  SELECT supplier_id, day,
    day - row_number() OVER (PARTITION BY supplier_id ORDER BY day)::INT AS run
  FROM partner_days WHERE kind = 'HOLIDAY'),
runs AS (
  SELECT supplier_id, min(day) AS first_on, max(day) AS last_on FROM marked
  GROUP BY supplier_id, run)
SELECT 'greetings', supplier_id, month_of(last_on + 3), 'BUYER', 'main',
  sum(EXISTS (SELECT 1 FROM human h WHERE h.supplier_id = runs.supplier_id
    AND h.kind = 'GREETING' AND h.party = 'BUYER'
    AND on_day BETWEEN first_on - 3 AND last_on + 3)::INT), count(*), count(*)
FROM runs WHERE last_on + 3 <= getvariable('as_of') GROUP BY ALL;
