package org.partnershiphealth.questions;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;

/**
 * Brings the panel's variables to the driver: one double per supplier, month and variable, at most
 * {@value #MOST_CELLS} in all, suppliers in the order of their ids.
 */
final class PanelGrids {

  static final long MOST_CELLS = 100_000_000L;

  private final List<String> suppliers = new ArrayList<>();
  private final List<String> peers = new ArrayList<>();
  private final List<Map<String, String>> attributes = new ArrayList<>();
  private final int firstMonth;
  private final int months;
  private final Map<String, Integer> index = new TreeMap<>();

  /**
   * @param all supplier_id, peer_group, category, country and contract_type of the suppliers that
   *     take part
   * @param firstMonth months since year 0
   * @param lastMonth the last whole month
   */
  PanelGrids(Dataset<Row> all, int firstMonth, int lastMonth) {
    this.firstMonth = firstMonth;
    this.months = Math.max(0, lastMonth - firstMonth + 1);
    for (Row row :
        all.select("supplier_id", "peer_group", "category", "country", "contract_type")
            .orderBy("supplier_id")
            .collectAsList()) {
      index.put(row.getString(0), suppliers.size());
      suppliers.add(row.getString(0));
      peers.add(row.getString(1));
      Map<String, String> own = new TreeMap<>();
      for (String name : List.of("category", "country", "contract_type")) {
        own.put(name, row.getAs(name));
      }
      attributes.add(own);
    }
  }

  int suppliers() {
    return suppliers.size();
  }

  int months() {
    return months;
  }

  String supplier(int at) {
    return suppliers.get(at);
  }

  /** Where a supplier stands; -1 if it takes no part. */
  int index(String supplier) {
    return index.getOrDefault(supplier, -1);
  }

  /** The first day of a month of the grids. */
  LocalDate day(int month) {
    int number = firstMonth + month;
    return LocalDate.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1, 1);
  }

  /** The first day of the last whole month. */
  LocalDate lastDay() {
    return day(months - 1);
  }

  /** The peer group of each supplier, as a number. */
  int[] peerGroups() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    return peers.stream().mapToInt(p -> numbers.computeIfAbsent(p, x -> numbers.size())).toArray();
  }

  /**
   * All suppliers, and the suppliers of each value of these columns.
   *
   * @param types category, country, contract_type
   */
  List<Scope> scopes(List<String> types) {
    boolean[] all = new boolean[suppliers.size()];
    Arrays.fill(all, true);
    List<Scope> scopes = new ArrayList<>(List.of(new Scope("all", "ALL", all)));
    for (String type : types) {
      Map<String, boolean[]> byValue = new TreeMap<>();
      for (int s = 0; s < suppliers.size(); s++) {
        String value = attributes.get(s).get(type);
        if (value != null) {
          byValue.computeIfAbsent(value, v -> new boolean[suppliers.size()])[s] = true;
        }
      }
      byValue.forEach((value, members) -> scopes.add(new Scope(type, value, members)));
    }
    return scopes;
  }

  /**
   * Fills grids from rows of a variable, supplier_id, month and value.
   *
   * @param rows the variable in column name, then supplier_id, month and value
   * @param names the variables, in the order wanted
   */
  Map<String, Grid> read(Dataset<Row> rows, List<String> names) {
    if ((long) names.size() * suppliers.size() * months > MOST_CELLS) {
      throw new Refusal(
          ExitCode.ENVIRONMENT,
          "evidence: "
              + names.size()
              + " variables of "
              + suppliers.size()
              + " suppliers and "
              + months
              + " months exceed "
              + MOST_CELLS
              + " cells; name fewer under evidence.hypotheses and evidence.outcomes");
    }
    Map<String, Grid> grids = new LinkedHashMap<>();
    names.forEach(n -> grids.put(n, Grid.empty(n, suppliers.size(), months)));
    Column number = year(col("month")).multiply(lit(12)).plus(month(col("month"))).minus(lit(1));
    // Row by row: all of them at once would take many times the memory of the grids.
    Iterator<Row> values =
        rows.where(col("value").isNotNull())
            .select(col("name"), col("supplier_id"), number.minus(lit(firstMonth)), col("value"))
            .toLocalIterator();
    while (values.hasNext()) {
      Row row = values.next();
      Grid grid = grids.get(row.getString(0));
      Integer supplier = index.get(row.getString(1));
      int at = row.getInt(2);
      boolean inside = grid != null && supplier != null && at >= 0 && at < months;
      if (inside && Double.isFinite(row.getDouble(3))) {
        grid.cells()[supplier][at] = row.getDouble(3);
      }
    }
    return grids;
  }
}
