-- Working days of the partners, as published, and of the buyer: Berlin, from Monday to Saturday,
-- as all its sites say in sites.csv, holidays by law.
-- number counts working days up to a day: BD in (a, b] = number(b) - number(a).
-- open_number leaves the days of a Lunar New Year closure out.

CREATE TABLE partner_days AS
SELECT supplier_id, date AS day, kind, status, works, hours, works AND kind <> 'CLOSURE' AS open,
  sum(works::INT) OVER days AS number,
  sum((works AND kind <> 'CLOSURE')::INT) OVER days AS open_number
FROM (SELECT *, working_hours > 0 AS works, working_hours AS hours FROM calendar_day)
WINDOW days AS (PARTITION BY supplier_id ORDER BY date);

CREATE TABLE buyer_days AS
WITH easter AS (
  FROM (VALUES (2016, DATE '2016-03-27'), (2017, DATE '2017-04-16'), (2018, DATE '2018-04-01'),
    (2019, DATE '2019-04-21'), (2020, DATE '2020-04-12'), (2021, DATE '2021-04-04'),
    (2022, DATE '2022-04-17'), (2023, DATE '2023-04-09'), (2024, DATE '2024-03-31'),
    (2025, DATE '2025-04-20'), (2026, DATE '2026-04-05')) e(year, sunday)),
holiday AS (
  SELECT sunday + unnest([-2, 1, 39, 50]) AS day FROM easter
  UNION ALL
  SELECT make_date(year, m, d)
  FROM easter, (VALUES (1, 1), (5, 1), (10, 3), (12, 25), (12, 26)) f(m, d)
  UNION ALL
  SELECT DATE '2017-10-31')
SELECT day, works, sum(works::INT) OVER (ORDER BY day) AS number FROM (
  SELECT day::DATE AS day, isodow(day) < 7 AND day::DATE NOT IN (SELECT day FROM holiday) AS works
  FROM (
    SELECT unnest(generate_series(DATE '2016-01-01', DATE '2026-12-31', INTERVAL 1 DAY)) AS day));

-- Working seconds of the supplier before a day; BD between instants = BH / 9.
CREATE TABLE supplier_seconds AS
SELECT supplier_id, day, hours * 3600 AS seconds, coalesce(sum(hours * 3600) OVER (
  PARTITION BY supplier_id ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
  AS before
FROM partner_days;

CREATE MACRO worked(before, seconds, moment) AS
before + greatest(0, least(seconds, epoch(moment - moment::DATE) - 28800));

-- The months of each supplier; a year is 12 of them, a partial one counts by its days.
CREATE TABLE supplier_months AS
SELECT *, month_of(begins) AS month,
  (ends - begins + 1) / day(last_day(begins))::DOUBLE / 12 AS years
FROM (
  SELECT supplier_id, greatest(m::DATE, first_seen_on) AS begins,
    least(last_day(m::DATE), ended_on, getvariable('as_of')) AS ends, since, first_seen_on
  FROM supplier, LATERAL (SELECT unnest(generate_series(month_of(first_seen_on),
    coalesce(ended_on, getvariable('as_of')), INTERVAL 1 MONTH)) AS m));
