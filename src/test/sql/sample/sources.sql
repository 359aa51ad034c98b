-- The exports of sample-data as source tables, cells checked and wrong rows left out.
-- Given: variables raw (folder of sample-data, all of it in UTF-8) and as_of.
-- Instants are TIMESTAMPTZ, dates DATE, amounts DECIMAL(18,4).

SET TimeZone = 'UTC';

CREATE MACRO csv(name) AS TABLE
SELECT * FROM read_csv(getvariable('raw') || '/' || name,
  all_varchar = true, header = true, ignore_errors = true, strict_mode = true);
CREATE MACRO semicolons(name) AS TABLE
SELECT * FROM read_csv(getvariable('raw') || '/' || name,
  all_varchar = true, header = true, ignore_errors = true, delim = ';', strict_mode = true);

-- A text that is there and is not what it should be makes its row a wrong one.
CREATE MACRO bad(cell, found) AS coalesce(trim(cell), '') <> '' AND found IS NULL;
CREATE MACRO utc(cell) AS timezone('UTC', try_strptime(cell, '%Y-%m-%dT%H:%M:%SZ'));
CREATE MACRO iso(cell) AS try_strptime(cell, '%Y-%m-%d')::DATE;
CREATE MACRO berlin(cell) AS timezone('Europe/Berlin', try_strptime(cell, '%d.%m.%Y %H:%M'));
CREATE MACRO dmy(cell) AS try_strptime(cell, '%d.%m.%Y')::DATE;
CREATE MACRO plain(cell) AS
CASE WHEN regexp_full_match(cell, '-?[0-9]+([.][0-9]+)?') THEN cell::DECIMAL(18,4) END;
CREATE MACRO comma(cell) AS
CASE WHEN regexp_full_match(cell, '-?([0-9]+|[0-9]{1,3}([.][0-9]{3})+)(,[0-9]+)?')
THEN replace(replace(cell, '.', ''), ',', '.')::DECIMAL(18,4) END;
CREATE MACRO local(instant, zone) AS timezone(zone, instant)::DATE;
CREATE MACRO month_of(day) AS date_trunc('month', day)::DATE;

CREATE TABLE suppliers AS
WITH listed AS (
  SELECT "Vendor No" AS supplier_id, "Country" AS country, "Time Zone" AS zone,
    "Calendar" AS calendar, "Languages" AS languages, iso("Ended") AS ended_on,
    "Check-in Days" AS cadence,
    "Answer Hours" AS answer, "Notice Days" AS notice, "Frozen Days" AS frozen
  FROM csv('suppliers.csv')
  UNION ALL
  SELECT "供应商编号", "国家", NULL, "日历", "语言", iso("结束日期"),
    "会议周期", "答复时限", "变更通知", "冻结天数"
  FROM csv('suppliers-cn.csv'))
SELECT supplier_id, country, coalesce(nullif(zone, ''), CASE country
  WHEN 'CN' THEN 'Asia/Shanghai' WHEN 'TR' THEN 'Europe/Istanbul' WHEN 'TH' THEN 'Asia/Bangkok'
  WHEN 'IN' THEN 'Asia/Kolkata' WHEN 'VN' THEN 'Asia/Ho_Chi_Minh' WHEN 'JP' THEN 'Asia/Tokyo'
  WHEN 'KR' THEN 'Asia/Seoul' WHEN 'BD' THEN 'Asia/Dhaka' WHEN 'KH' THEN 'Asia/Phnom_Penh'
  WHEN 'PL' THEN 'Europe/Warsaw' END) AS zone, languages, ended_on,
  nullif(calendar, '') AS calendar,
  cadence::INT AS cadence_days, answer::INT AS answer_limit_bh,
  notice::INT AS change_notice_bd, frozen::INT AS frozen_days
FROM listed;

CREATE TABLE holidays AS
SELECT calendar, iso("date") AS day, kind, iso(known_from) AS known_from FROM csv('holidays.csv')
WHERE kind <> 'HALF';

CREATE MACRO known(supplier) AS trim(supplier) IN (SELECT supplier_id FROM suppliers);

-- Euros of an amount, once rounded half up to 4 decimals; a rate is good for 7 days.
CREATE TABLE rates AS
SELECT currency, iso(day) AS day, rate::DECIMAL(18,6) AS rate FROM (
  UNPIVOT (SELECT "Date" AS day, * EXCLUDE ("Date") FROM csv('rates.csv'))
  ON * EXCLUDE (day) INTO NAME currency VALUE rate)
