package org.partnershiphealth.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnershiphealth.config.JobFiles.SMALLEST;
import static org.partnershiphealth.config.JobFiles.read;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphealth.config.JobFile.LedgerDetail;
import org.partnershiphealth.config.JobFile.SupplierPages;
import org.partnershiphealth.config.TableMapping.CellType;
import org.partnershiphealth.config.TableMapping.Repeats;

/** What a good job file means. */
final class JobFileReaderTest {

  @TempDir private Path folder;

  @Test
  void whatTheFileLeavesOutHasItsDefault() {
    JobFile job = read(folder, SMALLEST);
    assertEquals("job", job.name());
    assertEquals(LocalDate.of(2015, 9, 30), job.asOf());
    assertEquals(folder + "/out/job", job.output());
    assertEquals("EUR", job.reportingCurrency());
    assertEquals("08:00", job.buyer().workStart());
    assertEquals(6, job.trust().halfLifeMonths());
    assertEquals(4, job.trust().concealment());
    assertEquals(0.4, job.trust().minWeightPresent());
    assertEquals(0.02, job.intake().maxUnknownSupplier());
    assertEquals(List.of(20, 15, 10, 5), job.targets().resolutionBusinessDays());
    assertEquals(Optional.empty(), job.targets().earlyDays());
    assertEquals(3, job.evidence().lags());
    assertEquals(3.2, job.warnings().limit());
    assertEquals(5, job.privacy().groupSize());
    assertEquals(new SupplierPages(true, List.of()), job.report().supplierPages());
    assertEquals(LedgerDetail.FULL, job.ledger());
  }

  @Test
  void thePillarWeightsOfBothSidesAreThoseOfTheMethod() {
    Map<Party, Map<String, Double>> weights = read(folder, SMALLEST).trust().weights();
    assertEquals(
        Map.of("A", 10.0, "B", 20.0, "C", 10.0, "D", 30.0, "E", 10.0, "F", 10.0, "G", 10.0),
        weights.get(Party.BUYER));
    assertEquals(
        Map.of("A", 10.0, "B", 25.0, "C", 35.0, "D", 0.0, "E", 10.0, "F", 0.0, "G", 20.0),
        weights.get(Party.SUPPLIER));
  }

  @Test
  void aTableWithoutSettingsHasThoseOfAMapping() {
    TableMapping suppliers = read(folder, SMALLEST).tables().get("suppliers").get(0);
    assertEquals(Optional.of(folder + "/suppliers.csv"), suppliers.path());
    assertEquals(Repeats.FOLD, suppliers.repeats());
    assertEquals(0.01, suppliers.maxRejected());
    assertEquals("1234.50", suppliers.decimalStyle());
    assertEquals("id", suppliers.columns().get("supplier_id").expression());
    assertEquals(Optional.empty(), suppliers.columns().get("supplier_id").type());
  }

  @Test
  void defaultsReachEveryTableUnlessItsMappingSaysOtherwise() {
    String text =
        """
        as_of: 2015-09-30
        defaults: {decimal_style: "1.234,50", zone: Asia/Ho_Chi_Minh, missing: [N/A], encoding: GBK}
        tables:
          suppliers:
            - {format: csv, path: a.csv, columns: {supplier_id: id, name: n}}
            - format: csv
              path: b.csv
              zone: Europe/Berlin
              decimal_style: "1,234.50"
              missing: ["-", N/A]
              options: {encoding: Big5}
              columns: {supplier_id: id, name: n}
        """;
    List<TableMapping> mappings = read(folder, text).tables().get("suppliers");
    assertEquals("1.234,50", mappings.get(0).decimalStyle());
    assertEquals(Map.of("encoding", "GBK"), mappings.get(0).options());
    assertEquals(List.of("N/A"), mappings.get(0).missing());
    assertEquals(Optional.of("Asia/Ho_Chi_Minh"), mappings.get(0).zone());
    assertEquals("1,234.50", mappings.get(1).decimalStyle());
    assertEquals(Map.of("encoding", "Big5"), mappings.get(1).options());
    assertEquals(List.of("N/A", "-"), mappings.get(1).missing());
    assertEquals(Optional.of("Europe/Berlin"), mappings.get(1).zone());
  }

