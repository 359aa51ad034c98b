package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.extracts.Extracts;
import org.partnershiphealth.extracts.SourceTables;

/**
 * Where each side works, in the words of the sources. What a supplier or the buyer leaves out, its
 * sites say, where they agree; a week that differs from the country's stands with sites only. A
 * calendar that is neither a country's nor one of the job's {@code holidays} says nothing.
 */
final class Places {

  private static final List<String> SAID =
      List.of("country", "time_zone", "calendar", "work_start", "work_end");

  private Places() {}

  /**
   * The rows of {@code suppliers}, with a week.
   *
   * @param given names of the calendars in {@code holidays}
   */
  static Dataset<Row> ofSuppliers(Extracts extracts, Collection<String> given) {
    Dataset<Row> sites =
        agreed(extracts.table(SourceTables.SITES), true)
            .withColumnRenamed("supplier_id", "site_of");
    Dataset<Row> places =
        extracts
            .table(SourceTables.SUPPLIERS)
            .join(sites, col("supplier_id").equalTo(col("site_of")), "left")
            .withColumnRenamed("site_week", "week");
    for (String said : SAID) {
      places = places.withColumn(said, coalesce(col(said), col("site_" + said)));
    }
    return plain(places, given);
  }

  /** One row: the buyer by the job file, else by its sites. */
  static Dataset<Row> ofBuyer(Extracts extracts, JobFile.Buyer buyer, Collection<String> given) {
    Dataset<Row> sites = extracts.table(SourceTables.SITES).where(col("supplier_id").isNull());
    Dataset<Row> places =
        agreed(sites, false)
            .select(
                said(buyer.country(), "country"),
                said(buyer.timeZone(), "time_zone"),
                said(buyer.calendar(), "calendar"),
                col("site_week").as("week"));
    return plain(places, given);
  }

  private static Column said(Optional<String> word, String column) {
    return coalesce(lit(word.orElse(null)), col("site_" + column)).as(column);
  }

  /** What the sites of each supplier, or all of these, agree on, as {@code site_*}. */
  private static Dataset<Row> agreed(Dataset<Row> sites, boolean bySupplier) {
    Dataset<Row> spelled = spelled(sites);
    Column[] words =
        Stream.concat(SAID.stream(), Stream.of("week"))
            .map(w -> when(min(w).equalTo(max(w)), min(w)).as("site_" + w))
            .toArray(Column[]::new);
    Column[] rest = Arrays.copyOfRange(words, 1, words.length);
    return (bySupplier ? spelled.groupBy("supplier_id") : spelled.groupBy()).agg(words[0], rest);
  }

  private static Dataset<Row> spelled(Dataset<Row> places) {
    return places
        .withColumn("country", upper(trim(col("country"))))
        .withColumn("week", upper(trim(col("week"))));
  }

  private static Dataset<Row> plain(Dataset<Row> places, Collection<String> given) {
    Column calendar = trim(col("calendar"));
    Column known = calendar.isin(given.toArray()).or(upper(calendar).rlike("^[A-Z]{2}$"));
    return spelled(places).withColumn("calendar", when(known, calendar));
  }
}
