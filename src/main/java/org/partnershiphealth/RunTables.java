package org.partnershiphealth;

import static org.apache.spark.sql.functions.col;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.IntakeResult;
import org.partnershiphealth.facts.CalendarDays;
import org.partnershiphealth.facts.Commitments;
import org.partnershiphealth.facts.ContactDays;
import org.partnershiphealth.facts.FactFindings;
import org.partnershiphealth.facts.Facts;
import org.partnershiphealth.facts.Improvements;
import org.partnershiphealth.facts.Invoices;
import org.partnershiphealth.facts.Issues;
import org.partnershiphealth.facts.Meetings;
import org.partnershiphealth.facts.OrderChanges;
import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.facts.SupplierCoverage;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.panel.Catalogue;
import org.partnershiphealth.panel.Cohorts;
import org.partnershiphealth.panel.MeasureRows;
import org.partnershiphealth.panel.Panel;
import org.partnershiphealth.panel.PanelResult;
import org.partnershiphealth.panel.PeerFigures;
import org.partnershiphealth.panel.RelationshipLengths;
import org.partnershiphealth.panel.SupplierRows;
import org.partnershiphealth.published.Dictionary;
import org.partnershiphealth.published.PublishedTable;
import org.partnershiphealth.published.PublishedTables;
import org.partnershiphealth.questions.Evidence;

/** Which result becomes which published table. */
final class RunTables {

  private RunTables() {}

  static Map<PublishedTable, Dataset<Row>> of(
      IntakeResult intake, Facts facts, PanelResult panel, Evidence evidence) {
    Map<PublishedTable, Dataset<Row>> tables = new LinkedHashMap<>();
    quality(tables, intake, facts);
    facts(tables, facts);
    panel(tables, facts, panel);
    tables.computeIfPresent(
        PublishedTables.GROUP_MEASURE, (table, rows) -> rows.unionAll(evidence.ofPortfolio()));
    tables.putAll(evidence.tables());
    return tables;
  }

  private static void quality(
      Map<PublishedTable, Dataset<Row>> tables, IntakeResult intake, Facts facts) {
    tables.put(PublishedTables.FIELD_COVERAGE, intake.fieldCoverage());
    tables.put(PublishedTables.REJECTED_ROWS, intake.rejectedRows());
    tables.put(PublishedTables.RULE_RESULT, intake.ruleResult().unionAll(FactFindings.of(facts)));
    tables.put(PublishedTables.DICTIONARY, Dictionary.rows(facts.inputs().spark()));
  }

  private static void facts(Map<PublishedTable, Dataset<Row>> tables, Facts facts) {
    tables.put(PublishedTables.SUPPLIER, SupplierRows.of(facts));
    tables.put(PublishedTables.SUPPLIER_COVERAGE, facts.get(SupplierCoverage.FACT));
    tables.put(PublishedTables.ORDER_LINE, facts.get(OrderLines.FACT));
    tables.put(PublishedTables.ORDER_CHANGE, facts.get(OrderChanges.FACT));
    tables.put(PublishedTables.INVOICE, facts.get(Invoices.FACT));
    tables.put(PublishedTables.ISSUE, facts.get(Issues.FACT));
    tables.put(PublishedTables.MEETING, facts.get(Meetings.FACT));
    tables.put(PublishedTables.COMMITMENT, facts.get(Commitments.FACT));
    tables.put(PublishedTables.IMPROVEMENT, facts.get(Improvements.FACT));
    tables.put(PublishedTables.CONTACT_DAY, facts.get(ContactDays.FACT));
    tables.put(PublishedTables.CALENDAR_DAY, facts.get(CalendarDays.FACT));
  }

  private static void panel(
      Map<PublishedTable, Dataset<Row>> tables, Facts facts, PanelResult panel) {
    List<Measure> mapped = Catalogue.mapped(panel.catalogue());
    Dataset<Row> figures = panel.figures();
    tables.put(PublishedTables.MEASURE, MeasureRows.of(facts, panel.catalogue(), figures));
    tables.put(PublishedTables.INDICATOR_MONTH, Panel.published(figures, mapped, false));
    tables.put(PublishedTables.OUTCOME_MONTH, Panel.published(figures, mapped, true));
    tables.put(
        PublishedTables.GROUP_MEASURE,
        PeerFigures.of(figures, panel.suppliers())
            .unionAll(RelationshipLengths.of(facts, panel.suppliers(), mapped)));
    tables.put(PublishedTables.REPUTATION_MONTH, panel.trust().reputations());
    tables.put(PublishedTables.TRUST_MONTH, panel.trust().scores());
    tables.put(PublishedTables.LEDGER, panel.trust().publishedLedger());
    tables.put(
        PublishedTables.COHORT,
        Cohorts.of(
            panel.trust().scores(),
            figures,
            panel.suppliers().select(col("supplier_id"), col("internal")),
            panel.firstMonth()));
  }
}