WHERE rate <> 'N/A';

CREATE TABLE daily_rates AS
WITH days AS (
  SELECT currency, unnest(generate_series(DATE '2022-10-03', getvariable('as_of')::DATE,
    INTERVAL 1 DAY))::DATE AS day
  FROM (SELECT DISTINCT currency FROM rates))
SELECT currency, d.day, r.rate FROM days d ASOF JOIN rates r USING (currency, day)
WHERE d.day - r.day <= 7
UNION ALL
SELECT 'EUR', unnest(generate_series(DATE '2022-10-03', getvariable('as_of')::DATE,
  INTERVAL 1 DAY))::DATE, 1;

CREATE MACRO divided(amount, rate) AS
(sign(amount)::INT * ((2 * abs((amount::DECIMAL(38,8) * 10000)::HUGEINT) * 1000000
  + (rate * 1000000)::HUGEINT) // (2 * (rate * 1000000)::HUGEINT)))::DECIMAL(24,0) / 10000;

CREATE TABLE order_lines AS
WITH hamburg AS (
  SELECT DISTINCT "Bestellung" AS order_id, "Position" AS line_no, "Lieferant" AS supplier_id,
    "Artikel" AS item_id, berlin("Bestellt") AS ordered_at, berlin("Bestätigt") AS accepted_at,
    dmy("Termin") AS promised_on, comma("Menge") AS quantity, "ME" AS unit,
    comma("Preis") AS unit_price, "Währung" AS currency, "Plantage"::INT AS planned_lead_days,
    "Zeichnung" AS spec_revision, "Termin automatisch" = 'ja' AS due_is_default,
    berlin("Verzug gemeldet") AS delay_warned_at,
    CASE WHEN "Fracht" NOT IN ('inkl.', 'ab Werk') THEN comma("Fracht") END AS freight,
    comma("Zoll") AS duty, comma("Versicherung") AS insurance,
    comma("Eilkosten") AS expedite_cost, "Eil durch" AS expedite_by
  FROM semicolons('orders-hamburg.csv')
  WHERE NOT bad("Menge", comma("Menge")) AND NOT bad("Preis", comma("Preis"))
    AND NOT bad("Termin", dmy("Termin"))),
wroclaw AS (
  SELECT DISTINCT "order", line, vendor, item, utc(ordered), utc(accepted), iso(promise),
    plain(qty), uom, plain(price), cur, lead::INT, rev, auto_due = 'true', utc(warned),
    plain(freight), plain(duty), plain(insurance), plain(rush_cost), rush_by
  FROM csv('orders-wroclaw.csv')
  WHERE qty <> '' AND NOT bad(promise, iso(promise)) AND NOT bad(freight, plain(freight)))
SELECT * FROM (FROM hamburg UNION ALL FROM wroclaw) WHERE known(supplier_id);

CREATE TABLE order_changes AS
SELECT DISTINCT change_id, supplier_id, order_id, line_no, utc(changed_at) AS changed_at,
  utc(announced_at) AS announced_at, party, coalesce(agreed = 'true', false) AS agreed,
  coalesce(correction = 'true', false) AS correction, field, old_value, new_value,
  plain(charge_amount) AS charge_amount, currency
FROM csv('order_changes.csv') c
WHERE field IN ('QUANTITY', 'DATE', 'PRICE', 'SPEC', 'PROCESS', 'CANCEL')
  AND (order_id, line_no) IN (SELECT (order_id, line_no) FROM order_lines);

CREATE TABLE deliveries AS
SELECT DISTINCT delivery_id, order_id, line_no, supplier_id, iso(delivered_on) AS delivered_on,
  plain(quantity) AS quantity, coalesce(plain(accepted_quantity), plain(quantity)) AS accepted,
  documents_ok = 'true' AS documents_ok, condition_ok = 'true' AS condition_ok
FROM csv('deliveries.csv')
WHERE iso(delivered_on) BETWEEN DATE '1990-01-01' AND getvariable('as_of')::DATE
  AND plain(quantity) IS NOT NULL AND known(supplier_id)
  AND (order_id, line_no) IN (SELECT (order_id, line_no) FROM order_lines);

CREATE TABLE invoices AS
WITH hamburg AS (
  SELECT DISTINCT "Beleg" AS invoice_id, "Lieferant" AS supplier_id, "Belegart" AS kind,
    "Gutschrift zu" AS credits, dmy("Eingang") AS received_on, dmy("Fällig") AS due_on,
    dmy("Neue Fälligkeit") AS changed_due_on, berlin("Geändert") AS due_changed_at,
    coalesce("Zugestimmt" = 'ja', false) AS change_agreed, comma("Betrag") AS amount,
    "Währung" AS currency, berlin("Reklamiert") AS disputed_at, comma("Zinsen") AS interest,
    "Stand"::INT AS version
  FROM semicolons('invoices-hamburg.csv')
  WHERE comma("Betrag") IS NOT NULL AND dmy("Eingang") IS NOT NULL),
wroclaw AS (
  SELECT DISTINCT invoice, vendor, type, credits, iso(received), iso(due), iso(new_due),
    utc(changed), coalesce(agreed = 'true', false), plain(amount), currency, utc(disputed),
    plain(interest), 1
  FROM csv('invoices-wroclaw.csv') WHERE plain(amount) IS NOT NULL)
SELECT * EXCLUDE version FROM (FROM hamburg UNION ALL FROM wroclaw) WHERE known(supplier_id)
QUALIFY row_number() OVER (PARTITION BY invoice_id ORDER BY version DESC) = 1;

CREATE TABLE payments AS
SELECT DISTINCT payment_id, invoice_id, iso(cleared_on) AS cleared_on, plain(amount) AS amount,
  currency, plain(deduction_amount) AS deduction,
  coalesce(deduction_agreed = 'true', false) AS deduction_agreed
FROM csv('payments.csv')
WHERE iso(cleared_on) <= getvariable('as_of')::DATE
  AND invoice_id IN (SELECT invoice_id FROM invoices);

CREATE TABLE issues AS
SELECT DISTINCT issue_id, supplier_id, utc(occurred_at) AS occurred_at,
  utc(detected_at) AS detected_at, utc(opened_at) AS opened_at, opened_by, responsible,
  coalesce(attribution_disputed = 'true', false) AS disputed, severity::INT AS severity,
  utc(acknowledged_at) AS acknowledged_at,
  coalesce(acknowledged_automatically = 'true', false) AS automatic,
  utc(resolved_at) AS resolved_at, utc(reopened_at) AS reopened_at, cause_code,
  coalesce(known_before = 'true', false) AS known_before, utc(reviewed_at) AS reviewed_at,
  coalesce(joint_analysis = 'true', false) AS joint, plain(penalty_amount) AS penalty,
  coalesce(penalty_automatic = 'true', false) AS penalty_automatic,
  nullif(remedy_commitment_id, '') AS remedy_id
FROM csv('issues.csv')
WHERE opened_by IN ('BUYER', 'SUPPLIER', 'JOINT') AND NOT bad(severity, try_cast(severity AS INT));

CREATE TABLE commitments AS
SELECT DISTINCT commitment_id, supplier_id, party, utc(made_at) AS made_at, iso(due_on) AS due_on,
  utc(done_at) AS done_at, utc(withdrawn_at) AS withdrawn_at,
  coalesce(withdrawn_by_consent = 'true', false) AS consent, kind
FROM csv('commitments.csv') WHERE iso(due_on) IS NOT NULL;
-- Two versions that nothing orders: neither is believed.
DELETE FROM commitments WHERE commitment_id IN (
  SELECT commitment_id FROM commitments GROUP BY commitment_id HAVING count(*) > 1);

CREATE TABLE requests AS
SELECT DISTINCT request_id, supplier_id, asked_by, utc(asked_at) AS asked_at, kind,
  coalesce(granted = 'true', false) AS granted, utc(decided_at) AS decided_at
FROM csv('requests.csv') WHERE utc(asked_at) IS NOT NULL;

CREATE TABLE improvements AS
SELECT DISTINCT improvement_id, supplier_id, iso(proposed_on) AS proposed_on, proposed_by,
  iso(decided_on) AS decided_on, iso(implemented_on) AS implemented_on,
  plain(yearly_value) AS yearly_value, currency, coalesce(verified = 'true', false) AS verified
FROM csv('improvements.csv') WHERE iso(proposed_on) IS NOT NULL;

CREATE TABLE inspections AS
SELECT DISTINCT inspection_id, supplier_id, order_id, line_no, iso(inspected_on) AS inspected_on,
  plain(lot_size) AS lot_size, plain(sample_size) AS sample_size,
  plain(rejected_quantity) AS rejected, accepted_first_time = 'true' AS accepted_first_time
FROM csv('inspections.csv')
WHERE iso(inspected_on) IS NOT NULL AND NOT bad(lot_size, plain(lot_size));

CREATE TABLE quality_costs AS
SELECT DISTINCT cost_id, supplier_id, iso(booked_on) AS booked_on, plain(amount) AS amount,
  currency
FROM csv('quality_costs.csv') WHERE plain(amount) IS NOT NULL AND known(supplier_id);

CREATE TABLE contact_hours AS
SELECT supplier_id, iso(week) AS week, side, topic, plain(hours) AS hours
FROM csv('contact_hours.csv') WHERE known(supplier_id);

CREATE TABLE forecasts AS
SELECT supplier_id, item_id, iso("month") AS month, plain(quantity) AS quantity,
  iso(issued_on) AS issued_on
FROM csv('forecasts.csv') WHERE known(supplier_id);

CREATE TABLE messages AS
SELECT DISTINCT message_id, trim(supplier_id) AS supplier_id, sent_at, party, thread_id, channel,
  kind, language, interpreter, automated, sender, recipient
FROM (
  SELECT id AS message_id, supplier AS supplier_id, utc(sent_utc) AS sent_at, side AS party,
    root AS thread_id, 'EMAIL' AS channel, class AS kind, lang AS language,
    coalesce(interp = 'true', false) AS interpreter, coalesce(bot = 'true', false) AS automated,
    "from" AS sender, "to" AS recipient
  FROM csv('mail.csv')
  UNION ALL
  SELECT id, supplier, utc("at"), side, room, 'CHAT', kind, lang, false, false,
    "by", "to"
  FROM read_json(getvariable('raw') || '/chat.jsonl', format = 'newline_delimited',
    columns = {id: 'VARCHAR', supplier: 'VARCHAR', "at": 'VARCHAR', side: 'VARCHAR',
      room: 'VARCHAR', kind: 'VARCHAR', lang: 'VARCHAR', "by": 'VARCHAR', "to": 'VARCHAR'})
  UNION ALL
  SELECT "Nr", "Lieferant", berlin("Beginn"), "Anrufer", NULL, "Art", "Zweck", "Sprache",
    coalesce("Dolmetscher" = 'ja', false), false,
    "Von", "An"
  FROM semicolons('calls.csv') WHERE "Art" <> 'PHONE')
WHERE party <> '' AND known(supplier_id) AND coalesce(kind, '') <> 'SHOUT'
  AND sent_at < getvariable('as_of')::DATE + 2;

CREATE TABLE meetings AS
WITH zoned AS (
  SELECT *, CASE tz WHEN 'China Standard Time' THEN 'Asia/Shanghai'
    WHEN 'Central European Standard Time' THEN 'Europe/Warsaw' ELSE tz END AS zone
  FROM csv('meetings.csv') WHERE tz <> 'Mars/Olympus' AND kind <> 'LUNCH')
SELECT DISTINCT id AS meeting_id, supplier AS supplier_id,
  timezone(zone, try_strptime(planned, '%Y-%m-%d %H:%M')) AS planned_at,
  timezone(zone, try_strptime(placed, '%Y-%m-%d %H:%M')) AS placed_at,
  timezone(zone, try_strptime(held, '%Y-%m-%d %H:%M')) AS held_at,
  timezone(zone, try_strptime(cancelled, '%Y-%m-%d %H:%M')) AS cancelled_at,
  coalesce(consent = 'true', false) AS consent, kind, visit AS visit_type, channel,
  CASE on_site WHEN 'true' THEN true WHEN 'false' THEN false END AS on_site, levels,
  "by" AS called_by
FROM zoned;
DELETE FROM meetings
WHERE least(placed_at, planned_at, held_at) >= getvariable('as_of')::DATE + 2;

-- Gives of every other file: num, den, n, and whatever stands in the columns before them.
CREATE TABLE opinion (measure VARCHAR, supplier_id VARCHAR, month DATE, party VARCHAR,
  part VARCHAR, numerator DOUBLE, denominator DOUBLE, n DOUBLE);
