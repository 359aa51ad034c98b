package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.config.SparkSettings;

/** The product's side of the conversation race: {@code ConversationBench MESSAGES OUTPUT}. */
public final class ConversationBench {

  private ConversationBench() {}

  public static void main(String[] arguments) {
    SparkSession spark = SparkSettings.session("local[2]", SparkSettings.largeAndLocal());
    Dataset<Row> messages = spark.read().parquet(arguments[0]);
    Dataset<Row> feed =
        messages
            .where(not(col("automated")).and(col("kind").notEqual("NOTICE")))
            .select(
                col("supplier_id"),
                unix_micros(col("sent_at")).as("at"),
                when(col("party").equalTo("BUYER"), lit(0)).otherwise(lit(1)).as("marks"),
                xxhash64(col("thread_id")).as("thread"),
                lit(null).cast("string").as("message_id"));
    ConversationPacker.pack(feed)
        .repartition(col("supplier_id"))
        .sortWithinPartitions("supplier_id", "first")
        .mapPartitions(new ReplyMonths(), Encoders.row(ReplyMonths.ROW))
        .withColumn("month", date_from_unix_date(col("month")))
        .write()
        .option("compression", "snappy")
        .parquet(arguments[1]);
    spark.stop();
  }
}
