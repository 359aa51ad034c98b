-- The measures of contact, written again: a second opinion on the facts and the conversation kernel.
-- Given: as_of; tables suppliers (supplier_id, cal, zone), messages, meetings,
-- days (cal, day, works): cal is DE or CN, and with Lunar New Year closed DE~ or CN~.
-- Both sides work from 08:00 to 17:00, no half days; answers are due in 8 business hours.
-- Gives: measure, supplier_id, month, party, value, n.

CREATE TEMP TABLE numbered AS
SELECT *, sum(works::INT) OVER (PARTITION BY cal ORDER BY day) AS number FROM days;

CREATE TEMP TABLE working AS SELECT cal, number, day FROM numbered WHERE works;

CREATE TEMP TABLE human AS
SELECT m.*, s.cal, s.zone,
  timezone(s.zone, m.sent_at)::DATE AS on_day,
  coalesce(m.channel IN ('CALL', 'VIDEO', 'IN_PERSON'), false) AS talk
FROM messages m JOIN suppliers s USING (supplier_id) WHERE NOT coalesce(automated, false);

CREATE TEMP TABLE talks AS
SELECT supplier_id, sent_at AS talked_at, channel, cal, zone FROM human h
WHERE talk AND NOT EXISTS (
  SELECT 1 FROM meetings m WHERE m.supplier_id = h.supplier_id
    AND abs(epoch_us(m.held_at) - epoch_us(h.sent_at)) <= 900000000)
UNION ALL
SELECT supplier_id, held_at, channel, cal, zone
FROM meetings JOIN suppliers USING (supplier_id) WHERE held_at IS NOT NULL;

CREATE TEMP TABLE span AS
SELECT supplier_id, cal, min(day) AS first_seen FROM (
  SELECT supplier_id, cal, on_day AS day FROM human
  UNION ALL
  SELECT supplier_id, cal, timezone(zone, least(placed_at, planned_at, held_at))::DATE
  FROM meetings JOIN suppliers USING (supplier_id)) GROUP BY ALL;

CREATE TEMP TABLE month_ends AS
SELECT supplier_id, cal, first_seen, m::DATE AS month, greatest(m::DATE, first_seen) AS begins,
  least(last_day(m::DATE), (SELECT day FROM as_of)) AS ends
FROM span, LATERAL (SELECT unnest(generate_series(
  date_trunc('month', first_seen)::TIMESTAMP, (SELECT day FROM as_of)::TIMESTAMP,
  INTERVAL 1 MONTH)) AS m);

-- Requests and replies.
CREATE TEMP TABLE turns AS
WITH sided AS (
  SELECT *, lag(party) OVER thread AS before FROM human
  WHERE thread_id <> '' AND party IN ('BUYER', 'SUPPLIER')
  WINDOW thread AS (PARTITION BY supplier_id, thread_id ORDER BY sent_at, message_id)),
turned AS (
  SELECT *, sum((before IS DISTINCT FROM party)::INT) OVER (
    PARTITION BY supplier_id, thread_id ORDER BY sent_at, message_id) AS turn FROM sided),
asked AS (
  SELECT supplier_id, thread_id, party, turn, min(sent_at) AS asked_at,
    if(party = 'BUYER', any_value(cal), 'DE') AS cal,
    if(party = 'BUYER', any_value(zone), 'Europe/Berlin') AS zone
  FROM turned WHERE kind IN ('REQUEST', 'RUSH', 'ESCALATION', 'EMERGENCY')
  GROUP BY supplier_id, thread_id, party, turn)
SELECT a.*, if(party = 'BUYER', 'SUPPLIER', 'BUYER') AS responder,
  timezone(zone, asked_at) AS local_at,
  (SELECT min(t.sent_at) FROM turned t WHERE t.supplier_id = a.supplier_id
    AND t.thread_id = a.thread_id AND t.party <> a.party AND t.sent_at > a.asked_at) AS replied_at
