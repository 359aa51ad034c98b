#!/usr/bin/env Rscript
# Reference of LeastSquaresTest: Rscript src/test/r/least_squares.R   (R 4.2.2, sandwich 3.0-2)
suppressMessages(library(sandwich))
x1 <- c(1, 4, 2, 8, 5, 7, 3, 6, 9, 2); x2 <- c(2, 1, 5, 3, 8, 6, 9, 4, 7, 1)
y <- c(3.1, 5.9, 4.2, 12.5, 8.1, 10.2, 4.9, 8.8, 13.9, 2.7); g <- factor(c(0, 0, 0, 0, 0, 1, 1, 1, 1, 1))
f <- lm(y ~ x1 + x2 + g)
cat(sprintf("%.15g\n", c(coef(f)[2:3], sqrt(diag(vcovHC(f, "HC3")))[2:3])))
