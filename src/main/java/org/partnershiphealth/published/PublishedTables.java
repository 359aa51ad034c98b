package org.partnershiphealth.published;

import java.util.List;
import java.util.Optional;

/** All published tables, in the order of the dictionary. */
public final class PublishedTables {

  public static final PublishedTable SUPPLIER = FactTables.SUPPLIER;
  public static final PublishedTable SUPPLIER_COVERAGE = FactTables.SUPPLIER_COVERAGE;
  public static final PublishedTable MEASURE = TrustTables.MEASURE;
  public static final PublishedTable INDICATOR_MONTH = TrustTables.INDICATOR_MONTH;
  public static final PublishedTable OUTCOME_MONTH = TrustTables.OUTCOME_MONTH;
  public static final PublishedTable GROUP_MEASURE = TrustTables.GROUP_MEASURE;
  public static final PublishedTable REPUTATION_MONTH = TrustTables.REPUTATION_MONTH;
  public static final PublishedTable TRUST_MONTH = TrustTables.TRUST_MONTH;
  public static final PublishedTable LEDGER = TrustTables.LEDGER;
  public static final PublishedTable ORDER_LINE = FactTables.ORDER_LINE;
  public static final PublishedTable ORDER_CHANGE = FactTables.ORDER_CHANGE;
  public static final PublishedTable INVOICE = FactTables.INVOICE;
  public static final PublishedTable ISSUE = FactTables.ISSUE;
  public static final PublishedTable MEETING = FactTables.MEETING;
  public static final PublishedTable COMMITMENT = FactTables.COMMITMENT;
  public static final PublishedTable IMPROVEMENT = FactTables.IMPROVEMENT;
  public static final PublishedTable CONTACT_DAY = FactTables.CONTACT_DAY;
  public static final PublishedTable CALENDAR_DAY = FactTables.CALENDAR_DAY;
  public static final PublishedTable WARNING = EvidenceTables.WARNING;
  public static final PublishedTable WARNING_DRIVER = EvidenceTables.WARNING_DRIVER;
  public static final PublishedTable CORRELATION = EvidenceTables.CORRELATION;
  public static final PublishedTable EVIDENCE_TEST = EvidenceTables.EVIDENCE_TEST;
  public static final PublishedTable LEAD_LAG = EvidenceTables.LEAD_LAG;
  public static final PublishedTable DOSE_RESPONSE = EvidenceTables.DOSE_RESPONSE;
  public static final PublishedTable SUPPLIER_INFLUENCE = EvidenceTables.SUPPLIER_INFLUENCE;
  public static final PublishedTable HORSE_RACE = EvidenceTables.HORSE_RACE;
  public static final PublishedTable ASYMMETRY = EvidenceTables.ASYMMETRY;
  public static final PublishedTable LEAGUE = EvidenceTables.LEAGUE;
  public static final PublishedTable COHORT = EvidenceTables.COHORT;
  public static final PublishedTable EXPOSURE = EvidenceTables.EXPOSURE;
  public static final PublishedTable FIELD_COVERAGE = QualityTables.FIELD_COVERAGE;
  public static final PublishedTable REJECTED_ROWS = QualityTables.REJECTED_ROWS;
  public static final PublishedTable RULE_RESULT = QualityTables.RULE_RESULT;
  public static final PublishedTable DICTIONARY = QualityTables.DICTIONARY;

  private static final List<PublishedTable> ALL =
      List.of(
          SUPPLIER,
          SUPPLIER_COVERAGE,
          MEASURE,
          INDICATOR_MONTH,
          OUTCOME_MONTH,
          GROUP_MEASURE,
          REPUTATION_MONTH,
          TRUST_MONTH,
          LEDGER,
          ORDER_LINE,
          ORDER_CHANGE,
          INVOICE,
          ISSUE,
          MEETING,
          COMMITMENT,
          IMPROVEMENT,
          CONTACT_DAY,
          CALENDAR_DAY,
          WARNING,
          WARNING_DRIVER,
          CORRELATION,
          EVIDENCE_TEST,
          LEAD_LAG,
          DOSE_RESPONSE,
          SUPPLIER_INFLUENCE,
          HORSE_RACE,
          ASYMMETRY,
          LEAGUE,
          COHORT,
          EXPOSURE,
          FIELD_COVERAGE,
          REJECTED_ROWS,
          RULE_RESULT,
          DICTIONARY);

  private PublishedTables() {}

  public static List<PublishedTable> all() {
    return ALL;
  }

  public static Optional<PublishedTable> named(String name) {
    return ALL.stream().filter(t -> t.name().equals(name)).findFirst();
  }
}
