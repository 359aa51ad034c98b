package org.partnershiphealth.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnershiphealth.config.JobFiles.SMALLEST;
import static org.partnershiphealth.config.JobFiles.refusal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which a job file can be wrong leads to one clear line (F40). */
final class BadJobFileTest {

  @TempDir private Path folder;

  @Test
  void anUnknownKeyIsNamedWithTheNearestOne() {
    assertEquals(
        "job.yaml, line 7: unknown key 'repotr' (did you mean 'report'?)",
        refusal(folder, SMALLEST + "repotr: {}\n"));
    assertEquals(
        "job.yaml, line 7: unknown key 'trust.half_live_months'"
            + " (did you mean 'trust.half_life_months'?)",
        refusal(folder, SMALLEST + "trust: {half_live_months: 3}\n"));
  }

  @Test
  void aKeyInTheWrongSectionIsPointedToItsPlace() {
    assertEquals(
        "job.yaml, line 7: unknown key 'half_life_months'"
            + " (did you mean 'trust.half_life_months'?)",
        refusal(folder, SMALLEST + "half_life_months: 3\n"));
  }

  @Test
  void anUnknownTableOrColumnIsNamedWithTheNearestOne() {
    assertEquals(
        "job.yaml, line 3: unknown table 'tables.supliers' (did you mean 'tables.suppliers'?)",
        refusal(folder, SMALLEST.replace("suppliers:", "supliers:")));
    assertEquals(
        "job.yaml, line 6: unknown column 'tables.suppliers.columns.contry'"
            + " (did you mean 'tables.suppliers.columns.country'?)",
        refusal(folder, SMALLEST.replace("name: name", "name: name, contry: c")));
  }

  @Test
  void aRequiredColumnMustBeMapped() {
    assertEquals(
        "job.yaml, line 6: 'tables.suppliers.columns' does not map name,"
            + " which this table cannot do without",
        refusal(folder, SMALLEST.replace(", name: name", "")));
  }

  @Test
  void aKeyMadeFromTheRowNeedsNoMapping() {
    String table =
        "  messages: {format: csv, path: m.csv, id: row, columns: {supplier_id: s, sent_at: t}}\n";
    assertTrue(JobFiles.read(folder, SMALLEST + table).tables().get("messages").get(0).idFromRow());
  }

  @Test
  void aValueOfTheWrongKindSaysWhatWasFoundAndExpected() {
    assertEquals(
        "job.yaml, line 7: 'trust.half_life_months' is 'six'; expected a number of months above 0",
        refusal(folder, SMALLEST + "trust: {half_life_months: six}\n"));
    assertEquals(
        "job.yaml, line 7: 'trust' is a list; expected a section",
        refusal(folder, SMALLEST + "trust: [6]\n"));
    assertEquals(
        "job.yaml, line 1: 'as_of' is '30.9.2015'; expected a date such as 2025-12-31",
        refusal(folder, SMALLEST.replace("2015-09-30", "30.9.2015")));
    assertEquals(
        "job.yaml, line 7: 'ledger' is 'ful'; expected one of full, breaches"
            + " (did you mean 'full'?)",
        refusal(folder, SMALLEST + "ledger: ful\n"));
    assertEquals(
        "job.yaml, line 7: 'buyer.country' is 'Norway'; expected an ISO 3166 code such as DE",
        refusal(folder, SMALLEST + "buyer: {country: Norway}\n"));
  }

  @Test
  void theCutOffIsRequired() {
    assertEquals(
        "job.yaml, line 1: 'as_of' is missing; expected a date such as 2025-12-31",
        refusal(folder, SMALLEST.replace("as_of: 2015-09-30", "name: x")));
  }

  @Test
  void weightsThatDoNotTotal100AreRefusedWithTheirSumR13() {
    assertEquals(
        "job.yaml, line 7: the pillar weights of BUYER total 105; expected 100"
            + " (now A 15, B 20, C 10, D 30, E 10, F 10, G 10)",
        refusal(folder, SMALLEST + "trust: {weights: {BUYER: {presence: 15}}}\n"));
  }

  @Test
  void ratesNeedTheirBaseCurrency() {
    String rates =
        "  fx_rates: {format: csv, path: r.csv, columns: {date: d, currency: c, rate: r}}\n";
    assertEquals(
        "job.yaml, line 1: 'base_currency' is missing;"
            + " expected the currency whose unit the rates are quoted for, such as EUR",
        refusal(folder, SMALLEST + rates));
  }

