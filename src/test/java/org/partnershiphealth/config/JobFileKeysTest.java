package org.partnershiphealth.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of keys and the reader say the same. */
final class JobFileKeysTest {

  @TempDir private Path folder;

  /** A job file in which every key stands. */
  static String everyKey() {
    return """
    name: all keys
    as_of: 2015-09-30
    output: out/all
    reporting_currency: USD
    base_currency: EUR
    buyer:
      {name: We, country: NO, time_zone: Europe/Oslo, calendar: NO,
       work_start: 07:30, work_end: "16:00"}
    defaults:
      {decimal_style: "1,234.50", encoding: GB18030, zone: Asia/Shanghai, missing: [N/A, /^-+$/]}
    tables:
      suppliers:
        - format: csv
          path: ${S}/suppliers*.csv
          options: {header: "true"}
          names: [id, name]
          where: id is not null
          missing: ["?"]
          zone: Asia/Shanghai
          decimal_style: "1234.50"
          repeats: keep
          id: row
          order_by: name
          max_rejected: 2 %
          columns:
            supplier_id: id
            name: {text: name, missing: x, map: {a: b}, optional: drop}
            since: {date: since, style: d-MMM-yy}
        - url: jdbc:postgresql://db/x?password=${S}
          query: select 1
          columns: {supplier_id: {number: id}, name: {bool: n}, since: {amount: s}}
      messages:
        format: json
        path: m.json
        columns:
          {message_id: id, supplier_id: s, sent_at: {instant: t, zone: Asia/Shanghai}}
    trust:
      half_life_months: 3
      concealment: 2
      weights:
        BUYER: {presence: 10, contact: 20, openness: 10, fairness: 30, calendar: 10,
                joint_problem_solving: 10, promises: 10}
        SUPPLIER: {presence: 10, contact: 25, openness: 35, fairness: 0, calendar: 0,
                   joint_problem_solving: 10, promises: 20}
      indicator_weights: {BUYER: {paid_on_time: 2}, SUPPLIER: {answered_in_time: 1}}
      min_weight_present: 30 %
    intake:
      allow_empty: true
      control_totals:
        suppliers: [{file: a.csv, rows: 3}, {file: a.csv, column: since, sum: 1.5}]
      max_unknown_supplier: 0.01
    targets:
      resolution_bd: [9, 8, 7, 6]
      early_days: 3
      closure_days: 16
      measures: {paid_on_time: 0.95}
    cost: {hour_rate: 60, currency: EUR}
    evidence:
      outcomes: [otif_first_promise]
      hypotheses: [paid_on_time]
      controls: []
      scopes: []
      lags: 2
      material: {otif_first_promise: 1}
      gates: {suppliers: 10}
      seed: 7
    warnings: {limit: 3}
    privacy: {pseudonym_key: "${S}", group_size: 6, detail_age_months: 12}
    report:
      {title: T, confidentiality: secret, language: en, supplier_pages: [A, B], paper: LETTER}
    ledger: breaches
    """;
  }

  @Test
  void everyDescribedKeyIsReadAndEveryReadKeyIsDescribed() {
    LoadedJob loaded = JobFiles.load(folder, everyKey(), Map.of("S", "secret-value"));
    Set<String> read =
        loaded.settings().stream()
            .filter(setting -> setting.line() > 0)
            .map(setting -> pattern(setting.key()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> described =
        JobKey.all().stream()
            .filter(
                key -> !key.expects().matches("a section.*|a mapping.*|options.*|a list of to.*"))
            .map(JobKey::pattern)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(described, read);
    assertFalse(loaded.settings().toString().contains("secret-value"));
  }

  @Test
  void defaultsAreThemselvesValid() {
    LoadedJob loaded = JobFiles.load(folder, JobFiles.SMALLEST, Map.of());
    Set<String> defaults = new LinkedHashSet<>();
    loaded.settings().forEach(s -> defaults.add(s.line() == 0 ? pattern(s.key()) : ""));
    Set<String> presets =
        JobKey.all().stream()
            .filter(key -> !key.preset().isEmpty() && !key.pattern().contains("columns.*"))
            .map(JobKey::pattern)
            .collect(Collectors.toSet());
    presets.removeAll(defaults);
    assertEquals(Set.of(), presets);
  }

  /** {@code tables.suppliers[1].options.header} becomes {@code tables.*.options.*}. */
  private static String pattern(String key) {
    return key.replaceAll("\\[[0-9]+]", "")
        .replaceFirst("^tables\\.[^.]+", "tables.*")
        .replaceFirst("columns\\.[^.]+", "columns.*")
        .replaceFirst("(options|map|measures|material|gates)\\.[^.]+$", "$1.*")
        .replaceFirst("control_totals\\.[^.]+", "control_totals.*")
        .replaceFirst("(indicator_weights\\.[A-Z]+)\\.[^.]+", "$1.*");
  }
}
