package org.partnershiphealth.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnershiphealth.config.JobFiles.SMALLEST;
import static org.partnershiphealth.config.JobFiles.refusal;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which the mapping of a table can be wrong. */
final class BadMappingTest {

  @TempDir private Path folder;

  private String withName(String typed) {
    return refusal(folder, SMALLEST.replace("name: name", "name: " + typed));
  }

  @Test
  void aTypedColumnHasExactlyOneExpression() {
    String expected = "; expected one of date, instant, amount, number, bool, text";
    assertEquals(
        "job.yaml, line 6: 'tables.suppliers.columns.name' has no expression" + expected,
        withName("{style: d-MMM-yy}"));
    assertEquals(
        "job.yaml, line 6: 'tables.suppliers.columns.name' has more than one expression" + expected,
        withName("{date: a, text: b}"));
  }

  @Test
  void aTypedColumnKnowsItsKeys() {
    assertEquals(
        "job.yaml, line 6: unknown key 'tables.suppliers.columns.name.sytle'"
            + " (did you mean 'tables.suppliers.columns.name.style'?)",
        withName("{date: a, sytle: d}"));
    assertEquals(
        "job.yaml, line 6: 'tables.suppliers.columns.name.optional' is 'yes';"
            + " expected one of drop",
        withName("{date: a, optional: yes}"));
  }

  @Test
  void aPatternMustBeOne() {
    assertEquals(
        "job.yaml, line 6: 'tables.suppliers.columns.name.missing[2]' is '/[/'; expected a text or"
            + " a regular expression between slashes: Unclosed character class",
        withName("{text: a, missing: [x, '/[/']}"));
  }

  @Test
  void aMappingNeedsASourceAndAFormat() {
    assertEquals(
        "job.yaml, line 4: 'tables.suppliers' has no source;"
            + " expected 'path', or 'url' and 'query' of a database",
        refusal(folder, SMALLEST.replace("path: suppliers.csv", "names: []")));
    assertEquals(
        "job.yaml, line 4: 'tables.suppliers.format' is missing;"
            + " expected a Spark data source such as csv",
        refusal(folder, SMALLEST.replace("format: csv", "zone: UTC")));
  }

  @Test
  void aShareIsBetweenNothingAndAll() {
    assertEquals(
        "job.yaml, line 5: 'tables.suppliers.max_rejected' is '120 %';"
            + " expected a share such as 1 % or 0.01",
        refusal(folder, SMALLEST.replace("path:", "max_rejected: 120 %\n    path:")));
  }

  @Test
  void optionsThatHideDamageAreRefused() {
    assertEquals(
        "job.yaml, line 5: option 'ignoreCorruptFiles' is set,"
            + " which hides damaged or lost files; remove it",
        refusal(
            folder, SMALLEST.replace("path:", "options: {ignoreCorruptFiles: true}\n    path:")));
  }

  @Test
  void aJobNeedsATable() {
    String expected = "expected a mapping of one source table at least, such as order_lines";
    assertEquals(
        "job.yaml, line 1: 'tables' is empty; " + expected, refusal(folder, "as_of: 2015-09-30\n"));
  }
}
