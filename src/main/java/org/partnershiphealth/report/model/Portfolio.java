package org.partnershiphealth.report.model;

import java.util.List;

/**
 * Everything the report on all suppliers is composed of. Lists are bounded: months and measures by
 * the catalogue, suppliers by {@code PublishedRun.SHOWN}.
 *
 * @param suppliers how many there are, also those that are not listed
 * @param median median and quartiles of the scores over all suppliers; the supplier id is empty
 * @param scores MUTUAL scores of the listed suppliers
 * @param promises our own that are still open
 * @param remedies of either side that are still open, of suppliers with an alarm
 * @param delivery otif_first_promise of the listed suppliers over 12 months
 */
public record Portfolio(
    RunFacts facts,
    long suppliers,
    long countries,
    List<Partner> partners,
    List<Score> median,
    List<Score> scores,
    List<GroupFigure> figures,
    List<MeasureInfo> measures,
    List<TierRow> tiers,
    List<Exposure> exposure,
    List<Association> tests,
    List<Rival> rivals,
    List<Dose> doses,
    List<Lag> lags,
    List<Cohort> cohorts,
    List<Alarm> alarms,
    List<Promise> promises,
    List<Promise> remedies,
    List<ContactShare> contact,
    List<Cell> delivery,
    List<Completeness> completeness,
    List<Check> checks) {

  /** Whether the run has no such table, or the job no source for it, as a measure of it tells. */
  public boolean lacks(String table, String measure) {
    return facts.lacks(table, measure, measures);
  }

  /** The same with what is said of the run, and the suppliers, put in place. */
  public Portfolio with(RunFacts run, List<Partner> listed) {
    return new Portfolio(
        run,
        suppliers(),
        countries(),
        listed,
        median(),
        scores(),
        figures(),
        measures(),
        tiers(),
        exposure(),
        tests(),
        rivals(),
        doses(),
        lags(),
        cohorts(),
        alarms(),
        promises(),
        remedies(),
        contact(),
        delivery(),
        completeness(),
        checks());
  }
}