FROM asked a;

CREATE TEMP TABLE limits AS
WITH timed AS (
  SELECT t.*, n.works, n.number, epoch(local_at - local_at::DATE) AS second
  FROM turns t JOIN numbered n ON n.cal = t.cal AND n.day = t.local_at::DATE),
started AS (
  SELECT *, works AND second < 61200 AS today,
    CASE WHEN works AND second < 61200 THEN number ELSE number + 1 END AS first_number,
    CASE WHEN works AND second < 61200 THEN greatest(second, 28800) ELSE 28800 END + 28800
      AS end_second FROM timed),
ended AS (
  SELECT *, first_number + (end_second > 61200)::INT AS last_number,
    end_second - if(end_second > 61200, 32400, 0) AS last_second FROM started)
SELECT e.*, w.day + to_seconds(last_second) AS limit_local
FROM ended e JOIN working w ON w.cal = e.cal AND w.number = e.last_number;

-- Contact days and gaps.
CREATE TEMP TABLE contact AS
SELECT supplier_id, day, cal || '~' AS cal FROM (
  SELECT supplier_id, cal, on_day AS day FROM human WHERE NOT talk GROUP BY ALL
  HAVING count(DISTINCT party) FILTER (party IN ('BUYER', 'SUPPLIER')) = 2
  UNION
  SELECT supplier_id, cal, timezone(zone, talked_at)::DATE FROM talks) GROUP BY ALL;

CREATE TEMP TABLE gaps AS
SELECT supplier_id, date_trunc('month', c.day) AS month, n.number - p.number AS bd, false AS open
FROM (SELECT *, lag(day) OVER (PARTITION BY supplier_id ORDER BY day) AS before FROM contact) c
JOIN numbered n ON n.cal = c.cal AND n.day = c.day
JOIN numbered p ON p.cal = c.cal AND p.day = c.before
UNION ALL
SELECT m.supplier_id, month, n.number - p.number, true FROM month_ends m
JOIN (SELECT m.supplier_id, m.ends, max(c.day) AS last FROM month_ends m
  JOIN contact c ON c.supplier_id = m.supplier_id AND c.day <= m.ends GROUP BY ALL) l
  ON l.supplier_id = m.supplier_id AND l.ends = m.ends
JOIN numbered n ON n.cal = m.cal || '~' AND n.day = m.ends
JOIN numbered p ON p.cal = m.cal || '~' AND p.day = l.last;

CREATE TEMP TABLE silence AS
SELECT m.supplier_id, m.month, d.day,
  d.number - (SELECT max(p.number) FROM contact c JOIN numbered p ON p.cal = c.cal AND p.day = c.day
    WHERE c.supplier_id = m.supplier_id AND c.day <= d.day) > 20
  AND EXISTS (SELECT 1 FROM human h WHERE h.on_day = d.day) AS silent
FROM month_ends m JOIN numbered d ON d.cal = m.cal || '~' AND d.works
  AND d.day BETWEEN m.begins AND m.ends
WHERE d.day > (SELECT min(day) FROM contact c WHERE c.supplier_id = m.supplier_id);

-- Planned check-ins, and the rhythm before the first of them.
CREATE TEMP TABLE plans AS
SELECT supplier_id, cal || '~' AS cal, timezone(zone, planned_at)::DATE AS planned,
  timezone(zone, held_at)::DATE AS held, timezone(zone, cancelled_at)::DATE AS cancelled,
  coalesce(cancelled_by_consent, false) AS agreed,
  timezone(zone, coalesce(placed_at, planned_at))::DATE AS placed
FROM meetings JOIN suppliers USING (supplier_id)
WHERE kind = 'CHECK_IN' AND planned_at IS NOT NULL;

CREATE TEMP TABLE check_ins AS
SELECT p.supplier_id, date_trunc('month', l.day) AS month,
  coalesce(h.number - n.number >= -2 AND p.held <= l.day, false) AS kept
