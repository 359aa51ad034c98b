-- E1-E5: solving problems together. Reads the troubles of openness.

INSERT INTO opinion
SELECT 'joint_root_cause', supplier_id, month_of(resolved_on), 'JOINT', 'main',
  sum(joint::INT), count(*), count(*)
FROM troubles WHERE severity >= 2 AND penalty IS NULL AND resolved_on IS NOT NULL GROUP BY ALL;

INSERT INTO opinion
SELECT 'unilateral_penalty', supplier_id, month_of(local(resolved_at, 'Europe/Berlin')), 'BUYER',
  'main', sum((penalty IS NOT NULL AND NOT penalty_automatic AND NOT joint)::INT),
  count(*), count(*)
FROM attributed WHERE responsible = 'SUPPLIER' AND resolved_at IS NOT NULL GROUP BY ALL;

-- A remedy is broken at its due date, or judged 90 days after it was done.
INSERT INTO opinion
WITH remedies AS (
  SELECT c.supplier_id, c.due_on, local(c.done_at, s.zone) AS done_on, i.cause_code
  FROM commitments c JOIN suppliers s USING (supplier_id)
  LEFT JOIN issues i ON i.remedy_id = c.commitment_id
  WHERE c.kind = 'REMEDY'
    AND NOT coalesce(consent AND local(withdrawn_at, s.zone) <= due_on, false)),
judged AS (
  SELECT supplier_id, due_on AS day, false AS held FROM remedies
  WHERE NOT coalesce(done_on <= due_on, false)
  UNION ALL
  SELECT supplier_id, done_on + 90, NOT EXISTS (
    SELECT 1 FROM troubles t WHERE t.supplier_id = r.supplier_id AND t.cause_code = r.cause_code
      AND t.opened_on > done_on AND t.opened_on <= done_on + 90)
  FROM remedies r WHERE done_on <= due_on AND coalesce(cause_code, '') <> '')
SELECT 'remedy_holds', supplier_id, month_of(day), 'JOINT', 'main',
  sum(held::INT), count(*), count(*) FROM judged WHERE day <= getvariable('as_of') GROUP BY ALL;

INSERT INTO opinion
SELECT 'accommodation_balance', supplier_id, month_of(limit_on), 'JOINT',
  if(asked_by = 'BUYER', 'to_buyer', 'to_supplier'),
  sum(granted_in_time::INT), count(*), count(*)
FROM limited WHERE asked_by IN ('BUYER', 'SUPPLIER') GROUP BY ALL;

INSERT INTO opinion
SELECT 'accommodation_balance', supplier_id, month, 'JOINT', 'main',
  b.numerator / b.denominator - s.numerator / s.denominator, 1, least(b.n, s.n)
FROM opinion b JOIN opinion s USING (measure, supplier_id, month)
WHERE b.part = 'to_buyer' AND s.part = 'to_supplier';

INSERT INTO opinion
SELECT 'ideas_decided', supplier_id, month_of(l.day), 'BUYER', 'main',
  sum(coalesce(decided_on <= l.day, false)::INT), count(*), count(*)
FROM improvements i JOIN buyer_days d ON d.day = proposed_on
JOIN buyer_days l ON l.works AND l.number = d.number + 30
WHERE proposed_by = 'SUPPLIER' AND l.day <= getvariable('as_of') GROUP BY ALL;
