package org.partnershiphealth.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built-in moveable holidays of 2015 to 2026 against astronomical and computed calendars. */
final class HolidayDatesTest {

  private static final int FROM = 2015;
  private static final int TO = 2026;

  /** A month and day of the Chinese calendar that ICU computes, in a year of ours. */
  private static LocalDate lunar(int year, int month, int dayOfMonth) {
    ChineseCalendar chinese = new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
    for (LocalDate date = LocalDate.of(year, 1, 20); ; date = date.plusDays(1)) {
      chinese.setTimeInMillis((date.toEpochDay() * 24 + 4) * 3_600_000);
      if (chinese.get(Calendar.MONTH) == month - 1
          && chinese.get(Calendar.DAY_OF_MONTH) == dayOfMonth
          && chinese.get(Calendar.IS_LEAP_MONTH) == 0) {
        return date;
      }
    }
  }

  /** First day of the year off under this name. */
  private static LocalDate first(String country, String name, int year) {
    return BuiltInCalendars.of(country).values().stream()
        .filter(rule -> List.of(rule.name().split("; ", -1)).contains(name))
        .map(DayRule::on)
        .filter(on -> on.getYear() == year)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "CN, Chinese New Year (Spring Festival), 1, 1",
    "TW, Chinese New Year, 1, 1",
    "KR, Korean New Year, 1, 1",
    "VN, Lunar New Year, 1, 1",
    "CN, Mid-Autumn Festival, 8, 15",
    "TW, Mid-Autumn Festival, 8, 15",
    "KR, Chuseok, 8, 15",
  })
  void lunarHolidaysStandWhereIcuHasThem(String country, String name, int month, int day) {
    for (int year = FROM; year <= TO; year++) {
      assertEquals(lunar(year, month, day), first(country, name, year), country + " " + name);
    }
  }

  @Test
  void closuresStartOnTheEveOfTheLunarNewYearThatIcuHas() {
    for (String country : List.of("CN", "HK", "TW", "VN")) {
      List<LocalDate> expected =
          IntStream.rangeClosed(FROM, TO).mapToObj(year -> lunar(year, 1, 1)).toList();
      List<LocalDate> found =
          BuiltInCalendars.lunarNewYears(country).stream()
              .map(LocalDate::ofEpochDay)
              .filter(date -> date.getYear() >= FROM && date.getYear() <= TO)
              .toList();
      assertEquals(expected, found, country);
    }
  }

  /**
   * Eid falls on the day after the moon is seen, which differs by country: the built-in date less
   * the one of the Umm al-Qura calendar (JDK), listed country by country where it is not 0.
   */
  @Test
  void eidDiffersFromTheComputedDateOnlyAsListed() throws IOException {
    List<String> table = new ArrayList<>();
    table.add("country\tholiday\tdays later: how often\tmore than a day");
    for (String country :
        List.of("BD", "EG", "ET", "ID", "IN", "LK", "MA", "MY", "PH", "PK", "SG", "TN", "TR")) {
      table.add(differences(country, "Eid al-Fitr", 10, 1));
      table.add(differences(country, "Eid al-Adha", 12, 10));
    }
    Path reference = Path.of("src/test/resources/reference/eid_differences.tsv");
    assertEquals(Files.readAllLines(reference), table);
  }

  private static String differences(String country, String name, int month, int day) {
    TreeMap<Integer, Integer> count = new TreeMap<>();
    List<String> far = new ArrayList<>();
    for (int year = 1436; year <= 1448; year++) {
      LocalDate computed = LocalDate.from(HijrahDate.of(year, month, day));
      if (computed.getYear() < FROM || computed.getYear() > TO) {
        continue;
      }
      int difference = difference(country, name, computed).orElseThrow();
      count.merge(difference, 1, Integer::sum);
      if (Math.abs(difference) > 1) {
        far.add(computed.plusDays(difference).toString());
      }
    }
    return String.join("\t", country, name, count.toString(), String.join(" ", far));
  }

  /** Days from the computed date to the first day off near it. */
  private static OptionalInt difference(String country, String name, LocalDate computed) {
    int day = Math.toIntExact(computed.toEpochDay());
    return BuiltInCalendars.of(country).subMap(day - 6, day + 7).values().stream()
        .filter(rule -> List.of(rule.name().split("; ", -1)).contains(name))
        .mapToInt(rule -> rule.day() - day)
        .findFirst();
  }
}