FROM plans p JOIN numbered n ON n.cal = p.cal AND n.day = p.planned
JOIN working l ON l.cal = p.cal AND l.number = n.number + 2
LEFT JOIN numbered h ON h.cal = p.cal AND h.day = p.held
WHERE l.day <= (SELECT day FROM as_of) AND NOT coalesce(agreed AND cancelled <= l.day, false)
UNION ALL
SELECT supplier_id, date_trunc('month', first + 13), EXISTS (
  SELECT 1 FROM contact c WHERE c.supplier_id = b.supplier_id
    AND c.day BETWEEN first AND first + 13)
FROM (SELECT s.*, DATE '1970-01-05' + (14 * k)::INT AS first
  FROM span s, range(1300, 1500) r(k)) b
WHERE first >= first_seen AND first + 13 < (SELECT day FROM as_of)
  AND first + 13 < coalesce((SELECT min(placed) FROM plans p
    WHERE p.supplier_id = b.supplier_id), DATE '9999-01-01')
  AND EXISTS (SELECT 1 FROM numbered d WHERE d.cal = b.cal || '~' AND d.works
    AND d.day BETWEEN first AND first + 13);

CREATE TEMP TABLE outside AS
SELECT supplier_id, date_trunc('month', timezone(zone, talked_at)) AS month,
  NOT (s.works AND hour(timezone(zone, talked_at)) BETWEEN 8 AND 16) AS theirs,
  NOT (b.works AND hour(timezone('Europe/Berlin', talked_at)) BETWEEN 8 AND 16) AS ours
FROM talks t JOIN numbered s ON s.cal = t.cal AND s.day = timezone(zone, talked_at)::DATE
JOIN numbered b ON b.cal = 'DE' AND b.day = timezone('Europe/Berlin', talked_at)::DATE;

SELECT 'cadence_kept' AS measure, supplier_id, month::DATE AS month, 'JOINT' AS party,
  avg(kept::INT) AS value, count(*)::DOUBLE AS n FROM check_ins GROUP BY ALL
UNION ALL
SELECT 'longest_silence', supplier_id, month::DATE, 'JOINT', max(bd), count(*)
FROM gaps GROUP BY ALL
UNION ALL
SELECT 'silent_share', supplier_id, month::DATE, 'JOINT', avg(silent::INT), count(*)
FROM silence GROUP BY ALL
UNION ALL
SELECT 'answered_in_time', supplier_id, date_trunc('month', limit_local)::DATE, responder,
  avg(coalesce(replied_at <= timezone(zone, limit_local), false)::INT), count(*)
FROM limits WHERE limit_local::DATE <= (SELECT day FROM as_of) GROUP BY ALL
UNION ALL
SELECT 'reciprocity', supplier_id, date_trunc('month', on_day)::DATE, 'JOINT',
  1 - abs(count(*) FILTER (party = 'BUYER') - count(*) FILTER (party = 'SUPPLIER')) / count(*),
  count(*)
FROM human WHERE party IN ('BUYER', 'SUPPLIER') GROUP BY ALL
UNION ALL
SELECT 'rich_channel_share', supplier_id, month::DATE, 'JOINT', avg(rich::INT), count(*) FROM (
  SELECT supplier_id, date_trunc('month', on_day) AS month, false AS rich
  FROM human WHERE NOT talk AND channel IS NOT NULL
  UNION ALL
  SELECT supplier_id, date_trunc('month', timezone(zone, talked_at)),
    channel IN ('CALL', 'VIDEO', 'IN_PERSON')
  FROM talks WHERE channel IS NOT NULL) GROUP BY ALL
UNION ALL
SELECT 'off_hours_burden', supplier_id, month::DATE, 'JOINT', avg(theirs::INT - ours::INT),
  count(*) FROM outside GROUP BY ALL;
