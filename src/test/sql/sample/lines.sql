-- Order lines with the changes of their promise and quantity, and what arrived of them.

-- The days on which sides acted: changes in the initiator's zone, the order in the buyer's.
CREATE TABLE changes AS
SELECT c.*, local(changed_at, zone) AS changed_on, local(announced_at, zone) AS announced_on,
  row_number() OVER (PARTITION BY order_id, line_no ORDER BY changed_at, change_id) AS step
FROM (
  SELECT c.*, if(party = 'BUYER', 'Europe/Berlin', s.zone) AS zone
  FROM order_changes c JOIN suppliers s USING (supplier_id)) c;

-- Replayed one by one: the baseline follows the buyer's changes made with consent, the latest
-- date every agreed one, both only until the promise then in force has passed.
CREATE TABLE replayed AS
WITH RECURSIVE replay AS (
  SELECT order_id, line_no, 0::BIGINT AS step, promised_on AS baseline, promised_on AS latest,
    quantity AS ordered, NULL::DATE AS due_before, NULL::DECIMAL(18,4) AS quantity_before
  FROM order_lines
  UNION ALL
  SELECT r.order_id, r.line_no, c.step,
    if(c.field = 'DATE' AND c.party = 'BUYER' AND c.agreed AND c.changed_on <= r.latest,
      greatest(iso(c.new_value), c.changed_on), r.baseline),
    if(c.field = 'DATE' AND c.agreed AND c.changed_on <= r.latest,
      greatest(iso(c.new_value), c.changed_on), r.latest),
    if(c.field = 'QUANTITY' AND c.party = 'BUYER' AND c.agreed AND c.changed_on <= r.latest,
      plain(c.new_value), r.ordered),
    r.latest, r.ordered
  FROM replay r JOIN changes c
    ON c.order_id = r.order_id AND c.line_no = r.line_no AND c.step = r.step + 1)
FROM replay;

CREATE TABLE cancels AS
SELECT order_id, line_no, min(changed_on) AS cancelled_on FROM changes
WHERE field = 'CANCEL' AND (party = 'BUYER' OR agreed) GROUP BY ALL;

-- The line is complete on the first day at which enough was accepted.
CREATE TABLE received AS
SELECT order_id, line_no, delivered_on, sum(accepted) AS accepted,
  bool_and(coalesce(documents_ok, false)) AS documents_ok,
  bool_and(coalesce(condition_ok, false)) AS condition_ok
FROM deliveries GROUP BY ALL;

CREATE TABLE lines AS
WITH state AS (
  SELECT order_id, line_no, arg_max(baseline, step) AS baseline_on,
    arg_max(latest, step) AS latest_on, arg_max(ordered, step) AS ordered
  FROM replayed GROUP BY ALL),
cumulated AS (
  SELECT *, sum(accepted) OVER (PARTITION BY order_id, line_no ORDER BY delivered_on) AS so_far
  FROM received),
completed AS (
  SELECT order_id, line_no, min(delivered_on) AS completed_on
  FROM cumulated JOIN state USING (order_id, line_no) WHERE so_far >= ordered GROUP BY ALL)
SELECT l.*, s.baseline_on, s.latest_on, s.ordered, completed_on, cancelled_on,
  local(ordered_at, 'Europe/Berlin') AS ordered_on, local(accepted_at, p.zone) AS accepted_on,
  local(delay_warned_at, p.zone) AS warned_on, p.zone
FROM order_lines l JOIN state s USING (order_id, line_no) JOIN suppliers p USING (supplier_id)
LEFT JOIN completed USING (order_id, line_no) LEFT JOIN cancels USING (order_id, line_no);

-- First price of the item with this supplier, in euros.
CREATE TABLE prices AS
SELECT supplier_id, item_id, divided(unit_price, rate) AS price FROM (
  SELECT *, row_number() OVER (PARTITION BY supplier_id, item_id
    ORDER BY ordered_on, order_id, line_no) AS place
  FROM lines WHERE unit_price IS NOT NULL) l
JOIN daily_rates r ON r.currency = l.currency AND r.day = l.ordered_on WHERE place = 1;

CREATE TABLE accepted_until AS
SELECT l.order_id, l.line_no,
  coalesce(sum(accepted) FILTER (delivered_on <= baseline_on), 0) AS by_baseline,
  coalesce(sum(accepted) FILTER (delivered_on <= baseline_on + 30), 0) AS by_thirty,
  coalesce(sum(accepted), 0) AS in_all,
  coalesce(bool_and(documents_ok) FILTER (delivered_on <= completed_on), false) AS documents_ok,
  coalesce(bool_and(condition_ok) FILTER (delivered_on <= completed_on), false) AS condition_ok
FROM lines l LEFT JOIN received r USING (order_id, line_no) GROUP BY ALL;

-- Requests with their limit: the instant at which 10 business days of the supplier are over.
CREATE TABLE limited AS
WITH asked AS (
  SELECT r.*, zone, worked(before, seconds, timezone(zone, asked_at)) + 10 * 32400 AS target
  FROM requests r JOIN (SELECT supplier_id, zone FROM suppliers) USING (supplier_id)
  JOIN supplier_seconds d ON d.supplier_id = r.supplier_id AND d.day = local(asked_at, zone))
SELECT a.*, day AS limit_on, coalesce(granted AND decided_at <= timezone(zone,
  day + to_seconds((target - before + 28800)::BIGINT)), false) AS granted_in_time
FROM asked a JOIN supplier_seconds d
  ON d.supplier_id = a.supplier_id AND target > before AND target <= before + seconds
WHERE day <= getvariable('as_of');
