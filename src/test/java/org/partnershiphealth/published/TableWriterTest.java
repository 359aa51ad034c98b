package org.partnershiphealth.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphealth.Sessions;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;

class TableWriterTest {

  private final SparkSession spark = Sessions.shared();
  private final Configuration hadoop = spark.sparkContext().hadoopConfiguration();

  @TempDir Path output;

  private TableWriter.Written write(RunFolder folder) {
    Dataset<Row> rows =
        spark.createDataFrame(
            List.of(
                RowFactory.create("0123", "orders", 2L, LocalDate.of(2024, 1, 31), null),
                RowFactory.create(
                    "123", "orders", 1L, LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 1))),
            PublishedTables.SUPPLIER_COVERAGE.schema());
    return new TableWriter(folder, Map.of("run_id", "r"))
        .write(PublishedTables.SUPPLIER_COVERAGE, rows);
  }

  @Test
  void whatIsWrittenIsReadBackWithIdsAsTextAndCommentsOnColumns() {
    RunFolder folder = RunFolder.create(output.toString(), "r", hadoop);

    TableWriter.Written written = write(folder);
    TableWriter.audit(spark, folder, written);

    Dataset<Row> read = spark.read().parquet(folder.table(PublishedTables.SUPPLIER_COVERAGE));
    assertEquals(2, written.rows());
    assertEquals("0123", read.first().getString(0));
    assertEquals("accepted rows [count]", read.schema().apply("rows_n").getComment().get());
    assertEquals("r", read.schema().apply("supplier_id").metadata().getString("run_id"));
  }

  @Test
  void theChecksumDoesNotDependOnTheOrderOfRows() {
    RunFolder one = RunFolder.create(output.toString(), "r", hadoop);
    RunFolder two = RunFolder.create(output.toString(), "r", hadoop);

    TableWriter.Written first = write(one);
    Dataset<Row> reversed =
        spark
            .read()
            .parquet(one.table(PublishedTables.SUPPLIER_COVERAGE))
            .orderBy(org.apache.spark.sql.functions.desc("supplier_id"));
    TableWriter.Written second =
        new TableWriter(two, Map.of()).write(PublishedTables.SUPPLIER_COVERAGE, reversed);

    assertEquals(first.checksum(), second.checksum());
    assertTrue(first.checksum() != 0);
  }

  @Test
  void aTableThatReadsBackOtherwiseIsRefused() {
    RunFolder folder = RunFolder.create(output.toString(), "r", hadoop);
    TableWriter.Written written = write(folder);
    TableWriter.Written claimed =
        new TableWriter.Written(written.table(), written.rows() + 1, written.checksum());

    Refusal refusal = assertThrows(Refusal.class, () -> TableWriter.audit(spark, folder, claimed));

    assertEquals(ExitCode.OUTPUT, refusal.exitCode());
    assertTrue(refusal.getMessage().contains("nothing was published"));
  }

  @Test
  void aFlippedBitInAPageIsNoticed() throws IOException {
    RunFolder folder = RunFolder.create(output.toString(), "r", hadoop);
    TableWriter.Written written = write(folder);
    Path file;
    try (var files = Files.list(Path.of(folder.table(written.table())))) {
      file = files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[60] ^= 0x10;
    Files.write(file, bytes);
    Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));

    assertThrows(Exception.class, () -> TableWriter.audit(spark, folder, written));
  }
}
