package org.partnershiphealth.synthetic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.partnershiphealth.extracts.SourceTables;

/** Invented exchange rates: units of a currency per euro, on working days. */
final class Rates {

  private static final Map<String, Double> LEVELS = levels();
  private static final double DAILY = 0.003;
  private static final double LIRA_TREND = 0.0009;

  private final LocalDate first;
  private final Map<String, double[]> rates = new LinkedHashMap<>();

  Rates(Settings settings) {
    first = settings.start(0).minusMonths(9);
    int days = (int) ChronoUnit.DAYS.between(first, settings.asOf()) + 1;
    LEVELS.forEach(
        (currency, level) -> {
          Draws draws = Draws.of(settings.seed(), currency, 0);
          double[] series = new double[days];
          double log = StrictMath.log(level);
          for (int k = 0; k < days; k++) {
            log += DAILY * draws.normal() + (currency.equals("TRY") ? LIRA_TREND : 0);
            log += 0.01 * (StrictMath.log(level) - log) * (currency.equals("TRY") ? 0 : 1);
            series[k] = StrictMath.exp(log);
          }
          rates.put(currency, series);
        });
  }

  /** Units of the currency per euro on a day; the nearest known day outside the range. */
  double rate(String currency, LocalDate day) {
    double[] series = rates.get(currency);
    if (series == null) {
      return 1;
    }
    long at = ChronoUnit.DAYS.between(first, day);
    return series[(int) Math.max(0, Math.min(series.length - 1L, at))];
  }

  void write(Sink sink) {
    double[] any = rates.values().iterator().next();
    for (int k = 0; k < any.length; k++) {
      LocalDate day = first.plusDays(k);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        int at = k;
        rates.forEach((currency, series) -> sink.add(row(day, currency, series[at])));
      }
    }
  }

  private static Cells row(LocalDate day, String currency, double rate) {
    return Cells.of(SourceTables.FX_RATES)
        .set("date", day)
        .set("currency", currency)
        .set("rate", new BigDecimal(rate).round(new MathContext(5)));
  }

  private static Map<String, Double> levels() {
    Map<String, Double> levels = new LinkedHashMap<>();
    levels.put("USD", 1.10);
    levels.put("CNY", 7.8);
    levels.put("TRY", 27.0);
    levels.put("PLN", 4.35);
    levels.put("INR", 91.0);
    levels.put("KRW", 1450.0);
    levels.put("JPY", 158.0);
    levels.put("THB", 38.5);
    levels.put("MXN", 19.4);
    return levels;
  }
}
