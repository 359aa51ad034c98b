package org.partnershiphealth.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * All facts of a run, each built once, when it is first asked for. A fact that needs another one
 * asks for it here, so that what both share is planned once. A new fact is one line in the list.
 */
public final class Facts {

  private static final Map<Fact, Function<Facts, Dataset<Row>>> BUILDERS = new LinkedHashMap<>();

  static {
    BUILDERS.put(Conversations.FACT, Conversations::of);
    BUILDERS.put(SupplierCoverage.FACT, SupplierCoverage::of);
    BUILDERS.put(SupplierSpans.FACT, SupplierSpans::of);
    BUILDERS.put(SupplierMonths.FACT, SupplierMonths::of);
    BUILDERS.put(RequestTurns.FACT, RequestTurns::of);
    BUILDERS.put(MessageDays.FACT, MessageDays::of);
    BUILDERS.put(SynchronousContacts.FACT, SynchronousContacts::of);
    BUILDERS.put(ContactDays.FACT, ContactDays::of);
    BUILDERS.put(ContactGaps.FACT, ContactGaps::of);
    BUILDERS.put(Silences.FACT, Silences::of);
    BUILDERS.put(CheckIns.FACT, CheckIns::of);
    BUILDERS.put(Contacts.FACT, Contacts::of);
    BUILDERS.put(ContactPairs.FACT, ContactPairs::of);
    BUILDERS.put(Meetings.FACT, Meetings::of);
    BUILDERS.put(Visits.FACT, Visits::of);
    BUILDERS.put(VisitMonths.FACT, VisitMonths::of);
    BUILDERS.put(Escalations.FACT, Escalations::of);
    BUILDERS.put(PlannedMeetings.FACT, PlannedMeetings::of);
    BUILDERS.put(HolidayRuns.FACT, HolidayRuns::of);
    BUILDERS.put(PeacefulWeeks.FACT, PeacefulWeeks::of);
    BUILDERS.put(CalendarDays.FACT, CalendarDays::of);
    BUILDERS.put(OrderLines.FACT, OrderLines::of);
    BUILDERS.put(Invoices.FACT, Invoices::of);
    BUILDERS.put(OpenInvoices.FACT, OpenInvoices::of);
    BUILDERS.put(LiveLineMonths.FACT, LiveLineMonths::of);
    BUILDERS.put(OrderChanges.FACT, OrderChanges::of);
    BUILDERS.put(Placements.FACT, Placements::of);
    BUILDERS.put(LandedCosts.FACT, LandedCosts::of);
    BUILDERS.put(PriceMonths.FACT, PriceMonths::of);
    BUILDERS.put(Flows.FACT, Flows::of);
    BUILDERS.put(Requests.FACT, Requests::of);
    BUILDERS.put(ForecastMonths.FACT, ForecastMonths::of);
    BUILDERS.put(ClosureDemand.FACT, ClosureDemand::of);
    BUILDERS.put(SupplierBenefits.FACT, SupplierBenefits::of);
    BUILDERS.put(Issues.FACT, Issues::of);
    BUILDERS.put(Acknowledgements.FACT, Acknowledgements::of);
    BUILDERS.put(Concealments.FACT, Concealments::of);
    BUILDERS.put(OpenIssues.FACT, OpenIssues::of);
    BUILDERS.put(Commitments.FACT, Commitments::of);
    BUILDERS.put(Remedies.FACT, Remedies::of);
    BUILDERS.put(Improvements.FACT, Improvements::of);
    BUILDERS.put(Inspections.FACT, Inspections::of);
  }

  private final FactInputs inputs;
  private final Map<Fact, FutureTask<Dataset<Row>>> built = new ConcurrentHashMap<>();
  private final Function<Dataset<Row>, Dataset<Row>> keep;

  /**
   * @param keep what to do with a fact that is built, so that using it again is cheap; the pipeline
   *     persists it, a test leaves it as it is
   */
  public Facts(FactInputs inputs, Function<Dataset<Row>, Dataset<Row>> keep) {
    this.inputs = inputs;
    this.keep = keep;
  }

  /** Facts that are planned anew at each use. */
  public Facts(FactInputs inputs) {
    this(inputs, Function.identity());
  }

  public FactInputs inputs() {
    return inputs;
  }

  /** The rows of a fact, in its schema; of several threads that ask first, one builds it. */
  public Dataset<Row> get(Fact fact) {
    Function<Facts, Dataset<Row>> builder = BUILDERS.get(fact);
    if (builder == null) {
      throw new IllegalArgumentException("fact " + fact.name() + " is not listed in Facts");
    }
    FutureTask<Dataset<Row>> fresh = new FutureTask<>(() -> keep.apply(builder.apply(this)));
    FutureTask<Dataset<Row>> first = built.putIfAbsent(fact, fresh);
    if (first == null) {
      fresh.run();
    }
    try {
      return (first == null ? fresh : first).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while fact " + fact.name() + " was built", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Every fact, in the order of the list. */
  public static List<Fact> all() {
    return List.copyOf(BUILDERS.keySet());
  }
}
