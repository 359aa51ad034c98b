package org.partnershiphealth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.indicators.Indicators;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.outcomes.Outcomes;
import org.partnershiphealth.published.Dictionary;

/**
 * What can be generated in the documents is what the code says. After a change of the code, {@code
 * mvn test -Dtest=DocumentsTest -Dwrite.documents=true} writes them anew.
 */
class DocumentsTest {

  private static final Path MANUAL = Path.of("src/site/markdown");
  private static final Path SOURCES = Path.of("src/main/java/org/partnershiphealth");
  private static final String BEGIN = "<!-- measures: generated, see DocumentsTest -->\n";
  private static final String END = "<!-- end of measures -->\n";

  private static void assertWritten(String name, String expected) throws IOException {
    Path file = MANUAL.resolve(name);
    if (Boolean.getBoolean("write.documents")) {
      Files.writeString(file, expected);
    }
    assertEquals(expected, Files.readString(file), file + ": write it anew, see DocumentsTest");
  }

  @Test
  void theDataDictionaryIsWhatTheCommandPrints() throws IOException {
    assertWritten("data-dictionary.md", Dictionary.markdown());
  }

  @Test
  void theManualDescribesEveryMeasureAsItIsDeclared() throws IOException {
    String manual = Files.readString(MANUAL.resolve("methods.md"));
    String before = manual.substring(0, manual.indexOf(BEGIN) + BEGIN.length());
    String after = manual.substring(manual.indexOf(END));
    assertWritten("methods.md", before + "\n" + MeasureManual.markdown() + after);
  }

  @Test
  void everyMeasureHasAWorkedExample() {
    MeasureManual manual = new MeasureManual();
    List<String> without =
        Stream.concat(Indicators.all().stream(), Outcomes.all().stream())
            .filter(m -> manual.examples(m).isEmpty())
            .map(Measure::id)
            .toList();
    assertEquals(List.of(), without);
  }

  /** A file that declares a measure is named in the list of its kind. */
  @Test
  void everyDeclaredMeasureIsListed() throws IOException {
    String lists =
        Files.readString(SOURCES.resolve("indicators/Indicators.java"))
            + Files.readString(SOURCES.resolve("outcomes/Outcomes.java"));
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> missing = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        boolean declares = Files.readString(file).contains("static final Measure MEASURE =");
        if (declares && !lists.contains(" " + name + ".MEASURE")) {
          missing.add(file + ": add the line " + name + ".MEASURE to Indicators or Outcomes");
        }
      }
      assertEquals(List.of(), missing);
    }
  }
}