  @Test
  void brokenYamlIsRefusedWithItsLine() {
    assertTrue(refusal(folder, "a: 1\n\tb: 2\n").startsWith("job.yaml, line 2: not valid YAML: "));
    assertEquals(
        "job.yaml, line 7: key 'as_of' stands twice (first in line 1); remove one",
        refusal(folder, SMALLEST + "as_of: 2016-01-01\n"));
    assertEquals(
        "job.yaml, line 7: type tag 'tag:yaml.org,2002:java.net.URL' is not allowed;"
            + " write the value alone",
        refusal(folder, SMALLEST + "name: !!java.net.URL y"));
    assertEquals(
        "job.yaml, line 1: a list; expected keys such as 'as_of:'", refusal(folder, "[1, 2]"));
    assertEquals(
        "job.yaml, line 3: a second document; expected a single one",
        refusal(folder, "a: 1\n--- \nb: 2\n"));
  }

  @Test
  void bombsAreRefused() {
    String brackets = "[".repeat(20_000) + "]".repeat(20_000);
    assertEquals(
        "job.yaml, line 1: nested more than 40 levels deep", refusal(folder, "x: " + brackets));
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]\n");
    }
    assertEquals(
        "job.yaml, line 5: more than 50000 values once aliases are expanded",
        refusal(folder, bomb.toString()));
    assertEquals("job.yaml, line 1: unknown alias *a", refusal(folder, "x: &a [*a]\n"));
    assertEquals(
        "job.yaml: larger than 1 MiB; expected a job file",
        refusal(folder, "#".repeat((1 << 20) + 1)));
  }

  @Test
  void anEmptyFileAndAMissingOneAreNamed() {
    assertEquals(
        "job.yaml, line 1: 'as_of' is missing; expected a date such as 2025-12-31",
        refusal(folder, ""));
    Refusal missing =
        assertThrows(
            Refusal.class,
            () ->
                JobFileReader.read(
                    folder + "/no.yaml",
                    Map.of(),
                    JobFiles.hadoop(),
                    new Vocabulary(Map.of(), Set.of(), Set.of())));
    assertTrue(
        missing
            .getMessage()
            .endsWith("no.yaml: no such file; the path is relative to the" + " folder you are in"));
  }

  @Test
  void aMissingVariableIsNamed() {
    assertEquals(
        "job.yaml, line 5: 'tables.suppliers.path' needs the environment variable DATA,"
            + " which is not set; export it before the run",
        refusal(folder, SMALLEST.replace("suppliers.csv", "${DATA}/s.csv")));
  }

  @Test
  void secretsAreNeverEchoed() {
    Map<String, String> environment = Map.of("PW", "hunter2");
    String number = SMALLEST + "trust: {half_life_months: \"${PW}\"}\n";
    String message = refusal(folder, number, environment);
    assertEquals(
        "job.yaml, line 7: 'trust.half_life_months' is the value of ${PW};"
            + " expected a number of months above 0",
        message);
    String plain = SMALLEST + "privacy: {pseudonym_key: hunter2}\n";
    assertFalse(refusal(folder, plain).contains("hunter2"));
    String option = SMALLEST.replace("path:", "options: {password: hunter2}\n    path:");
    assertFalse(refusal(folder, option).contains("hunter2"));
    String good =
        SMALLEST.replace("path:", "options: {password: \"${PW}\"}\n    path:")
            + "privacy: {pseudonym_key: \"${PW}\"}\n";
    LoadedJob loaded = JobFiles.load(folder, good, environment);
    assertFalse(loaded.settings().toString().contains("hunter2"));
    assertFalse(loaded.toString().contains("hunter2"));
    assertEquals("at *** we", loaded.masked("at hunter2 we"));
  }

  @Test
  void anExpressionThatIsNotSqlIsNamed() {
    assertEquals(
        "job.yaml, line 6: 'tables.suppliers.columns.name' is 'upper(name';"
            + " expected a SQL expression: Syntax error at or near end of input: missing ')'",
        refusal(folder, SMALLEST.replace("name: name", "name: \"upper(name\"")));
    String deep = "(".repeat(9000) + "1" + ")".repeat(9000);
    assertTrue(
        refusal(folder, SMALLEST.replace("name: name", "name: \"" + deep + "\""))
            .contains("expected a SQL expression"));
  }
}
