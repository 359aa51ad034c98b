-- Where does mutual trust go with better results, inside suppliers over time?
SELECT outcome, lag_months, round(estimate, 3) AS r, round(ci_lo, 3) AS lo, round(ci_hi, 3) AS hi, q_bh, n_suppliers
FROM correlation
WHERE x = 'MUTUAL' AND level = 'within' AND method = 'pearson' AND reason IS NULL
ORDER BY outcome, lag_months;
