package org.partnershiphealth.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.State;

/**
 * The tests that are written down before anybody looks (05.1): eight claims and three scores,
 * against five outcomes. All else is exploratory.
 */
final class PrimaryTests {

  private static final List<String> HYPOTHESES =
      List.of("B1", "B4", "C2", "C6", "D1", "D8", "F1", "A1");
  private static final List<String> OUTCOMES = List.of("O1", "O7", "O9", "K2", "K3");

  private final JobFile.Evidence settings;
  private final OrderControls controls;

  PrimaryTests(JobFile.Evidence settings, OrderControls controls) {
    this.settings = settings;
    this.controls = controls;
  }

  /** The questions of every outcome, scope and x. */
  List<TrustTest.Question> questions(PanelVariables variables, List<Scope> scopes) {
    List<TrustTest.Question> questions = new ArrayList<>();
    for (Measure outcome : variables.tested().stream().filter(this::outcome).toList()) {
      EffectScale scale = EffectScale.of(outcome.outcome().orElseThrow().scale());
      Grid y = onScale(outcome, scale, variables.outcome(outcome));
      double delta = material(outcome);
      String excludes = String.join(",", variables.excluded(outcome));
      List<Grid> held = controls.before(outcome.id(), settings.controls());
      for (Scope scope : scopes) {
        Grid own = scope.of(y);
        for (Grid x : variables.scores(outcome)) {
          questions.add(
              new TrustTest.Question(
                  x,
                  "points",
                  excludes,
                  own,
                  scale,
                  delta,
                  scope,
                  held,
                  variables.reliability(outcome, x.name())));
        }
        for (Measure m :
            variables.independent(outcome).stream().filter(this::hypothesis).toList()) {
          Scaled x =
              scaled(
                  m,
                  side(m)
                      .map(s -> variables.indicator(m, s))
                      .orElseGet(() -> variables.indicator(m).get(0)));
          questions.add(
              new TrustTest.Question(
                  x.grid(), x.name(), "", own, scale, delta, scope, held, OptionalDouble.empty()));
        }
      }
    }
    return questions;
  }

  private boolean outcome(Measure measure) {
    return named(settings.outcomes(), OUTCOMES, measure);
  }

  private boolean hypothesis(Measure measure) {
    return !measure.isOutcome() && named(settings.hypotheses(), HYPOTHESES, measure);
  }

  private static boolean named(List<String> chosen, List<String> usual, Measure measure) {
    List<String> names = chosen.isEmpty() ? usual : chosen;
    return names.contains(measure.id()) || names.contains(measure.name());
  }

  /** The side that is tested of a measure with two: the supplier's telling of its own problems. */
  private static Optional<Party> side(Measure measure) {
    return measure.parties().size() > 1 ? Optional.of(Party.SUPPLIER) : Optional.empty();
  }

  /** The smallest difference per 10 points that matters. */
  private double material(Measure outcome) {
    double usual = outcome.outcome().map(Measure.OutcomeUse::material).orElse(0.0);
    return settings.material().getOrDefault(outcome.name(), usual);
  }

  /** A trust indicator on a scale of points. */
  private static Scaled scaled(Measure measure, Grid grid) {
    if (measure.parts().get(0).state() instanceof State.Rate rate
        && rate.interval() == State.Interval.WILSON) {
      return new Scaled(grid.times(100), "points");
    }
    double sd = spread(grid);
    return sd > 0 ? new Scaled(grid.times(10 / sd), "sd10:" + sd) : new Scaled(grid, "points");
  }

  /**
   * A variable and its scale.
   *
   * @param name points, or sd10 and the standard deviation
   */
  private record Scaled(Grid grid, String name) {}

  /** An outcome on the scale of its test; a share per million is a share. */
  private static Grid onScale(Measure outcome, EffectScale scale, Grid grid) {
    double unit = outcome.unit().equals("ppm") ? 1e-6 : 1;
    double[][] cells = new double[grid.cells().length][];
    for (int s = 0; s < cells.length; s++) {
      cells[s] = grid.cells()[s].clone();
      for (int t = 0; t < cells[s].length; t++) {
        cells[s][t] = scale.outcome(unit * cells[s][t]);
      }
    }
    return new Grid(grid.name(), cells);
  }

  /** The standard deviation of all cells, n - 1. */
  private static double spread(Grid grid) {
    double sum = 0;
    long n = 0;
    for (double[] row : grid.cells()) {
      for (double value : row) {
        if (!Double.isNaN(value)) {
          sum += value;
          n++;
        }
      }
    }
    double mean = sum / Math.max(1, n);
    double squares = 0;
    for (double[] row : grid.cells()) {
      for (double value : row) {
        if (!Double.isNaN(value)) {
          squares += (value - mean) * (value - mean);
        }
      }
    }
    return n < 2 ? 0 : Math.sqrt(squares / (n - 1));
  }
}
