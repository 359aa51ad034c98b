package org.partnershiphealth.panel;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.estimators.BetaBinomialPrior;

/**
 * What is usual among peers before a calendar year begins (03.6): W and a for each peer group, side
 * and indicator, fitted on the plain counts of kept acts of all earlier months. One side and
 * indicator is fitted in one place; its rows are one per supplier and year.
 */
final class Priors implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Below this many suppliers a peer group takes the fit over all. */
  static final int FEWEST_SUPPLIERS = 20;

  static final StructType SCHEMA =
      new StructType()
          .add("peer_group", DataTypes.StringType)
          .add("party", DataTypes.StringType)
          .add("indicator", DataTypes.StringType)
          .add("year", DataTypes.IntegerType)
          .add("weight", DataTypes.DoubleType)
          .add("base_rate", DataTypes.DoubleType);

  private final int lastYear;

  Priors(int lastYear) {
    this.lastYear = lastYear;
  }

  /**
   * The priors of every year up to the last, one row per peer group.
   *
   * @param acts sums by month, see {@link Ledger#byMonth}
   * @param spans supplier_id, peer_group, internal
   */
  Dataset<Row> of(Dataset<Row> acts, Dataset<Row> spans) {
    Dataset<Row> counts =
        acts.join(spans, acts.col("supplier_id").equalTo(spans.col("supplier_id")), "inner")
            .where(col("internal").equalTo(false).and(col("acts_n").gt(0)))
            .withColumn(
                "side",
                explode(
                    split(
                        when(
                                col("party").equalTo(Party.JOINT.name()),
                                lit(Party.BUYER + "," + Party.SUPPLIER))
                            .otherwise(col("party")),
                        ",")))
            .groupBy(
                col("side"),
                col("indicator"),
                spans.col("supplier_id"),
                col("peer_group"),
                year(col("month")).as("year"))
            .agg(sum("kept_n").as("k"), sum("acts_n").as("n"))
            .repartition(col("side"), col("indicator"))
            .sortWithinPartitions("side", "indicator", "year", "supplier_id");
    MapPartitionsFunction<Row, Row> pass =
        rows ->
            new Flat<>(new Groups<>(rows, r -> List.of(r.getString(0), r.getString(1))), this::fit);
    return counts.mapPartitions(pass, Encoders.row(SCHEMA));
  }

  /** Kept acts and acts of one supplier so far. */
  private static final class Count {
    private final String peerGroup;
    private long kept;
    private long acts;

    Count(String peerGroup) {
      this.peerGroup = peerGroup;
    }
  }

  private Iterator<Row> fit(List<Row> run) {
    List<Row> fits = new ArrayList<>();
    Map<String, Count> counts = new TreeMap<>();
    int at = 0;
    for (int year = run.get(0).getInt(4) + 1; year <= lastYear; year++) {
      while (at < run.size() && run.get(at).getInt(4) < year) {
        Row row = run.get(at++);
        Count count = counts.computeIfAbsent(row.getString(2), s -> new Count(row.getString(3)));
        count.kept += (long) row.getDouble(5);
        count.acts += (long) row.getDouble(6);
      }
      fits.addAll(ofYear(run.get(0), year, counts));
    }
    return fits.iterator();
  }

  private static List<Row> ofYear(Row first, int year, Map<String, Count> counts) {
    Map<String, List<Count>> peers = new TreeMap<>();
    for (Count count : counts.values()) {
      peers.computeIfAbsent(count.peerGroup, p -> new ArrayList<>()).add(count);
    }
    BetaBinomialPrior global = fitted(List.copyOf(counts.values()));
    List<Row> rows = new ArrayList<>();
    peers.forEach(
        (peer, own) -> {
          BetaBinomialPrior prior = own.size() < FEWEST_SUPPLIERS ? global : fitted(own);
          rows.add(
              RowFactory.create(
                  peer,
                  first.getString(0),
                  first.getString(1),
                  year,
                  prior.weight(),
                  prior.baseRate()));
        });
    // A peer group without acts of its own so far takes the fit over all, under this name.
    rows.add(
        RowFactory.create(
            ANY_PEER,
            first.getString(0),
            first.getString(1),
            year,
            global.weight(),
            global.baseRate()));
    return rows;
  }

  /** Stands for every peer group that has no row of its own. */
  static final String ANY_PEER = "";

  private static BetaBinomialPrior fitted(List<Count> counts) {
    if (counts.size() < FEWEST_SUPPLIERS) {
      return BetaBinomialPrior.UNINFORMED;
    }
    return BetaBinomialPrior.fit(
        counts.stream().mapToLong(c -> c.kept).toArray(),
        counts.stream().mapToLong(c -> c.acts).toArray());
  }
}
