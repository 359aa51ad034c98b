package org.partnershiphealth.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The calendars that come with the product: days off, make-up and half days of 37 countries, 2005
 * to 2030, their weekly days off, and the Lunar New Year of those that close for it. Their sources
 * stand in NOTICE, the script that made them beside them.
 */
final class BuiltInCalendars {

  static final int FIRST = day("2005-01-01");
  static final int LAST = day("2030-12-31");

  private static final BuiltInCalendars READ = new BuiltInCalendars();

  private final Map<String, NavigableMap<Integer, DayRule>> rules = new HashMap<>();
  private final Map<String, WorkingWeek> weeks = new HashMap<>();
  private final Map<String, List<Integer>> lunarNewYears = new HashMap<>();

  private BuiltInCalendars() {
    read("holidays.csv", this::addHoliday);
    read(
        "weekends.csv",
        line -> weeks.put(line.substring(0, 2), WorkingWeek.withDaysOff(line.substring(3))));
    read(
        "lunar_new_year.csv",
        line ->
            lunarNewYears
                .computeIfAbsent(line.substring(0, 2), c -> new ArrayList<>())
                .add(day(line.substring(3))));
  }

  /** Whether the country's holidays are known. */
  static boolean has(String country) {
    return READ.rules.containsKey(country);
  }

  /** The country's holidays by day; none where they are not known. */
  static NavigableMap<Integer, DayRule> of(String country) {
    return READ.rules.getOrDefault(country, new TreeMap<>());
  }

  /** The country's working week; by CLDR where its holidays are not known. */
  static WorkingWeek week(String country) {
    WorkingWeek week = READ.weeks.get(country);
    return week != null ? week : WorkingWeek.ofCountry(country);
  }

  /** First days of the Lunar New Year, of CN, HK, TW and VN. */
  static List<Integer> lunarNewYears(String country) {
    return READ.lunarNewYears.getOrDefault(country, List.of());
  }

  /** country,date,name,kind,status,source: only the name may hold commas, and then has quotes. */
  private void addHoliday(String line) {
    int source = line.lastIndexOf(',');
    int status = line.lastIndexOf(',', source - 1);
    int kind = line.lastIndexOf(',', status - 1);
    String name = line.substring(14, kind).replace("\"", "");
    DayRule rule =
        DayRule.announcedInDecember(
            day(line.substring(3, 13)),
            DayRule.Kind.valueOf(line.substring(kind + 1, status)),
            name,
            line.substring(status + 1, source));
    rules.computeIfAbsent(line.substring(0, 2), c -> new TreeMap<>()).put(rule.day(), rule);
  }

  private static int day(String date) {
    return Math.toIntExact(LocalDate.parse(date).toEpochDay());
  }

  private static void read(String file, Consumer<String> line) {
    try (InputStream in = BuiltInCalendars.class.getResourceAsStream("/calendars/" + file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().skip(1).forEach(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
