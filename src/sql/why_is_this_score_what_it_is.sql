-- Why is this score what it is? A side's score is the weighted sum of its reputations, and each of
-- them comes from acts of the ledger; here the lowest supplier-side score of the last month.
WITH lowest AS (
  SELECT supplier_id, month, score
  FROM trust_month
  WHERE party = 'SUPPLIER' AND pillar = 'ALL' AND status = 'OK'
    AND month = (SELECT max(month) FROM trust_month)
  ORDER BY score, supplier_id
  LIMIT 1)
SELECT r.indicator, round(r.score, 1) AS score, round(r.pillar_weight * r.indicator_weight, 3) AS weight,
       round(r.pillar_weight * r.indicator_weight * r.score, 2) AS points,
       count(l.action_id) FILTER (WHERE NOT l.kept) AS broken_acts_12m
FROM lowest
JOIN reputation_month r USING (supplier_id, month)
LEFT JOIN ledger l
  ON l.supplier_id = r.supplier_id AND l.indicator = r.indicator
 AND l.party IN ('SUPPLIER', 'JOINT') AND l.month > lowest.month - INTERVAL 12 MONTH
WHERE r.party = 'SUPPLIER'
GROUP BY ALL
ORDER BY points DESC;
