-- How many lines that count were late, by the year of their delivery?
SELECT year(completed_on) AS delivery_year, count(*) FILTER (WHERE NOT on_time_first) AS late, count(*) AS lines
FROM order_line
WHERE left_out_reason IS NULL AND NOT internal AND completed_on IS NOT NULL
GROUP BY delivery_year
ORDER BY delivery_year;
