package org.partnershiphealth.synthetic;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A plant's closure around a great holiday of its country, both days included. */
record Closure(String name, LocalDate first, LocalDate last) {

  private static final int FIRST_YEAR = 2015;

  /** Lunar New Year's days 2015 to 2030, as month and day. */
  private static final int[] NEW_YEARS = {
    219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203
  };

  private static final Map<String, String> FIXED =
      Map.of(
          "TH", "Songkran 413 5",
          "KH", "Khmer New Year 413 6",
          "LK", "Aluth Avurudda 412 5",
          "JP", "Obon 811 6",
          "KR", "Chuseok 928 6",
          "IN", "Diwali 1028 6",
          "PL", "Christmas 1223 10",
          "IT", "Ferragosto 810 12",
          "TR", "Summer stop 805 8",
          "MX", "Christmas 1222 11");

  /** The closures of a country that begin in those years. */
  static List<Closure> of(String country, int fromYear, int toYear) {
    List<Closure> closures = new ArrayList<>();
    for (int year = fromYear; year <= toYear; year++) {
      switch (country) {
        case "CN" -> {
          closures.add(lunar("Spring Festival", year, -4, 14));
          closures.add(span("Golden Week", LocalDate.of(year, 10, 1), 7));
        }
        case "VN" -> closures.add(lunar("Tết", year, -2, 9));
        case "BD", "EG" -> {
          closures.add(feast("Eid al-Fitr", year, 10, 1));
          closures.add(feast("Eid al-Adha", year, 12, 10));
        }
        default -> closures.add(fixed(FIXED.get(country), year));
      }
    }
    return closures;
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  List<LocalDate> days() {
    return first.datesUntil(last.plusDays(1)).toList();
  }

  private static Closure fixed(String described, int year) {
    String[] words = described.split(" ", -1);
    int monthDay = Integer.parseInt(words[words.length - 2]);
    String name = described.replaceAll(" \\d+ \\d+$", "");
    return span(
        name,
        LocalDate.of(year, monthDay / 100, monthDay % 100),
        Integer.parseInt(words[words.length - 1]));
  }

  private static Closure lunar(String name, int year, int daysBefore, int days) {
    int at = Math.min(Math.max(year - FIRST_YEAR, 0), NEW_YEARS.length - 1);
    LocalDate newYear = LocalDate.of(year, NEW_YEARS[at] / 100, NEW_YEARS[at] % 100);
    return span(name, newYear.plusDays(daysBefore), days);
  }

  /** A feast of the Hijri year that ends in a civil year; seven days from its eve. */
  private static Closure feast(String name, int year, int month, int day) {
    int hijri = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
    LocalDate date = LocalDate.from(HijrahDate.of(hijri, month, day));
    LocalDate inYear =
        date.getYear() < year ? LocalDate.from(HijrahDate.of(hijri + 1, month, day)) : date;
    return span(name, inYear.minusDays(1), 7);
  }

  private static Closure span(String name, LocalDate first, int days) {
    return new Closure(name, first, first.plusDays(days - 1L));
  }
}
