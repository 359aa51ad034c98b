package org.partnershiphealth.extracts;

import java.util.List;
import java.util.Optional;

/** All source tables, in the order in which they are read: referenced tables first. */
public final class SourceTables {

  public static final SourceTable SUPPLIERS = PartnerTables.SUPPLIERS;
  public static final SourceTable SITES = PartnerTables.SITES;
  public static final SourceTable CONTACTS = PartnerTables.CONTACTS;
  public static final SourceTable ALIASES = PartnerTables.ALIASES;
  public static final SourceTable MESSAGES = ContactTables.MESSAGES;
  public static final SourceTable MEETINGS = ContactTables.MEETINGS;
  public static final SourceTable COMMITMENTS = ContactTables.COMMITMENTS;
  public static final SourceTable ORDER_LINES = TradeTables.ORDER_LINES;
  public static final SourceTable ORDER_CHANGES = TradeTables.ORDER_CHANGES;
  public static final SourceTable REQUESTS = ContactTables.REQUESTS;
  public static final SourceTable DELIVERIES = TradeTables.DELIVERIES;
  public static final SourceTable INSPECTIONS = TradeTables.INSPECTIONS;
  public static final SourceTable QUALITY_COSTS = MoneyTables.QUALITY_COSTS;
  public static final SourceTable INVOICES = MoneyTables.INVOICES;
  public static final SourceTable PAYMENTS = MoneyTables.PAYMENTS;
  public static final SourceTable ISSUES = MoneyTables.ISSUES;
  public static final SourceTable IMPROVEMENTS = ContactTables.IMPROVEMENTS;
  public static final SourceTable FORECASTS = TradeTables.FORECASTS;
  public static final SourceTable CONTACT_HOURS = ContactTables.CONTACT_HOURS;
  public static final SourceTable HOLIDAYS = PartnerTables.HOLIDAYS;
  public static final SourceTable FX_RATES = PartnerTables.FX_RATES;
  public static final SourceTable UNITS = PartnerTables.UNITS;

  private static final List<SourceTable> ALL =
      List.of(
          SUPPLIERS,
          SITES,
          CONTACTS,
          ALIASES,
          MESSAGES,
          MEETINGS,
          COMMITMENTS,
          ORDER_LINES,
          ORDER_CHANGES,
          REQUESTS,
          DELIVERIES,
          INSPECTIONS,
          QUALITY_COSTS,
          INVOICES,
          PAYMENTS,
          ISSUES,
          IMPROVEMENTS,
          FORECASTS,
          CONTACT_HOURS,
          HOLIDAYS,
          FX_RATES,
          UNITS);

  private SourceTables() {}

  public static List<SourceTable> all() {
    return ALL;
  }

  public static Optional<SourceTable> named(String name) {
    return ALL.stream().filter(t -> t.name().equals(name)).findFirst();
  }
}
