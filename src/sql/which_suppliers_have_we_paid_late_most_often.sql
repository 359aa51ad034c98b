-- Which suppliers have we paid late most often in the last 12 months?
SELECT s.name, i.numerator AS on_time, i.denominator AS due, round(100 * i.value, 1) AS on_time_percent
FROM indicator_month i
JOIN supplier s ON s.supplier_id = i.supplier_id
WHERE i.measure = 'paid_on_time' AND i.part = 'main' AND i.window_months = 12 AND i.status = 'OK'
  AND i.month = (SELECT max(month) FROM indicator_month)
ORDER BY i.value, s.name
LIMIT 10;
