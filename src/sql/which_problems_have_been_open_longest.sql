-- Which problems have been open longest, and whose are they?
SELECT s.name, i.issue_id, i.responsible, i.severity, CAST(i.opened_at AS DATE) AS opened_on
FROM issue i
JOIN supplier s ON s.supplier_id = i.supplier_id
WHERE i.open_at_cutoff
ORDER BY i.opened_at, i.issue_id
LIMIT 10;
