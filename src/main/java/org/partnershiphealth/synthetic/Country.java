package org.partnershiphealth.synthetic;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A country that generated suppliers work in, with the parts of their names in its script. */
record Country(
    String code,
    int weight,
    ZoneId zone,
    String currency,
    String languages,
    Set<DayOfWeek> daysOff,
    List<String> names,
    List<String> forms) {

  /** The countries of {@code countries.tsv}, in its order. */
  static final List<Country> ALL =
      Resource.lines("countries.tsv").stream().map(Country::parse).toList();

  /** The country at a point of [0, 1), in proportion to the weights. */
  static Country at(double share) {
    double left = share * ALL.stream().mapToInt(Country::weight).sum();
    for (Country country : ALL) {
      left -= country.weight;
      if (left < 0) {
        return country;
      }
    }
    return ALL.get(ALL.size() - 1);
  }

  /** The country of a code in the list. */
  static Country named(String code) {
    return ALL.stream().filter(c -> c.code.equals(code)).findFirst().orElseThrow();
  }

  /** The n-th name of a company of a trade here; numbered once all are used. */
  String name(int trade, int n) {
    String stem = names.get((n + 2 * trade) % names.size());
    String name = forms.get(trade).replace("%s", stem);
    return n < names.size() ? name : name + " " + (n / names.size() + 1);
  }

  private static Country parse(String[] cells) {
    return new Country(
        cells[0],
        Integer.parseInt(cells[1]),
        ZoneId.of(cells[2]),
        cells[3],
        cells[4],
        Arrays.stream(cells[5].split("\\+", -1)).map(Country::weekday).collect(Collectors.toSet()),
        List.of(cells[6].split("\\|", -1)),
        List.of(cells[7].split("\\|", -1)));
  }

  private static DayOfWeek weekday(String text) {
    return switch (text) {
      case "FRI" -> DayOfWeek.FRIDAY;
      case "SAT" -> DayOfWeek.SATURDAY;
      default -> DayOfWeek.SUNDAY;
    };
  }
}
