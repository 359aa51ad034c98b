-- What do we still owe, and by when?
SELECT s.name, c.kind, c.label, c.due_on
FROM commitment c
JOIN supplier s ON s.supplier_id = c.supplier_id
WHERE c.party = 'BUYER' AND c.done_at IS NULL AND c.withdrawn_at IS NULL
ORDER BY c.due_on, c.commitment_id
LIMIT 20;
