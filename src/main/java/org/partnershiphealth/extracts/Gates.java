package org.partnershiphealth.extracts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.TableMapping;
import org.partnershiphealth.extracts.Finding.Verdict;
import org.partnershiphealth.extracts.Service.Outcome;
import org.partnershiphealth.extracts.Tally.Group;

/** Judges a table's counts: what is worth a note, and what stops the run. */
final class Gates {

  private final JobFile job;
  private final CheckedTable checked;
  private final String table;
  private final Tally tally;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  private Gates(JobFile job, CheckedTable checked) {
    this.job = job;
    this.checked = checked;
    this.table = checked.table().name();
    this.tally = checked.tally();
  }

  /** Findings, and sentences about those that stop the run. */
  record Judgement(List<Finding> findings, List<String> failures) {}

  static Judgement judge(JobFile job, CheckedTable checked) {
    Gates gates = new Gates(job, checked);
    gates.rules();
    gates.clocks();
    gates.encoding();
    gates.rejected();
    gates.unknownSuppliers();
    gates.empty();
    return new Judgement(gates.findings, gates.failures);
  }

  private void rules() {
    for (Rule rule : Rule.values()) {
      long n = tally.broken(rule);
      note(rule.name(), rule.checked(), n, sample(rule));
    }
    note(
        "FOLDED",
        "identical rows counted once",
        tally.rows(g -> g.outcome() == Outcome.FOLDED),
        "");
    List<OddTimes> odd = OddTimes.of(checked.table(), checked.columns());
    for (int i = 0; i < odd.size(); i++) {
      int at = i;
      long n = tally.sum(g -> g.outcome() == Outcome.ACCEPTED, g -> g.odd().get(at));
      note(odd.get(i).name(), odd.get(i).rule(), n, "");
    }
  }

  private void clocks() {
    note(
        "CLOCK_GAP",
        "rows with a local time that does not exist, moved forward",
        tally.sum(g -> true, Group::gaps),
        "");
    note(
        "CLOCK_OVERLAP",
        "rows with a local time that happened twice, the earlier taken",
        tally.sum(g -> true, Group::overlaps),
        "");
  }

  private void note(String rule, String what, long n, String sample) {
    findings.add(
        new Finding(table, rule, what, n, null, n == 0 ? Verdict.PASS : Verdict.NOTE, sample));
  }

  private String sample(Rule rule) {
    return tally.groups().stream()
        .filter(g -> g.rule().equals(rule.name()) && !g.sample().isEmpty())
        .map(Group::sample)
        .min(Comparator.naturalOrder())
        .map(Gates::shape)
        .orElse("");
  }

  /** Letters and digits become their kind: what it looked like, and not whose it was. */
  static String shape(String cell) {
    return cell.replaceAll("\\p{Lu}+", "A")
        .replaceAll("[\\p{L}&&[^A]]+", "a")
        .replaceAll("\\p{N}+", "9");
  }

  private void encoding() {
    for (Group g : tally.groups()) {
      if (g.undecoded() > 0) {
        String file = RowNumbers.shown(checked.sources().get(g.mapping()), g.path());
        failures.add(
            table
                + ": '"
                + file
                + "' holds "
                + g.undecoded()
                + " lines that are not in the declared"
                + " encoding (or were damaged before); declare 'options: {encoding: ...}', or"
                + " export it again");
        findings.add(new Finding(table, "ENCODING", file, g.undecoded(), 0.0, Verdict.STOP, ""));
      }
    }
  }

  private void rejected() {
    List<TableMapping> mappings = job.tables().get(table);
    for (int i = 0; i < mappings.size(); i++) {
      int at = i;
      long read = tally.rows(g -> g.mapping() == at && g.outcome() != Outcome.FILTERED);
      long bad =
          tally.rows(
              g ->
                  g.mapping() == at
                      && g.outcome() == Outcome.REJECTED
                      && Rule.valueOf(g.rule()).counts());
      double limit = mappings.get(i).maxRejected();
      String what = "rejected share" + (mappings.size() > 1 ? " of mapping " + (i + 1) : "");
      if (gate("MAX_REJECTED" + (i == 0 ? "" : "_" + (i + 1)), what, bad, read, limit)) {
        failures.add(
            table
                + ": "
                + count(bad, read)
                + " rows rejected, at most "
                + percent(limit)
                + " may be ('max_rejected'); "
                + worst(at));
      }
    }
  }

  /** Adds a finding about a share; true where it is over its limit. */
  private boolean gate(String rule, String what, long part, long whole, double limit) {
    double share = whole == 0 ? 0 : (double) part / whole;
    boolean over = share > limit;
    findings.add(
        new Finding(table, rule, what, share, limit, over ? Verdict.STOP : Verdict.PASS, ""));
    return over;
  }

  private String worst(int mapping) {
    return tally.groups().stream()
        .filter(g -> g.mapping() == mapping && g.outcome() == Outcome.REJECTED)
        .filter(g -> Rule.valueOf(g.rule()).counts())
        .collect(
            java.util.stream.Collectors.groupingBy(
                g -> g.rule() + (g.column().isEmpty() ? "" : " of " + g.column()),
                java.util.TreeMap::new,
                java.util.stream.Collectors.toList()))
        .entrySet()
        .stream()
        .max(Comparator.comparingLong(e -> e.getValue().stream().mapToLong(Group::rows).sum()))
        .map(
            e ->
                "most by "
                    + e.getKey()
                    + " ("
                    + e.getValue().stream().mapToLong(Group::rows).sum()
                    + " rows, such as '"
                    + shape(e.getValue().get(0).sample())
                    + "'); "
                    + Rule.valueOf(e.getValue().get(0).rule()).mend())
        .orElse("");
  }

  private void unknownSuppliers() {
    long read = tally.rows(g -> g.outcome() != Outcome.FILTERED);
    long unknown = tally.broken(Rule.UNKNOWN_SUPPLIER);
    double limit = job.intake().maxUnknownSupplier();
    if (gate("MAX_UNKNOWN_SUPPLIER", "share of rows of unknown suppliers", unknown, read, limit)) {
      failures.add(
          table
              + ": "
              + count(unknown, read)
              + " rows name suppliers that 'suppliers' does"
              + " not have, at most "
              + percent(limit)
              + " may ('intake.max_unknown_supplier'); such as '"
              + sample(Rule.UNKNOWN_SUPPLIER)
              + "'; add them, or mend the ids");
    }
  }

  private void empty() {
    long read = tally.rows(g -> true);
    long accepted = tally.rows(g -> g.outcome() == Outcome.ACCEPTED);
    boolean refused = accepted == 0 && !job.intake().allowEmpty();
    findings.add(
        new Finding(
            table,
            "EMPTY",
            "accepted rows",
            accepted,
            null,
            refused ? Verdict.STOP : Verdict.PASS,
            ""));
    if (refused) {
      failures.add(
          table
              + ": no row was accepted ("
              + read
              + " read); expected data; deliver the"
              + " export again, or set 'intake.allow_empty: true' if nothing happened");
    }
  }

  private static String count(long part, long whole) {
    return part + " of " + whole + " (" + percent(whole == 0 ? 0 : (double) part / whole) + ")";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.4g", share * 100).replaceAll("\\.?0+$", "") + " %";
  }
}
