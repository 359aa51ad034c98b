package org.partnershiphealth.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.partnershiphealth.config.JobFile.ControlTotal;
import org.partnershiphealth.config.JobFile.Evidence;
import org.partnershiphealth.config.JobFile.Intake;
import org.partnershiphealth.config.JobFile.Targets;

/** Binds what data and evidence must meet: {@code intake}, {@code targets}, {@code evidence}. */
final class GateBinder {

  private static final int SEVERITIES = 4;

  private static final Set<String> CONTROLS = Set.of("volume", "demand_swing", "order_mix");
  private static final Set<String> SCOPES = Set.of("category", "country", "contract_type");

  private GateBinder() {}

  static Intake intake(Section section, Vocabulary vocabulary) {
    Intake intake =
        new Intake(
            section.value("allow_empty").bool(),
            controlTotals(section.section("control_totals"), vocabulary),
            section.value("max_unknown_supplier").share());
    section.finish();
    return intake;
  }

  private static Map<String, List<ControlTotal>> controlTotals(
      Section section, Vocabulary vocabulary) {
    Map<String, List<ControlTotal>> totals = new LinkedHashMap<>();
    section
        .entries()
        .forEach(
            (table, value) -> {
              section.require("table", table, value.line(), vocabulary.tables().keySet());
              List<ControlTotal> list = new ArrayList<>();
              for (Value item : value.items()) {
                list.add(controlTotal(item.section(), vocabulary.tables().get(table).columns()));
              }
              totals.put(table, list);
            });
    return totals;
  }

  private static ControlTotal controlTotal(Section section, List<String> columns) {
    String file = section.value("file").text();
    Value rows = section.value("rows");
    Value sum = section.value("sum");
    Optional<String> column = section.value("column").optionalText();
    column.ifPresent(c -> section.require("column", c, section.line(), columns));
    boolean sums = rows.isAbsent() && column.isPresent() && !sum.isAbsent();
    if (!sums && (rows.isAbsent() || column.isPresent() || !sum.isAbsent())) {
      String expected = "; expected either 'rows' or 'column' and 'sum'";
      throw section.refusal(section.line(), "'" + section.path() + "' is incomplete" + expected);
    }
    String expected = sums ? sum.decimalText() : Long.toString(rows.wholeNumber());
    section.finish();
    return new ControlTotal(file, column, expected);
  }

  static Targets targets(Section section, Vocabulary vocabulary) {
    Value resolution = section.value("resolution_bd");
    List<Integer> days = resolution.items().stream().map(v -> v.integer(0, 1000)).toList();
    if (days.size() != SEVERITIES) {
      throw resolution.expected();
    }
    Value early = section.value("early_days");
    Targets targets =
        new Targets(
            days,
            early.isAbsent() ? Optional.empty() : Optional.of(early.integer(0, 1000)),
            section.value("closure_days").integer(0, 60),
            measures(section.section("measures"), measureNames(vocabulary)));
    section.finish();
    return targets;
  }

  static Evidence evidence(Section section, Vocabulary vocabulary) {
    Evidence evidence =
        new Evidence(
            chosen(section, "outcomes", "measure", vocabulary.outcomes()),
            chosen(section, "hypotheses", "measure", vocabulary.indicators()),
            chosen(section, "controls", "control", CONTROLS),
            chosen(section, "scopes", "scope", SCOPES),
            section.value("lags").integer(0, 6),
            measures(section.section("material"), vocabulary.outcomes()),
            measures(section.section("gates"), Set.of()),
            section.value("seed").wholeNumber());
    section.finish();
    return evidence;
  }

  private static List<String> chosen(Section section, String key, String kind, Set<String> known) {
    Value value = section.value(key);
    List<String> names = value.texts();
    names.forEach(name -> section.require(kind, name, value.line(), known));
    return names;
  }

  private static Map<String, Double> measures(Section section, Set<String> known) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    section
        .entries()
        .forEach(
            (name, value) -> {
              section.require("measure", name, value.line(), known);
              numbers.put(name, value.number(0));
            });
    return numbers;
  }

  private static Set<String> measureNames(Vocabulary vocabulary) {
    Set<String> names = new TreeSet<>(vocabulary.indicators());
    names.addAll(vocabulary.outcomes());
    return names;
  }
}
