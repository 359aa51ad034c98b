package org.partnershiphealth.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphealth.report.page.Figure;
import org.partnershiphealth.report.page.Pen;
import org.partnershiphealth.report.page.Theme;
import org.partnershiphealth.report.page.Weight;

/** Price, speed or trust: three dots with intervals for each outcome, whichever wins. */
public record HorseRace(List<Race> races) implements Figure {

  private static final double ROW = 11;
  private static final double GAP = 5;
  private static final double FOOT = 16;
  private static final double NAMES = 88;
  private static final double RIVAL = 48;

  /** One rival of a race, all per standard deviation. */
  public record Rival(String name, Double estimate, Double low, Double high) {}

  /**
   * One outcome.
   *
   * @param winner name of the rival that wins, or null
   */
  public record Race(String outcome, List<Rival> rivals, String winner) {}

  private double rows(int races) {
    double high = 0;
    for (Race race : this.races.subList(0, races)) {
      high += ROW * race.rivals().size() + GAP;
    }
    return high;
  }

  @Override
  public double height() {
    return rows(races.size()) + FOOT;
  }

  @Override
  public void draw(Pen pen) {
    List<Double> ends = new ArrayList<>(List.of(0d));
    for (Race race : races) {
      for (Rival rival : race.rivals()) {
        ends.add(rival.low());
        ends.add(rival.high());
      }
    }
    Scale scale = Scale.around(ends);
    double left = NAMES + RIVAL;
    double wide = pen.width() - left - 4;
    double high = rows(races.size());
    XyPlot plot = new XyPlot(scale.low(), scale.high(), high, 0);
    double free = 0;
    for (double tick : scale.ticks()) {
      double x = left + plot.x(tick) * wide;
      boolean zero = Math.abs(tick) < scale.step() / 1e6;
      pen.line(x, 0, x, high, zero ? Theme.GREY : Theme.PALE, zero ? 0.9 : 0.7);
      String label = Numerals.signed(tick, Numerals.decimals(scale.step()));
      double half = pen.measure(label, Theme.SUB) / 2;
      if (x - half > free && x + half <= pen.width()) {
        pen.text(label, Theme.SUB, x - half, high + 11);
        free = x + half + 3;
      }
    }
    List<List<Double>> winners = new ArrayList<>();
    List<List<Double>> others = new ArrayList<>();
    for (int i = 0; i < races.size(); i++) {
      race(pen, races.get(i), rows(i), winners, others);
    }
    plot.across(others, Theme.MARK, 2.6).across(winners, Theme.NAVY, 3.2);
    plot.draw(pen, left, 0, wide, high);
  }

  private static void race(
      Pen pen, Race race, double top, List<List<Double>> winners, List<List<Double>> others) {
    double y = top + 8.5;
    for (String line : pen.wrap(race.outcome(), Theme.LABEL, NAMES - 6)) {
      pen.text(line, Theme.LABEL, 0, y);
      y += 10;
    }
    y = top;
    for (Rival rival : race.rivals()) {
      boolean wins = rival.name().equals(race.winner());
      pen.text(
          rival.name(),
          Theme.NOTE.in(wins ? Theme.NAVY : Theme.GREY).as(wins ? Weight.SEMIBOLD : Weight.REGULAR),
          NAMES,
          y + 8.5);
      if (rival.estimate() != null && rival.low() != null && rival.high() != null) {
        (wins ? winners : others)
            .add(List.of(rival.estimate(), rival.low(), rival.high(), y + ROW / 2));
      }
      y += ROW;
    }
  }

  @Override
  public String alternative() {
    List<String> words = new ArrayList<>();
    for (Race race : races) {
      for (Rival rival : race.rivals()) {
        words.add(
            race.outcome()
                + ", "
                + rival.name()
                + ": "
                + (rival.estimate() == null
                    ? "not estimated"
                    : Numerals.signed(rival.estimate(), 2)));
      }
      words.add(race.winner() == null ? "no winner" : "winner: " + race.winner());
    }
    return "Price, speed and trust compared. " + String.join("; ", words) + ".";
  }
}
