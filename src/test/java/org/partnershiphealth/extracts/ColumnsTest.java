package org.partnershiphealth.extracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.extracts.SourceFiles.InputFile;

class ColumnsTest {

  private static Source source(String file, String... unused) {
    InputFile read = new InputFile(file, file, 1, true);
    return new Source(null, List.of(), List.of(read), Set.of(unused));
  }

  @Test
  void aColumnIsNotMappedOnlyWhereNoMappingOfTheFileReadsIt() {
    List<Source> sources =
        List.of(
            source("wide.csv", "CNY", "EUR", "remark"),
            source("wide.csv", "CNY", "USD", "remark"),
            source("other.csv", "EUR", "x"),
            source("third.csv"));

    assertEquals(
        List.of(
            "2 columns of the export not mapped: CNY, remark",
            "2 columns of the export not mapped: EUR, x"),
        Columns.notes(sources));
  }

  @Test
  void ofManyColumnsTwentyAreNamed() {
    String[] names =
        Stream.iterate(10, i -> i + 1).limit(21).map(i -> "c" + i).toArray(String[]::new);

    String note = Columns.notes(List.of(source("a.csv", names))).get(0);

    assertTrue(note.contains(": c10, c11, "), note);
    assertTrue(note.endsWith("c29 and 1 more"), note);
  }
}
