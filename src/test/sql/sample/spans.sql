-- From when on each supplier was dealt with: its earliest own event, by its own date.
CREATE TABLE first_seen AS
SELECT supplier_id, min(day) AS first_on FROM (
  SELECT supplier_id, local(happened, zone) AS day FROM (
    SELECT supplier_id, unnest([ordered_at, accepted_at]) AS happened FROM order_lines
    UNION ALL SELECT supplier_id, sent_at FROM messages WHERE NOT automated
    UNION ALL SELECT supplier_id, least(placed_at, planned_at, held_at) FROM meetings
    UNION ALL SELECT supplier_id, made_at FROM commitments
    UNION ALL SELECT supplier_id, asked_at FROM requests
    UNION ALL SELECT supplier_id, changed_at FROM order_changes
    UNION ALL SELECT supplier_id, opened_at FROM issues) JOIN suppliers USING (supplier_id)
  UNION ALL SELECT supplier_id, delivered_on FROM deliveries
  UNION ALL SELECT supplier_id, inspected_on FROM inspections
  UNION ALL SELECT supplier_id, booked_on FROM quality_costs
  UNION ALL SELECT supplier_id, received_on FROM invoices
  UNION ALL SELECT supplier_id, cleared_on FROM payments JOIN invoices USING (invoice_id)
  UNION ALL SELECT supplier_id, proposed_on FROM improvements
  UNION ALL SELECT supplier_id, week FROM contact_hours
  UNION ALL SELECT supplier_id, issued_on FROM forecasts) GROUP BY ALL;
