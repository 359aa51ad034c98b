-- Which rows were rejected, and why?
SELECT source_table, rule, count(*) AS rows_n, min(mend) AS mend
FROM rejected_rows
GROUP BY source_table, rule
ORDER BY rows_n DESC, source_table, rule;
