-- B1, B4, B6-B11: who writes, who answers, who is silent. Contacts are dated in the zone of the
-- supplier.

CREATE TABLE human AS
SELECT m.*, s.zone, s.cadence_days, local(sent_at, s.zone) AS on_day,
  coalesce(channel IN ('CALL', 'VIDEO', 'IN_PERSON'), false) AS talk
FROM messages m JOIN suppliers s USING (supplier_id) WHERE NOT automated;

-- A call within 15 minutes of a held meeting is that meeting.
CREATE TABLE talks AS
SELECT supplier_id, sent_at AS talked_at, channel, zone FROM human h
WHERE talk AND NOT EXISTS (
  SELECT 1 FROM meetings m WHERE m.supplier_id = h.supplier_id
    AND abs(epoch_us(m.held_at) - epoch_us(h.sent_at)) <= 900000000)
UNION ALL
SELECT supplier_id, held_at, channel, zone FROM meetings JOIN suppliers USING (supplier_id)
WHERE held_at IS NOT NULL;

CREATE TABLE contact_days AS
SELECT supplier_id, on_day AS day FROM human WHERE NOT talk GROUP BY ALL
HAVING count(DISTINCT party) FILTER (party IN ('BUYER', 'SUPPLIER')) = 2
UNION
SELECT supplier_id, local(talked_at, zone) FROM talks;

-- Requests, their replies and their limits on the calendar of the side that owes the answer.
CREATE TABLE clocks AS
SELECT supplier_id, 'SUPPLIER' AS side, day, seconds, before FROM supplier_seconds
UNION ALL
SELECT supplier_id, 'BUYER', day, if(works, 32400, 0), (number - works::INT) * 32400
FROM buyer_days, suppliers;

CREATE TABLE turns AS
WITH sided AS (
  SELECT *, lag(party) OVER (PARTITION BY supplier_id, thread_id ORDER BY sent_at, message_id)
    AS before FROM human WHERE thread_id <> '' AND party IN ('BUYER', 'SUPPLIER')),
turned AS (
  SELECT *, sum((before IS DISTINCT FROM party)::INT) OVER (
    PARTITION BY supplier_id, thread_id ORDER BY sent_at, message_id) AS turn FROM sided)
SELECT supplier_id, thread_id, turn,
  if(any_value(party) = 'BUYER', 'SUPPLIER', 'BUYER') AS responder,
  min(sent_at) FILTER (kind IN ('REQUEST', 'RUSH', 'ESCALATION', 'EMERGENCY')) AS asked_at,
  min(sent_at) AS begun_at
FROM turned GROUP BY ALL;

CREATE TABLE asked_turns AS
SELECT t.*, n.begun_at AS replied_at, answer_limit_bh,
  if(t.responder = 'BUYER', 'Europe/Berlin', zone) AS owner_zone
FROM turns t JOIN suppliers USING (supplier_id)
LEFT JOIN turns n ON n.supplier_id = t.supplier_id AND n.thread_id = t.thread_id
  AND n.turn = t.turn + 1
WHERE t.asked_at IS NOT NULL;

CREATE TABLE answers AS
WITH targets AS (
  SELECT a.*, worked(before, seconds, timezone(owner_zone, asked_at)) + answer_limit_bh * 3600
    AS target
  FROM asked_turns a JOIN clocks c ON c.supplier_id = a.supplier_id AND c.side = a.responder
    AND c.day = local(asked_at, owner_zone))
SELECT t.supplier_id, responder, day AS limit_on, coalesce(replied_at <= timezone(owner_zone,
  day + to_seconds((target - before + 28800)::BIGINT)), false) AS in_time
FROM targets t JOIN clocks c ON c.supplier_id = t.supplier_id AND c.side = t.responder
  AND target > before AND target <= before + seconds;

INSERT INTO opinion
SELECT 'answered_in_time', supplier_id, month_of(limit_on), responder, 'main',
  sum(in_time::INT), count(*), count(*)
FROM answers WHERE limit_on <= getvariable('as_of') GROUP BY ALL;

-- Check-ins held within two business days of their plan; before the first of them, the rhythm.
CREATE TABLE plans AS
SELECT supplier_id, local(planned_at, zone) AS planned_on, local(held_at, zone) AS held_on,
  local(cancelled_at, zone) AS cancelled_on, consent,
  local(coalesce(placed_at, planned_at), zone) AS placed_on
