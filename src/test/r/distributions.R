#!/usr/bin/env Rscript
# Tail probabilities and quantiles from R, for DistributionsTest:
#   Rscript src/test/r/distributions.R > src/test/resources/reference/distributions.tsv
# (qf itself is off by 1e-9 below p = 0.001, so that the grid starts at 0.05.)
# Columns: function, arguments (up to three, empty where not used), value with 17 digits.
cat("#", R.version.string, "\n")
put <- function(f, a, b, c, v) cat(sprintf("%s\t%.17g\t%.17g\t%.17g\t%.17g\n", f, a, b, c, v), sep = "")
dfs <- c(1, 2, 3, 5, 10, 19, 39, 49, 59, 199, 999, 49999)
for (df in dfs) for (t in c(0.001, 0.1, 0.7, 1, 1.96, 3, 6, 12, 40)) put("two_sided_t", t, df, 0, 2 * pt(-t, df))
for (df in dfs) for (p in c(1e-12, 1e-6, 0.001, 0.025, 0.05, 0.2, 0.4, 0.6, 0.8, 0.9, 0.975, 0.9995)) put("t_quantile", p, df, 0, qt(p, df))
for (d1 in c(1, 2, 3, 6)) for (d2 in c(5, 19, 59, 199, 4999)) for (f in c(0.01, 0.5, 1, 3, 10, 50)) put("upper_f", f, d1, d2, pf(f, d1, d2, lower.tail = FALSE))
for (d1 in c(1, 2, 6)) for (d2 in c(5, 19, 199)) for (p in c(0.05, 0.5, 0.95, 0.999)) put("f_quantile", p, d1, d2, qf(p, d1, d2))
for (df in c(1, 2, 5, 20, 100)) for (x in c(0.01, 1, 5, 20, 80, 300)) put("upper_chi_square", x, df, 0, pchisq(x, df, lower.tail = FALSE))
for (z in c(-37, -20, -8, -3, -1, -0.1, 0, 0.5, 2, 5)) put("normal", z, 0, 0, pnorm(z))
for (p in c(1e-300, 1e-100, 1e-19, 1e-9, 1e-4, 0.01, 0.025, 0.3, 0.499, 0.6, 0.95, 0.975, 0.999999)) put("normal_quantile", p, 0, 0, qnorm(p))
for (a in c(0.04, 0.5, 1, 2, 10, 35.37, 200)) for (b in c(0.5, 1, 3, 40)) for (p in c(0.05, 0.5, 0.95)) put("beta_quantile", p, a, b, qbeta(p, a, b))
for (s in c(0.5, 1, 3, 4, 25, 1000)) for (p in c(1e-6, 0.025, 0.5, 0.975, 0.999)) put("gamma_quantile", p, s, 0, qgamma(p, s))
