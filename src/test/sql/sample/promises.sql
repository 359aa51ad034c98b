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
