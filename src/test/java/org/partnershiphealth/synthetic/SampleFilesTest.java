package org.partnershiphealth.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFilesTest {

  private static final long LIMIT_BYTES = 6_000_000;

  @Test
  void theSampleStaysSmall(@TempDir Path folder) throws IOException {
    Generator.write(Settings.sample(2026), folder);
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    assertTrue(bytes < LIMIT_BYTES, bytes + " bytes");
  }

  @Test
  void everyWrongRowIsInItsFile(@TempDir Path folder) throws IOException {
    Generator.write(Settings.sample(2026), folder);
    for (WrongRow wrong : WrongRow.all()) {
      List<String> lines = lines(folder.resolve(wrong.file()));
      int header = wrong.file().endsWith(".jsonl") ? 0 : 1;
      assertTrue(lines.size() > wrong.after() + header, wrong.file() + " is too short");
    }
    List<String> mail = lines(folder.resolve("mail.csv"));
    assertEquals(1, mail.stream().filter(line -> line.contains(",SHOUT,")).count());
  }

  @Test
  void theSampleOfTheRepositoryIsTheGeneratedOne(@TempDir Path folder) throws IOException {
    Path job = Generator.write(Settings.sample(2026), folder);
    Files.delete(job);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Path kept = Path.of("sample-data").resolve(file.getFileName());
        assertEquals(-1, Files.mismatch(kept, file), kept + " was not made by the generator");
      }
    }
  }

  @Test
  void theJobOfTheRepositoryIsTheGeneratedOne() throws IOException {
    String job = SampleFiles.job("../sample-data/", "../out/sample");
    assertEquals(job, Files.readString(Path.of("jobs/sample.yaml")));
  }

  @Test
  void theGermanStyleWritesTimesOfBerlinAndDecimalCommas() {
    assertEquals("31.3.2024", Style.GERMAN.text(LocalDate.of(2024, 3, 31), null));
    assertEquals("1.4.2024 00:30", Style.GERMAN.text(Instant.parse("2024-03-31T22:30:00Z"), null));
    assertEquals("1.234,50", Style.GERMAN.text(new BigDecimal("1234.5"), null));
  }

  private static List<String> lines(Path file) throws IOException {
    boolean german = file.toString().contains("hamburg");
    boolean chinese = file.toString().contains("-cn");
    String charset = german ? "windows-1252" : chinese ? "GB18030" : "UTF-8";
    return Files.readAllLines(file, Charset.forName(charset));
  }
}
