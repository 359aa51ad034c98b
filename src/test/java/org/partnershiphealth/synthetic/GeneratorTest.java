package org.partnershiphealth.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphealth.extracts.SourceColumn;
import org.partnershiphealth.extracts.SourceTable;
import org.partnershiphealth.extracts.SourceTables;

class GeneratorTest {

  private static final Settings SMALL = Settings.of(World.LAGGED, 12, 14, 7);

  @Test
  void theSameSettingsGiveTheSameBytes(@TempDir Path folder) throws IOException {
    Generator.write(SMALL, folder.resolve("one"));
    Generator.write(SMALL, folder.resolve("two"));
    for (SourceTable table : SourceTables.all()) {
      String file = table.name() + ".csv";
      byte[] first = Files.readAllBytes(folder.resolve("one").resolve(file));
      assertArrayEquals(first, Files.readAllBytes(folder.resolve("two").resolve(file)), file);
    }
  }

  @Test
  void anotherSeedGivesOtherRows() {
    Settings other = Settings.of(World.LAGGED, 12, 14, 8);
    assertFalse(
        texts(Rows.of(SMALL), SourceTables.PAYMENTS)
            .equals(texts(Rows.of(other), SourceTables.PAYMENTS)));
  }

  @Test
  void moreMessagesLeaveOtherTablesAsTheyAre() {
    Rows few = Rows.of(SMALL);
    Rows many = Rows.of(SMALL.withMessages(10 * SMALL.messages()));
    assertEquals(texts(few, SourceTables.MEETINGS), texts(many, SourceTables.MEETINGS));
    assertEquals(texts(few, SourceTables.ISSUES), texts(many, SourceTables.ISSUES));
    double share = many.of(SourceTables.MESSAGES).size() / (10.0 * SMALL.messages());
    assertTrue(share > 0.8 && share < 1.25, "share of the messages asked for: " + share);
  }

  @Test
  void everyTableHasRowsAndUniqueKeys() {
    Rows rows = Rows.of(Settings.sample(3));
    for (SourceTable table : SourceTables.all()) {
      assertFalse(rows.of(table).isEmpty(), table.name());
      Set<List<Object>> keys = new HashSet<>();
      for (Cells row : rows.of(table)) {
        List<Object> key = table.key().stream().map(row::get).collect(Collectors.toList());
        assertTrue(keys.add(key), table.name() + " has two rows of " + key);
      }
    }
  }

  @Test
  void everyReferenceFindsItsRow() {
    Rows rows = Rows.of(Settings.sample(3));
    for (SourceTable table : SourceTables.all()) {
      for (SourceTable.Reference reference : table.references()) {
        SourceTable target = SourceTables.named(reference.table()).orElseThrow();
        Set<List<Object>> known =
            rows.stream(target)
                .map(row -> reference.targets().stream().map(row::get).toList())
                .collect(Collectors.toSet());
        for (Cells row : rows.of(table)) {
          List<Object> key = new ArrayList<>();
          reference.columns().forEach(column -> key.add(row.get(column)));
          assertTrue(key.contains(null) || known.contains(key), table.name() + ": " + key);
        }
      }
    }
  }

  @Test
  void requiredCellsAndDomainsHold() {
    Rows rows = Rows.of(Settings.sample(3));
    for (SourceTable table : SourceTables.all()) {
      for (SourceColumn column : table.columns()) {
        for (Cells row : rows.of(table)) {
          String cell = row.text(column.name());
          assertFalse(column.required() && cell.isEmpty(), table.name() + "." + column.name());
          boolean list = column.type() == SourceColumn.Type.LIST;
          for (String word : list ? cell.split(",", -1) : new String[] {cell}) {
            boolean fits = word.isEmpty() || column.domain().isEmpty();
            assertTrue(fits || column.domain().contains(word), column.name() + ": " + word);
          }
        }
      }
    }
  }

  @Test
  void nothingIsOlderThanItsOrderOrNewerThanTheCutOff() {
    Settings settings = Settings.sample(3);
    Rows rows = Rows.of(settings);
    for (Cells row : rows.of(SourceTables.ORDER_LINES)) {
      LocalDate ordered = Workdays.BUYER.day((Instant) row.get("ordered_at"));
      assertTrue(ordered.isBefore((LocalDate) row.get("promised_on")), row.text("order_id"));
    }
    for (Cells row : rows.of(SourceTables.DELIVERIES)) {
      assertFalse(((LocalDate) row.get("delivered_on")).isAfter(settings.asOf()));
    }
  }

  private static List<String> texts(Rows rows, SourceTable table) {
    return rows.stream(table)
        .map(r -> table.columns().stream().map(c -> r.text(c.name())).toList().toString())
        .toList();
  }
}
