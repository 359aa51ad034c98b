package org.partnershiphealth;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnershiphealth.config.Vocabulary;
import org.partnershiphealth.config.Vocabulary.TableNames;
import org.partnershiphealth.extracts.SourceColumn;
import org.partnershiphealth.extracts.SourceTable;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.indicators.Indicators;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.outcomes.Outcomes;

/** Tells the job-file reader which tables, columns and measures there are. */
final class KnownNames {

  private KnownNames() {}

  static Vocabulary vocabulary() {
    Map<String, TableNames> tables = new LinkedHashMap<>();
    for (SourceTable table : SourceTables.all()) {
      Set<String> required =
          table.columns().stream()
              .filter(SourceColumn::required)
              .map(SourceColumn::name)
              .collect(Collectors.toSet());
      List<String> columns = table.columns().stream().map(SourceColumn::name).toList();
      tables.put(table.name(), new TableNames(columns, required, table.key()));
    }
    return new Vocabulary(tables, names(Indicators.all()), names(Outcomes.all()));
  }

  private static Set<String> names(List<Measure> measures) {
    return measures.stream()
        .map(Measure::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
