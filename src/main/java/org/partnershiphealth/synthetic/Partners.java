package org.partnershiphealth.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes suppliers, one after another: each country's names in their order. */
final class Partners {

  /** Multiples of the roots of 2 and 5 spread evenly, so that shares come out as planned. */
  private static final double CATEGORY_STEP = 0.41421356237309503;

  private static final double COUNTRY_STEP = 0.6180339887498949;
  private static final double[] CATEGORY_ENDS = {0.40, 0.60, 0.77, 0.90, 1.0};
  private static final String[] FREIGHT = {"AMOUNT", "AMOUNT", "AMOUNT", "INCLUDED", "SEPARATE"};
  private static final String[] CONTRACTS = {"FRAMEWORK", "SPOT", "LONG_TERM"};

  private final Settings settings;
  private final Map<String, Integer> namesUsed = new HashMap<>();

  Partners(Settings settings) {
    this.settings = settings;
  }

  /** The next supplier; to be asked for in the order of the index, from 0. */
  Partner next(int index) {
    Draws draws = Draws.of(settings.seed(), "partner", index);
    Story story = Story.of(settings, index);
    Country country = country(story, index);
    int category = category(index);
    int nth = namesUsed.merge(country.code() + category, 1, Integer::sum) - 1;
    List<Closure> closures =
        Closure.of(
            country.code(), settings.firstMonth().getYear() - 1, settings.asOf().getYear() + 1);
    int first = firstMonth(story, draws);
    return new Partner(
        index,
        id(index),
        story == Story.DEPOT ? "Lager Wrocław" : country.name(category, nth),
        country,
        category,
        workdays(country, closures),
        closures,
        story != Story.DEPOT && index % 3 != 2,
        story,
        size(story, draws),
        7 + 7 * draws.weighted(0.35, 0.55, 0.10),
        8 + 4 * draws.weighted(0.6, 0.4),
        10 + 5 * draws.weighted(0.7, 0.3),
        30,
        (int) Math.round(35 * StrictMath.exp(0.3 * draws.normal())),
        30 + 15 * draws.between(0, 2),
        0.1 * draws.normal(),
        CONTRACTS[draws.between(0, 2)],
        FREIGHT[index % FREIGHT.length],
        items(story, category, draws),
        story == Story.FLAGSHIP || index % 8 == 0 ? 7 : draws.between(2, 4),
        since(story, settings.start(first), draws.between(0, 2500)),
        first,
        endMonth(story, draws));
  }

  private String id(int index) {
    return settings.world() == World.SAMPLE
        ? String.format(Locale.ROOT, "%04d", 101 + 7 * index)
        : String.format(Locale.ROOT, "S%06d", index + 1);
  }

  private static Country country(Story story, int index) {
    return story == Story.DEPOT ? Country.named("PL") : Country.at(fraction(index, COUNTRY_STEP));
  }

  private static double fraction(int index, double step) {
    double value = 0.5 + step * index;
    return value - Math.floor(value);
  }

  private static int category(int index) {
    double share = fraction(index, CATEGORY_STEP);
    int category = 0;
    while (share >= CATEGORY_ENDS[category]) {
      category++;
    }
    return category;
  }

  private static Workdays workdays(Country country, List<Closure> closures) {
    Set<LocalDate> closed =
        closures.stream()
            .flatMap(c -> c.days().stream())
            .collect(Collectors.toCollection(HashSet::new));
    return new Workdays(country.zone(), country.daysOff(), closed);
  }

  private double size(Story story, Draws draws) {
    return switch (story) {
      case FLAGSHIP -> 3.0;
      case DEPOT -> 0.6;
      default ->
          settings.world() == World.HEAVY
              ? StrictMath.exp(0.8 * draws.normal() - 0.32)
              : draws.uniform(0.6, 1.2);
    };
  }

  private List<Item> items(Story story, int category, Draws draws) {
    int count = story == Story.FLAGSHIP ? 12 : draws.between(3, 5);
    int first = draws.between(0, Item.IN_CATEGORY - 1);
    List<Item> items = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      items.add(Item.of(settings.seed(), category, (first + k) % Item.IN_CATEGORY));
    }
    return items;
  }

  private int firstMonth(Story story, Draws draws) {
    double late = settings.world() == World.HEAVY ? 0.6 : 0.2;
    double share = settings.world() == World.HEAVY ? 0.66 : 0.33;
    int start = draws.chance(late) ? (int) (draws.uniform() * share * settings.months()) : 0;
    return switch (story) {
      case NEWCOMER -> settings.months() / 2;
      case ORDINARY -> settings.world() == World.SAMPLE ? 0 : start;
      default -> 0;
    };
  }

  private static LocalDate since(Story story, LocalDate first, int daysBefore) {
    return story == Story.NEWCOMER ? first : first.minusDays(daysBefore);
  }

  private int endMonth(Story story, Draws draws) {
    int months = settings.months();
    boolean ends = draws.chance(settings.world() == World.HEAVY ? 0.15 : 0.08);
    int end = months - (int) (draws.uniform() * months / 4) - 1;
    return switch (story) {
      case ENDED -> Math.max(1, months * 3 / 4 + draws.between(0, 3));
      case ORDINARY -> ends && settings.world() != World.SAMPLE ? Math.max(1, end) : months;
      default -> months;
    };
  }
}
