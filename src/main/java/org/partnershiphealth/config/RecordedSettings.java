package org.partnershiphealth.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnershiphealth.config.JobFile.ReportSettings;
import org.partnershiphealth.config.JobFile.SupplierPages;

/**
 * What a past run's record says of its settings, as far as reports need them.
 *
 * @param values the settings by dotted key, each as it could stand in a job file
 */
public record RecordedSettings(Map<String, String> values) {

  /** The currency of the run's amounts. */
  public String currency() {
    return value("reporting_currency");
  }

  /** How the run's reports look. */
  public ReportSettings report() {
    String pages = value("report.supplier_pages");
    List<String> ids =
        YamlParser.parseValue("report.supplier_pages", pages) instanceof Yaml.Items list
            ? list.items().stream().map(Yaml::inline).toList()
            : List.of();
    return new ReportSettings(
        optional("report.title").orElseGet(() -> value("name")),
        optional("report.confidentiality"),
        value("report.language"),
        new SupplierPages(pages.equals("all"), ids),
        value("report.paper"));
  }

  private Optional<String> optional(String key) {
    return Optional.ofNullable(values.get(key));
  }

  private String value(String key) {
    return optional(key)
        .orElseThrow(
            () ->
                new Refusal(
                    ExitCode.DATA_REFUSED,
                    "run.json does not hold the setting '" + key + "'; run the job again"));
  }
}