FROM meetings JOIN suppliers USING (supplier_id)
WHERE kind = 'CHECK_IN' AND planned_at IS NOT NULL;

CREATE TABLE check_ins AS
SELECT p.supplier_id, l.day,
  coalesce(h.open_number - n.open_number >= -2 AND held_on <= l.day, false) AS kept
FROM plans p JOIN partner_days n ON n.supplier_id = p.supplier_id AND n.day = planned_on
JOIN partner_days l ON l.supplier_id = p.supplier_id AND l.open
  AND l.open_number = n.open_number + 2
LEFT JOIN partner_days h ON h.supplier_id = p.supplier_id AND h.day = held_on
WHERE NOT coalesce(consent AND cancelled_on <= l.day, false)
UNION ALL
SELECT supplier_id, first + cadence_days - 1, EXISTS (SELECT 1 FROM contact_days c
  WHERE c.supplier_id = b.supplier_id AND c.day BETWEEN first AND first + cadence_days - 1)
FROM (SELECT supplier_id, cadence_days, first_seen_on, s.ended_on,
    DATE '1970-01-05' + (cadence_days * k)::INT AS first
  FROM suppliers s JOIN supplier USING (supplier_id), range(0, 3000) r(k)
  WHERE DATE '1970-01-05' + (cadence_days * k)::INT >= DATE '2023-01-01') b
WHERE first >= first_seen_on AND first + cadence_days - 1 < getvariable('as_of')
  AND first + cadence_days - 1 < coalesce((SELECT min(placed_on) FROM plans p
    WHERE p.supplier_id = b.supplier_id), DATE '9999-01-01')
  AND first + cadence_days - 1 < coalesce(ended_on, DATE '9999-01-01')
  AND EXISTS (SELECT 1 FROM partner_days d WHERE d.supplier_id = b.supplier_id AND d.open
    AND d.day BETWEEN first AND first + cadence_days - 1);

INSERT INTO opinion
SELECT 'cadence_kept', supplier_id, month_of(day), 'JOINT', 'main',
  sum(kept::INT), count(*), count(*)
FROM check_ins WHERE day <= getvariable('as_of') GROUP BY ALL;

INSERT INTO opinion
WITH since AS (
  SELECT d.supplier_id, d.day, d.open_number, max(c.open_number) OVER (
    PARTITION BY d.supplier_id ORDER BY d.day) AS last_number, d.open,
    min(c.day) OVER (PARTITION BY d.supplier_id) AS first_day
  FROM partner_days d LEFT JOIN (SELECT p.* FROM partner_days p
    JOIN contact_days USING (supplier_id, day)) c
    ON c.supplier_id = d.supplier_id AND c.day = d.day)
SELECT 'silent_share', supplier_id, month_of(day), 'JOINT', 'main',
  sum((open_number - last_number > round(2 * cadence_days * 5 / 7)
    AND day IN (SELECT on_day FROM human))::INT), count(*), count(*)
FROM since JOIN suppliers USING (supplier_id)
WHERE open AND day > first_day AND day <= coalesce(ended_on, getvariable('as_of')) GROUP BY ALL;

INSERT INTO opinion
SELECT 'rich_channel_share', supplier_id, month_of(day), 'JOINT', 'main',
  sum(rich::INT), count(*), count(*)
FROM (
  SELECT supplier_id, on_day AS day, false AS rich FROM human WHERE NOT talk AND channel <> ''
  UNION ALL
  SELECT supplier_id, local(talked_at, zone), channel IN ('CALL', 'VIDEO', 'IN_PERSON')
  FROM talks WHERE channel <> '')
GROUP BY ALL;

INSERT INTO opinion
WITH hours AS (
  SELECT t.supplier_id, timezone(zone, talked_at) AS theirs,
    timezone('Europe/Berlin', talked_at) AS ours FROM talks t),
outside AS (
  SELECT h.supplier_id, theirs::DATE AS day,
    NOT (epoch(theirs - theirs::DATE) >= 28800 AND epoch(theirs - theirs::DATE) < 28800 + s.seconds)
      AS of_supplier,
    NOT (epoch(ours - ours::DATE) >= 28800 AND epoch(ours - ours::DATE) < 28800 + b.seconds)
      AS of_buyer
  FROM hours h
  JOIN clocks s ON s.supplier_id = h.supplier_id AND s.side = 'SUPPLIER' AND s.day = theirs::DATE
  JOIN clocks b ON b.supplier_id = h.supplier_id AND b.side = 'BUYER' AND b.day = ours::DATE)
