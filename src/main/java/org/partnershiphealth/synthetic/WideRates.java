package org.partnershiphealth.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Exchange rates as a central bank gives them: newest first, a column a currency, gaps N/A. */
final class WideRates {

  private final NavigableMap<LocalDate, Map<String, String>> days = new TreeMap<>();
  private final Set<String> currencies = new LinkedHashSet<>();

  void add(Cells row) {
    String currency = row.text("currency");
    currencies.add(currency);
    LocalDate day = (LocalDate) row.get("date");
    boolean gap = (day.toEpochDay() * 31 + currency.charAt(0)) % 97 == 0;
    days.computeIfAbsent(day, d -> new LinkedHashMap<>())
        .put(currency, gap ? "N/A" : row.text("rate"));
  }

  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder("Date," + String.join(",", currencies) + "\n");
    days.descendingMap()
        .forEach(
            (day, rates) ->
                text.append(day)
                    .append(',')
                    .append(currencies.stream().map(rates::get).collect(Collectors.joining(",")))
                    .append('\n'));
    Files.writeString(file, text);
  }
}
