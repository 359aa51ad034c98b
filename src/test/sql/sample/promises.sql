-- A4, G1: commitments done by their first due date, in the zone of the side that owes them.

INSERT INTO opinion
WITH owed AS (
  SELECT c.*, local(done_at, z) AS done_on, local(withdrawn_at, z) AS withdrawn_on
  FROM (SELECT c.*, if(party = 'BUYER', 'Europe/Berlin', s.zone) AS z
    FROM commitments c JOIN suppliers s USING (supplier_id)) c)
SELECT if(kind = 'OTHER', 'promises_kept', 'visit_promises_kept'), supplier_id,
  month_of(due_on), party, 'main', sum(coalesce(done_on <= due_on, false)::INT), count(*), count(*)
FROM owed
WHERE kind IN ('OTHER', 'VISIT_ACTION') AND due_on <= getvariable('as_of')
  AND NOT coalesce(consent AND withdrawn_on <= due_on, false)
GROUP BY ALL;

-- G2, G3: read from the scores, which the second opinion takes as published.
INSERT INTO opinion
SELECT 'trust_stock', supplier_id, month, party, 'main', score, 1, evidence_n
FROM trust_month WHERE pillar = 'ALL' AND party <> 'MUTUAL' AND evidence_n > 0;

INSERT INTO opinion
WITH scores AS (
  SELECT supplier_id, month, date_diff('month', DATE '1970-01-01', month) AS number, score
  FROM trust_month WHERE pillar = 'ALL' AND party = 'MUTUAL' AND evidence_n > 0
    AND score IS NOT NULL),
pairs AS (
  SELECT t.supplier_id, t.month, b.number - a.number AS months, b.score - a.score AS points
  FROM scores t JOIN scores a ON a.supplier_id = t.supplier_id
    AND a.number BETWEEN t.number - 11 AND t.number
  JOIN scores b ON b.supplier_id = t.supplier_id
    AND b.number > a.number AND b.number <= t.number),
counted AS (
  SELECT t.supplier_id, t.month, count(*) AS n FROM scores t JOIN scores a
    ON a.supplier_id = t.supplier_id AND a.number BETWEEN t.number - 11 AND t.number GROUP BY ALL)
SELECT 'trust_slope', supplier_id, month, 'MUTUAL', 'main', 12 * median(points / months), 1,
  any_value(n)
FROM pairs JOIN counted USING (supplier_id, month) GROUP BY ALL;