SELECT 'off_hours_burden', supplier_id, month_of(day), 'JOINT', 'main',
  sum(of_supplier::INT - of_buyer::INT), count(*), count(*) FROM outside GROUP BY ALL;

INSERT INTO opinion
SELECT 'language_fit', supplier_id, month_of(local(sent_at, 'Europe/Berlin')), 'BUYER', 'main',
  sum((interpreter
    OR list_contains(string_split(languages, ','), split_part(language, '-', 1)))::INT),
  count(*), count(*)
FROM human JOIN suppliers USING (supplier_id) WHERE language <> '' GROUP BY ALL;

-- Weeks without an open issue or a late line, and what the buyer begins in them.
INSERT INTO opinion
WITH weeks AS (
  SELECT s.supplier_id, monday, monday + 6 AS sunday FROM supplier s, (SELECT
    unnest(generate_series(DATE '2023-04-03', DATE '2026-06-29', INTERVAL 7 DAY))::DATE AS monday)
  WHERE monday > first_seen_on AND monday + 6 <= coalesce(ended_on, getvariable('as_of'))),
calm AS (
  SELECT * FROM weeks w
  WHERE NOT EXISTS (SELECT 1 FROM issues i WHERE i.supplier_id = w.supplier_id
      AND local(opened_at, 'Europe/Berlin') <= sunday
      AND coalesce(local(resolved_at, 'Europe/Berlin') >= monday, true))
    AND NOT EXISTS (SELECT 1 FROM lines l WHERE l.supplier_id = w.supplier_id
      AND baseline_on + 1 <= sunday
      AND coalesce(least(completed_on, cancelled_on) >= greatest(monday, baseline_on + 1),
        least(completed_on, cancelled_on) IS NULL))),
begun AS (
  SELECT supplier_id, local(min(sent_at), 'Europe/Berlin') AS day FROM human
  WHERE thread_id <> '' GROUP BY supplier_id, thread_id
  HAVING arg_min(party, (sent_at, message_id)) = 'BUYER'
  UNION ALL
  SELECT supplier_id, local(held_at, 'Europe/Berlin') FROM meetings
  WHERE called_by = 'BUYER' AND held_at IS NOT NULL)
SELECT 'fair_weather_contact', c.supplier_id, month_of(sunday), 'BUYER', 'main',
  sum((SELECT count(*) FROM begun b WHERE b.supplier_id = c.supplier_id
    AND b.day BETWEEN monday AND sunday)), count(*), count(*)
FROM calm c GROUP BY ALL;

INSERT INTO opinion
SELECT 'reciprocity', supplier_id, month_of(on_day), 'JOINT', 'main',
  2 * least(count(*) FILTER (party = 'BUYER'), count(*) FILTER (party = 'SUPPLIER')),
  count(*), count(*)
FROM human WHERE party IN ('BUYER', 'SUPPLIER') GROUP BY ALL;

-- A5: over pairs of a person of ours and one of theirs; of fewer than five persons nothing.
INSERT INTO opinion
WITH pairs AS (
  SELECT supplier_id, month_of(on_day) AS month, if(party = 'BUYER', sender, recipient) AS ours,
    if(party = 'BUYER', recipient, sender) AS theirs, count(*) AS messages
  FROM human WHERE party IN ('BUYER', 'SUPPLIER') AND sender <> '' AND recipient <> '' GROUP BY ALL)
SELECT 'contact_concentration', supplier_id, month, 'JOINT', 'main',
  sum(messages * messages), sum(messages) ** 2, sum(messages)
FROM pairs GROUP BY supplier_id, month
HAVING count(DISTINCT ours) + count(DISTINCT theirs) >= 5;

INSERT INTO opinion
WITH begun AS (
  SELECT supplier_id, min(sent_at) AS at_first, arg_min(party, (sent_at, message_id)) AS party,
    any_value(zone) AS zone
  FROM human WHERE thread_id <> '' AND party IN ('BUYER', 'SUPPLIER')
  GROUP BY supplier_id, thread_id)
SELECT 'reciprocity', supplier_id, month_of(local(at_first, zone)), 'JOINT', 'threads',
  2 * least(count(*) FILTER (party = 'BUYER'), count(*) FILTER (party = 'SUPPLIER')),
  count(*), count(*)
FROM begun GROUP BY ALL;