  @Test
  void aTypedColumnKeepsItsStyleZoneMissingAndMap() {
    String typed =
        "{instant: \"`Sent At`\", style: d-MMM-yy, zone: zone_column, missing: [/^See /, N/A],"
            + " map: {\"0\": never, NO: Norway}, optional: drop}";
    String text = SMALLEST.replace("name: name", "name: name, since: " + typed);
    TableMapping.ColumnMapping since =
        read(folder, text).tables().get("suppliers").get(0).columns().get("since");
    assertEquals(Optional.of(CellType.INSTANT), since.type());
    assertEquals("`Sent At`", since.expression());
    assertEquals(Optional.of("d-MMM-yy"), since.style());
    assertEquals(Optional.of("zone_column"), since.zone());
    assertEquals(List.of("/^See /", "N/A"), since.missing());
    assertEquals(Map.of("0", "never", "NO", "Norway"), since.map());
    assertTrue(since.dropBadCells());
  }

  @Test
  void textThatYamlMightTakeForSomethingElseStaysText() {
    String text = SMALLEST + "buyer: {country: NO, name: 0123}\nname: 1e3\n";
    JobFile job = read(folder, text);
    assertEquals(Optional.of("NO"), job.buyer().country());
    assertEquals("0123", job.buyer().name());
    assertEquals("1e3", job.name());
  }

  @Test
  void urisPassThroughAndOtherPathsStartAtTheJobFile() {
    String text = SMALLEST.replace("suppliers.csv", "s3a://bucket/suppliers") + "output: ../out\n";
    JobFile job = read(folder, text);
    assertEquals(
        Optional.of("s3a://bucket/suppliers"), job.tables().get("suppliers").get(0).path());
    assertEquals(folder.getParent() + "/out", job.output());
  }

  @Test
  void referencesAreReplacedByTheEnvironment() {
    String text = SMALLEST.replace("suppliers.csv", "${DATA}/in/$${x}-${DAY}.csv");
    JobFile job = JobFiles.load(folder, text, Map.of("DATA", "/data", "DAY", "7")).job();
    assertEquals(Optional.of("/data/in/${x}-7.csv"), job.tables().get("suppliers").get(0).path());
  }

  @Test
  void weightsMayNameAPillarByItsLetterAndOthersKeepTheirDefault() {
    String text = SMALLEST + "trust: {weights: {BUYER: {A: 20, contact: 10}}}\n";
    Map<String, Double> buyer = read(folder, text).trust().weights().get(Party.BUYER);
    assertEquals(20, buyer.get("A"));
    assertEquals(10, buyer.get("B"));
    assertEquals(30, buyer.get("D"));
  }

  @Test
  void everySettingSaysWhereItCameFromAndReferencesAreNotResolved() {
    String text = SMALLEST.replace("suppliers.csv", "${DATA}/suppliers.csv");
    List<Setting> settings = JobFiles.load(folder, text, Map.of("DATA", "/data")).settings();
    assertTrue(settings.contains(new Setting("as_of", "2015-09-30", 1)));
    assertTrue(settings.contains(new Setting("trust.half_life_months", "6", 0)));
    assertTrue(settings.contains(new Setting("tables.suppliers.path", "${DATA}/suppliers.csv", 5)));
  }

  @Test
  void anAnchorMayBeUsedAgain() {
    String text =
        """
        as_of: 2015-09-30
        tables:
          suppliers:
            - {format: csv, path: a.csv, columns: &same {supplier_id: id, name: n}}
            - {format: csv, path: b.csv, columns: *same}
        """;
    List<TableMapping> mappings = read(folder, text).tables().get("suppliers");
    assertEquals(mappings.get(0).columns(), mappings.get(1).columns());
  }

  @Test
  void theHashKnowsVariablesThatChangeResultsAndNotThoseThatNamePlaces() {
    String text = SMALLEST.replace("suppliers.csv", "${DATA}/s.csv") + "name: \"${NAME}\"\n";
    String hash = hash(text, "/a", "x");
    assertEquals(hash, hash(text, "/b", "x"));
    assertNotEquals(hash, hash(text, "/a", "y"));
    assertNotEquals(hash, hash(text + "# a remark\n", "/a", "x"));
  }

  private String hash(String text, String data, String name) {
    return JobFiles.load(folder, text, Map.of("DATA", data, "NAME", name)).job().sha256();
  }
}
