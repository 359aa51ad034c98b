package org.partnershiphealth.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The rules of one calendar's days in layers: the built-in days of its country, its Lunar New Year
 * closure, the job's days of that country, the job's days of a plant. The topmost layer that speaks
 * of a day decides, except that a closed day is opened only by a WORK row; where none speaks, the
 * week does. A HALF day shortens a day that the week works, it opens none.
 *
 * <p>The range is 2005 to 2030, of which the built-in days are known, and the years of the job's
 * days next to it.
 */
final class CalendarStack {

  private final List<Map<Integer, DayRule>> layers;
  private final WorkingWeek week;
  private final int first;
  private final int last;

  private CalendarStack(List<Map<Integer, DayRule>> layers, WorkingWeek week, int[] range) {
    this.layers = layers;
    this.week = week;
    this.first = range[0];
    this.last = range[1];
  }

  /**
   * Stacks a calendar.
   *
   * @param given the job's days, by the name of their calendar
   * @param closureDays calendar days of the Lunar New Year closure from its eve; 0: no closure
   * @return empty where nothing is known of the days off of this country and name
   */
  static Optional<CalendarStack> of(
      CalendarName name, Map<String, NavigableMap<Integer, DayRule>> given, int closureDays) {
    String base = name.base().orElse("");
    Map<Integer, DayRule> plant = given.getOrDefault(name.own().orElse(""), new TreeMap<>());
    Map<Integer, DayRule> country = given.getOrDefault(base, new TreeMap<>());
    if (!BuiltInCalendars.has(base) && country.isEmpty() && plant.isEmpty()) {
      return Optional.empty();
    }
    WorkingWeek week =
        name.week().flatMap(WorkingWeek::parse).orElseGet(() -> BuiltInCalendars.week(base));
    return Optional.of(
        new CalendarStack(
            List.of(plant, country, closure(base, closureDays), BuiltInCalendars.of(base)),
            week,
            range(BuiltInCalendars.has(base), plant, country)));
  }

  /** Whether the calendar's country closes for Lunar New Year. */
  static boolean hasClosure(CalendarName name) {
    return !BuiltInCalendars.lunarNewYears(name.base().orElse("")).isEmpty();
  }

  private static Map<Integer, DayRule> closure(String country, int days) {
    Map<Integer, DayRule> closed = new HashMap<>();
    for (int newYear : BuiltInCalendars.lunarNewYears(country)) {
      int eve = newYear - 1;
      IntStream.range(eve, eve + days)
          .mapToObj(
              day ->
                  DayRule.announcedInDecember(
                      day, DayRule.Kind.OFF, "Lunar New Year closure", DayRule.CLOSURE))
          .forEach(rule -> closed.put(rule.day(), rule));
    }
    return closed;
  }

  /** Whole years; those of the job's days only as far as they leave no gap. */
  private static int[] range(
      boolean builtIn, Map<Integer, DayRule> plant, Map<Integer, DayRule> country) {
    TreeMap<Integer, Integer> years = new TreeMap<>();
    for (Map<Integer, DayRule> layer : List.of(plant, country)) {
      layer.keySet().forEach(day -> years.put(LocalDate.ofEpochDay(day).getYear(), day));
    }
    int from = builtIn ? LocalDate.ofEpochDay(BuiltInCalendars.FIRST).getYear() : years.firstKey();
    int to = builtIn ? LocalDate.ofEpochDay(BuiltInCalendars.LAST).getYear() : from;
    while (years.containsKey(from - 1)) {
      from--;
    }
    while (years.containsKey(to + 1)) {
      to++;
    }
    return new int[] {
      Math.toIntExact(LocalDate.of(from, 1, 1).toEpochDay()),
      Math.toIntExact(LocalDate.of(to, 12, 31).toEpochDay())
    };
  }

  WorkingCalendar calendar(String id) {
    byte[] kinds = new byte[last - first + 1];
    for (int day = first; day <= last; day++) {
      kinds[day - first] = kind(day, rule(day).orElse(null));
    }
    return new WorkingCalendar(id, first, kinds);
  }

  WorkingWeek week() {
    return week;
  }

  /** The rule that decides a day; empty where the week decides. */
  Optional<DayRule> rule(int day) {
    return rule(day, Integer.MAX_VALUE);
  }

  /** Whether a day was to be worked by what was known on another day; days since 1970. */
  boolean isWorkingDayAsKnown(int day, int knownOn) {
    return kind(day, rule(day, knownOn).orElse(null)) != WorkingCalendar.OFF;
  }

  private Optional<DayRule> rule(int day, int knownOn) {
    DayRule top = null;
    for (Map<Integer, DayRule> layer : layers) {
      DayRule rule = layer.get(day);
      if (rule != null && rule.knownFrom() <= knownOn && (top == null || closes(rule, top))) {
        top = rule;
      }
    }
    return Optional.ofNullable(top);
  }

  private static boolean closes(DayRule below, DayRule top) {
    return below.status().equals(DayRule.CLOSURE) && top.kind() == DayRule.Kind.HALF;
  }

  private byte kind(int day, DayRule rule) {
    DayRule.Kind kind = rule == null ? null : rule.kind();
    if (kind == DayRule.Kind.OFF || (kind != DayRule.Kind.WORK && !week.works(day))) {
      return WorkingCalendar.OFF;
    }
    return kind == DayRule.Kind.HALF ? WorkingCalendar.HALF : WorkingCalendar.FULL;
  }

  /** The rules that decide a day of the range, in order of days. */
  List<DayRule> rules() {
    return IntStream.rangeClosed(first, last).boxed().flatMap(day -> rule(day).stream()).toList();
  }

  /** Runs of days off by holiday. */
  List<DayRun> holidayRuns() {
    List<DayRun> runs = new ArrayList<>();
    int[] off =
        rules().stream()
            .filter(rule -> rule.kind() == DayRule.Kind.OFF)
            .mapToInt(DayRule::day)
            .toArray();
    int start = 0;
    for (int i = 1; i <= off.length; i++) {
      if (i == off.length || off[i] != off[i - 1] + 1) {
        runs.add(new DayRun(off[start], off[i - 1]));
        start = i;
      }
    }
    return runs;
  }

  /** What was known of the days whose rules became known at another time than in December. */
  Surprises surprises() {
    List<Surprises.Step> steps = new ArrayList<>();
    for (int day = first; day <= last; day++) {
      int on = day;
      List<DayRule> all =
          layers.stream()
              .filter(layer -> layer.containsKey(on))
              .map(layer -> layer.get(on))
              .sorted(Comparator.comparingInt(DayRule::knownFrom))
              .toList();
      if (all.stream().anyMatch(rule -> !rule.isAnnouncedInDecember())) {
        for (DayRule rule : all) {
          boolean works = kind(on, rule(on, rule.knownFrom()).orElse(null)) != WorkingCalendar.OFF;
          steps.add(new Surprises.Step(on, rule.knownFrom(), works));
        }
      }
    }
    return new Surprises(steps);
  }
}
