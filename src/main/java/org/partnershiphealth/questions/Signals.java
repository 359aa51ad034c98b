package org.partnershiphealth.questions;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.config.Pillar;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.panel.Trust;
import org.partnershiphealth.panel.TrustScores;

/** What the early warning watches: the scores, their pillars, and O1, O7 and K2. */
final class Signals {

  private static final List<String> OUTCOMES = List.of("O1", "O7", "K2");

  private Signals() {}

  static List<WhoIsSlipping.Signal> of(PanelGrids grids, PanelVariables variables, Trust trust) {
    List<WhoIsSlipping.Signal> signals = new ArrayList<>(scores(grids, trust.scores()));
    for (Measure m : variables.tested()) {
      if (OUTCOMES.contains(m.id())) {
        boolean turned = m.better() == Direction.DOWN;
        Grid values = variables.outcome(m).times(turned ? -1 : 1);
        signals.add(new WhoIsSlipping.Signal(m.name(), "outcome", "", values, turned));
      }
    }
    return signals;
  }

  private static List<WhoIsSlipping.Signal> scores(PanelGrids grids, Dataset<Row> scores) {
    List<String> names = new ArrayList<>();
    for (Party party : List.of(Party.BUYER, Party.SUPPLIER, Party.MUTUAL)) {
      names.add(party.name());
      for (Pillar pillar : Pillar.values()) {
        names.add(party.name() + "_" + pillar.code());
      }
    }
    Column whole = col("pillar").equalTo(TrustScores.ALL);
    Map<String, Grid> read =
        grids.read(
            scores
                .where(col("status").equalTo("OK"))
                .select(
                    when(whole, col("party"))
                        .otherwise(concat(col("party"), lit("_"), col("pillar")))
                        .as("name"),
                    col("supplier_id"),
                    col("month"),
                    col("score").as("value")),
            names);
    List<WhoIsSlipping.Signal> signals = new ArrayList<>();
    for (String name : names) {
      int cut = name.indexOf('_');
      signals.add(
          new WhoIsSlipping.Signal(
              name,
              cut < 0 ? name : name.substring(0, cut),
              cut < 0 ? "" : name.substring(cut + 1),
              read.get(name),
              false));
    }
    return signals;
  }
}
