package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.estimators.KaplanMeier;
import org.partnershiphealth.facts.Facts;
import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.facts.SupplierSpans;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.outcomes.output.Survival;

/**
 * How long relationships last in each peer group and in the portfolio (O11), as known at the
 * cut-off. A relationship ends when it is said to, or when 365 days have passed without an order.
 */
public final class RelationshipLengths {

  static final StructType SCHEMA =
      new StructType()
          .add("group_kind", DataTypes.StringType)
          .add("group_value", DataTypes.StringType)
          .add("measure", DataTypes.StringType)
          .add("party", DataTypes.StringType)
          .add("month", DataTypes.DateType)
          .add("value", DataTypes.DoubleType)
          .add("low", DataTypes.DoubleType)
          .add("high", DataTypes.DoubleType)
          .add("n", DataTypes.LongType)
          .add("status", DataTypes.StringType);

  private static final int SILENT_DAYS = 365;
  private static final double YEAR = 1 / 365.25;

  private RelationshipLengths() {}

  /**
   * Rows of {@code group_measure}; none where the measure is not mapped.
   *
   * @param suppliers supplier_id, peer_group, internal
   */
  public static Dataset<Row> of(Facts facts, Dataset<Row> suppliers, List<Measure> mapped) {
    LocalDate asOf = facts.inputs().asOf();
    if (!mapped.contains(Survival.MEASURE)) {
      return facts.inputs().spark().createDataFrame(List.of(), SCHEMA);
    }
    LocalDate month = asOf.withDayOfMonth(1);
    MapFunction<Row, Row> figure = group -> figure(group, month);
    Column groups =
        array(
            struct(lit("PEER").as("kind"), col("peer_group").as("value")),
            struct(lit("PORTFOLIO").as("kind"), lit(PeerFigures.ALL).as("value")));
    return lengths(facts, asOf)
        .join(suppliers.where(col("internal").equalTo(false)), "supplier_id")
        .select(explode(groups).as("g"), col("entered"), col("left"), col("ended"))
        .groupBy(col("g.kind").as("kind"), col("g.value").as("value"))
        .agg(collect_list(struct(col("entered"), col("left"), col("ended"))).as("lengths"))
        .map(figure, Encoders.row(SCHEMA));
  }

  /** Days from the start of each relationship to when it came into view, and to its end. */
  private static Dataset<Row> lengths(Facts facts, LocalDate asOf) {
    Dataset<Row> orders =
        facts.get(OrderLines.FACT).groupBy("supplier_id").agg(max("ordered_on").as("ordered_on"));
    Column silent = date_add(coalesce(col("ordered_on"), col("first_seen_on")), SILENT_DAYS);
    Column end = least(col("ended_on"), when(silent.leq(lit(asOf)), silent));
    return facts
        .get(SupplierSpans.FACT)
        .join(orders, new String[] {"supplier_id"}, "left")
        .withColumn("end", end)
        .select(
            col("supplier_id"),
            datediff(col("first_seen_on"), col("related_since")).as("entered"),
            datediff(coalesce(col("end"), lit(asOf)), col("related_since")).as("left"),
            col("end").isNotNull().as("ended"))
        .where(col("left").gt(col("entered")));
  }

  private static Row figure(Row group, LocalDate month) {
    List<Row> lengths = group.getList(2);
    KaplanMeier curve = curve(lengths);
    OptionalDouble median = curve.quantile(0.5);
    OptionalDouble low = curve.medianLow();
    boolean shown = lengths.size() >= PeerFigures.FEWEST_SUPPLIERS;
    double longest = lengths.stream().mapToInt(l -> l.getInt(1)).max().orElse(0) * YEAR;
    Figure.Status status =
        lengths.size() < Survival.MEASURE.minN()
            ? Figure.Status.LOW_N
            : median.isPresent() ? Figure.Status.OK : Figure.Status.CENSORED;
    double bound = median.isPresent() ? low.orElse(Double.NaN) : low.orElse(longest);
    double high = median.isPresent() ? curve.medianHigh().orElse(Double.NaN) : Double.NaN;
    return RowFactory.create(
        group.getString(0),
        group.getString(1),
        Survival.MEASURE.name(),
        "-",
        month,
        shown ? Figure.orNull(median.orElse(Double.NaN)) : null,
        shown ? Figure.orNull(bound) : null,
        shown ? Figure.orNull(high) : null,
        (long) lengths.size(),
        status.name());
  }

  private static KaplanMeier curve(List<Row> lengths) {
    // Per day: ended, censored, come into view.
    TreeMap<Integer, long[]> days = new TreeMap<>();
    long fromStart = 0;
    for (Row l : lengths) {
      days.computeIfAbsent(l.getInt(1), d -> new long[3])[l.getBoolean(2) ? 0 : 1]++;
      if (l.getInt(0) == 0) {
        fromStart++;
      } else {
        days.computeIfAbsent(l.getInt(0), d -> new long[3])[2]++;
      }
    }
    int[] bins = days.keySet().stream().mapToInt(Integer::intValue).toArray();
    return KaplanMeier.of(bins, at(days, 0), at(days, 1), fromStart, at(days, 2), YEAR);
  }

  private static long[] at(Map<Integer, long[]> days, int what) {
    return days.values().stream().mapToLong(d -> d[what]).toArray();
  }
}
