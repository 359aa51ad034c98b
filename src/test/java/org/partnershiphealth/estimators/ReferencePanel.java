package org.partnershiphealth.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnershiphealth.Shared;

/** One seeded panel of {@code shared/reference} by supplier and month, and what R says of it. */
record ReferencePanel(
    Map<String, double[][]> series, int[] category, Map<String, Double> expected) {

  static ReferencePanel read(String world) throws IOException {
    List<String> lines = Files.readAllLines(Shared.path("reference/panel_" + world + ".csv"));
    List<String> header = Arrays.asList(lines.get(0).split(",", -1));
    List<String[]> rows = lines.stream().skip(1).map(l -> l.split(",", -1)).toList();
    Map<String, Integer> suppliers = new LinkedHashMap<>();
    Map<String, Integer> categories = new LinkedHashMap<>();
    int months = 0;
    for (String[] row : rows) {
      suppliers.computeIfAbsent(row[0], s -> suppliers.size());
      months = Math.max(months, Integer.parseInt(row[header.indexOf("month")]) + 1);
    }
    int[] category = new int[suppliers.size()];
    Map<String, double[][]> series = new HashMap<>();
    for (String name : List.of("trust", "volume", "log_cost", "ind1", "otif")) {
      double[][] cells = new double[suppliers.size()][months];
      Arrays.stream(cells).forEach(c -> Arrays.fill(c, Double.NaN));
      for (String[] row : rows) {
        String cell = row[header.indexOf(name)];
        int month = Integer.parseInt(row[header.indexOf("month")]);
        int supplier = suppliers.getOrDefault(row[0], -1);
        category[supplier] = categories.computeIfAbsent(row[1], c -> categories.size());
        cells[supplier][month] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
      }
      series.put(name, cells);
    }
    return new ReferencePanel(series, category, keys("reference/ref_" + world + ".tsv"));
  }

  static Map<String, Double> keys(String file) throws IOException {
    Map<String, Double> values = new HashMap<>();
    for (String line : Files.readAllLines(Shared.path(file))) {
      String[] cells = line.split("\t", -1);
      if (!cells[1].equals("NA")) {
        values.put(cells[0], Double.parseDouble(cells[1]));
      }
    }
    return values;
  }

  double[][] of(String name) {
    return series.get(name);
  }

  LaggedSeries lag(String name, int months) {
    return new LaggedSeries(of(name), months);
  }

  /** One group: month effects common to all. */
  int[] together() {
    return new int[category.length];
  }

  /** Relative 1e-9, with an absolute floor of 1e-12. */
  void agrees(String key, double got) {
    double want = expected.get(key);
    assertEquals(want, got, Math.max(1e-12, 1e-9 * Math.abs(want)), key);
  }
}
