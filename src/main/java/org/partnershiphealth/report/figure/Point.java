package org.partnershiphealth.report.figure;

import java.time.YearMonth;

/**
 * A value of a month with its interval; all three null where there is nothing.
 *
 * @param low lower end, or null without an interval
 */
public record Point(YearMonth month, Double value, Double low, Double high) {

  double x() {
    return month.getYear() * 12d + month.getMonthValue() - 1;
  }
}
