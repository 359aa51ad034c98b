package org.partnershiphealth.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphealth.config.JobFile.ReportSettings;

final class RecordedSettingsTest {

  @TempDir private Path folder;

  private void comesBack(String report) {
    String text = JobFiles.SMALLEST + "reporting_currency: USD\nreport: " + report + "\n";
    LoadedJob loaded = JobFiles.load(folder, text, Map.of());
    Map<String, String> recorded = new LinkedHashMap<>();
    loaded.settings().forEach(s -> recorded.put(s.key(), s.value()));
    ReportSettings again = new RecordedSettings(recorded).report();
    assertEquals(loaded.job().report(), again);
    assertEquals("USD", new RecordedSettings(recorded).currency());
  }

  @Test
  void theReportSettingsOfAJobComeBackFromItsRecord() {
    comesBack("{}");
    comesBack("{title: Our partners, confidentiality: internal, paper: LETTER}");
    comesBack("{supplier_pages: none}");
    comesBack("{supplier_pages: [A, 'B, C', 0123, \"D: 'E'\"]}");
  }
}
