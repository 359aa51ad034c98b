package org.partnershiphealth.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.partnershiphealth.config.JobFile.Buyer;
import org.partnershiphealth.config.JobFile.Cost;
import org.partnershiphealth.config.JobFile.LedgerDetail;
import org.partnershiphealth.config.JobFile.Privacy;
import org.partnershiphealth.config.JobFile.ReportSettings;
import org.partnershiphealth.config.JobFile.SupplierPages;
import org.partnershiphealth.config.JobFile.Warnings;

/**
 * Reads a job file strictly: a key that is unknown, stands twice or has a value of the wrong kind
 * is refused with file, line and what was expected (exit code 2).
 */
public final class JobFileReader {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Locations locations;
  private final Reading reading;
  private final Vocabulary vocabulary;

  private JobFileReader(Locations locations, Reading reading, Vocabulary vocabulary) {
    this.locations = locations;
    this.reading = reading;
    this.vocabulary = vocabulary;
  }

  /**
   * Reads the job file at a path or URI.
   *
   * @param location as the user gave it; error messages repeat it
   * @param environment the variables that <code>${NAME}</code> may refer to
   * @throws Refusal with exit code 2 for whatever is wrong with it
   */
  public static LoadedJob read(
      String location,
      Map<String, String> environment,
      Configuration hadoop,
      Vocabulary vocabulary) {
    Locations locations = new Locations(location, hadoop);
    byte[] bytes = locations.read();
    Yaml.Fields tree = YamlParser.parse(location, locations.text(bytes));
    Reading reading = new Reading(location, environment);
    Section root = new Section(reading, "", "", tree);
    String hash = sha256(bytes, reading.substituted("", tree));
    JobFile job = new JobFileReader(locations, reading, vocabulary).job(root, hash);
    return new LoadedJob(job, reading.settings(), reading.fromEnvironment());
  }

  private JobFile job(Section root, String hash) {
    String name = root.value("name").optionalText().orElseGet(locations::stem);
    String output = root.value("output").optionalText().orElse("out/" + name);
    reading.noteDefault("name", name);
    reading.noteDefault("output", output);
    JobFile job =
        new JobFile(
            locations.location(),
            hash,
            name,
            root.value("as_of").date(),
            locations.resolve(output),
            currency(root.value("reporting_currency")),
            baseCurrency(root),
            buyer(root.section("buyer")),
            new TableBinder(locations, vocabulary.tables(), root.section("defaults"))
                .tables(root.section("tables")),
            TrustBinder.trust(root.section("trust"), vocabulary),
            GateBinder.intake(root.section("intake"), vocabulary),
            GateBinder.targets(root.section("targets"), vocabulary),
            cost(root.section("cost"), root.value("reporting_currency")),
            GateBinder.evidence(root.section("evidence"), vocabulary),
            warnings(root.section("warnings")),
            privacy(root.section("privacy")),
            report(root.section("report"), name),
            root.value("ledger").oneOf(LedgerDetail.class));
    root.finish();
    return job;
  }

  private String baseCurrency(Section root) {
    Value base = root.value("base_currency");
    if (!base.isAbsent()) {
      return currency(base);
    }
    if (root.section("tables").has("fx_rates")) {
      String expected = "expected the currency whose unit the rates are quoted for, such as EUR";
      throw reading.refusal(base.line(), "'base_currency' is missing; " + expected);
    }
    return currency(root.value("reporting_currency"));
  }

  private static Buyer buyer(Section section) {
    Optional<String> country = optional(section.value("country"), JobFileReader::country);
    Buyer buyer =
        new Buyer(
            section.value("name").text(),
            country,
            optional(section.value("time_zone"), JobFileReader::zone),
            section.value("calendar").optionalText().or(() -> country),
            section.value("work_start").converted(LocalTime::parse).toString(),
            section.value("work_end").converted(LocalTime::parse).toString());
    if (buyer.workStart().compareTo(buyer.workEnd()) >= 0) {
      throw section.value("work_end").wrong("a time after work_start, " + buyer.workStart());
    }
    section.finish();
    return buyer;
  }

  private static Cost cost(Section section, Value reportingCurrency) {
    Value rate = section.value("hour_rate");
    Value own = section.value("currency");
    Cost cost =
        new Cost(
            rate.isAbsent() ? Optional.empty() : Optional.of(rate.number(0)),
            rate.isAbsent() && own.isAbsent()
                ? Optional.empty()
                : Optional.of(currency(own.isAbsent() ? reportingCurrency : own)));
    section.finish();
    return cost;
  }

  private static Warnings warnings(Section section) {
    Warnings warnings = new Warnings(section.value("limit").number(Double.MIN_NORMAL));
    section.finish();
    return warnings;
  }

  private static Privacy privacy(Section section) {
    Value key = section.value("pseudonym_key");
    if (!key.isAbsent() && !key.isReference()) {
      throw key.secret();
    }
    Privacy privacy =
        new Privacy(
            key.optionalText().map(Secret::new),
            section.value("group_size").integer(5, 1_000_000),
            section.value("detail_age_months").integer(0, 1200));
    section.finish();
    return privacy;
  }

  private static ReportSettings report(Section section, String name) {
    Value pages = section.value("supplier_pages");
    List<String> ids = pages.texts();
    boolean word = ids.equals(List.of("all")) || ids.equals(List.of("none"));
    ReportSettings report =
        new ReportSettings(
            section.value("title").optionalText().orElse(name),
            section.value("confidentiality").optionalText(),
            section.value("language").oneOf(List.of("en")),
            new SupplierPages(ids.equals(List.of("all")), word ? List.of() : ids),
            section.value("paper").oneOf(List.of("A4", "LETTER")));
    section.finish();
    return report;
  }

  private static String currency(Value value) {
    return value.converted(text -> Currency.getInstance(text).getCurrencyCode());
  }

  private static String country(Value value) {
    String code = value.text();
    if (!COUNTRIES.contains(code)) {
      throw value.expected();
    }
    return code;
  }

  private static String zone(Value value) {
    return value.converted(text -> ZoneId.of(text).getId());
  }

  private static <T> Optional<T> optional(Value value, Function<Value, T> reader) {
    return value.isAbsent() ? Optional.empty() : Optional.of(reader.apply(value));
  }

  private static String sha256(byte[] bytes, String substituted) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes);
      return HexFormat.of().formatHex(digest.digest(substituted.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
