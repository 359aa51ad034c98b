package org.partnershiphealth.questions;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.randn;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.Meter;
import org.partnershiphealth.config.SparkSettings;
import org.partnershiphealth.published.PublishedTables;

/**
 * The primary tests of a large panel beside a plain scan of it: three scores, three outcomes, nine
 * tests with all their parts. Arguments: write or run, folder, suppliers, months.
 */
public final class EvidenceBench {

  private static final List<String> SCORES = List.of("BUYER", "SUPPLIER", "MUTUAL");
  private static final List<String> OUTCOMES = List.of("O1", "O7", "K2");
  private static final int PEERS = 40;

  private EvidenceBench() {}

  /** Writes the panel, or reads it and answers. */
  public static void main(String[] args) {
    String panel = args[1] + "/panel";
    int suppliers = Integer.parseInt(args[2]);
    int months = Integer.parseInt(args[3]);
    SparkSession spark =
        SparkSettings.local("local[2]", Map.of("spark.sql.shuffle.partitions", "8"));
    if (args[0].equals("write")) {
      write(spark, panel, suppliers, months);
      return;
    }
    double start = Meter.cpu();
    long begin = System.nanoTime();
    Dataset<Row> rows = spark.read().parquet(panel);
    Row scan = rows.agg(count(col("value")), sum("value")).first();
    say("plain scan of " + scan.getLong(0) + " cells", begin, start);

    begin = System.nanoTime();
    start = Meter.cpu();
    Dataset<Row> all =
        spark
            .range(suppliers)
            .select(
                id().as("supplier_id"),
                pmod(col("id"), lit(PEERS)).cast("string").as("peer_group"),
                lit("C").as("category"),
                lit("DE").as("country"),
                lit("T").as("contract_type"));
    PanelGrids grids = new PanelGrids(all, 2020 * 12, 2020 * 12 + months - 1);
    List<String> names = new ArrayList<>(SCORES);
    names.addAll(OUTCOMES);
    Map<String, Grid> read = grids.read(rows, names);
    say("read into grids", begin, start);

    begin = System.nanoTime();
    start = Meter.cpu();
    answer(grids, read).forEach(System.out::println);
    say("nine tests, with direction, swaps and verdicts", begin, start);
    System.out.printf(Locale.ROOT, "heap at most %d MB%n", Meter.heap());
    spark.stop();
  }

  private static List<String> answer(PanelGrids grids, Map<String, Grid> read) {
    boolean[] everybody = new boolean[grids.suppliers()];
    Arrays.fill(everybody, true);
    Scope scope = new Scope("all", "ALL", everybody);
    int[] peers = grids.peerGroups();
    List<TrustTest> tests = new ArrayList<>();
    for (String y : OUTCOMES) {
      for (String x : SCORES) {
        TrustTest.Question question =
            new TrustTest.Question(
                read.get(x),
                "points",
                "",
                read.get(y),
                EffectScale.PERCENT,
                1,
                scope,
                List.of(),
                OptionalDouble.empty());
        tests.add(new TrustTest(question, peers, 3, new TestGates(Map.of()), 1));
      }
    }
    var schema = PublishedTables.EVIDENCE_TEST.schema();
    return new DoesTrustPrecedeOutput(schema, grids::supplier, s -> 1)
        .answers(tests).stream()
            .map(
                r ->
                    r.getAs(schema.fieldIndex("outcome"))
                        + " "
                        + r.getAs(schema.fieldIndex("verdict")))
            .map(Object::toString)
            .toList();
  }

  private static void write(SparkSession spark, String panel, int suppliers, int months) {
    List<Column> cells = new ArrayList<>();
    for (String x : SCORES) {
      cells.add(cell(x, lit(60).plus(randn(x.hashCode()).multiply(6))));
    }
    for (String y : OUTCOMES) {
      cells.add(cell(y, lit(2).plus(randn(y.hashCode()).multiply(0.08))));
    }
    Dataset<Row> calendar =
        spark
            .range(months)
            .select(
                make_date(
                        lit(2020).plus(col("id").divide(12).cast("int")),
                        pmod(col("id"), lit(12)).cast("int").plus(1),
                        lit(1))
                    .as("month"));
    spark
        .range(0, suppliers, 1, 8)
        .select(id().as("supplier_id"))
        .crossJoin(calendar)
        .select(
            col("supplier_id"),
            col("month"),
            explode(array(cells.toArray(Column[]::new))).as("cell"))
        .select(col("cell.name"), col("supplier_id"), col("month"), col("cell.value"))
        .write()
        .mode("overwrite")
        .parquet(panel);
  }

  private static Column id() {
    return concat(lit("S"), col("id").plus(100_000).cast("string"));
  }

  private static Column cell(String name, Column value) {
    return struct(lit(name).as("name"), value.as("value"));
  }

  private static void say(String what, long begin, double start) {
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s, %.1f s CPU%n",
        what,
        (System.nanoTime() - begin) / 1e9,
        Meter.cpu() - start);
  }
}
