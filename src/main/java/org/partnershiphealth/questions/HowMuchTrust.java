package org.partnershiphealth.questions;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.partnershiphealth.estimators.DoseResponse;
import org.partnershiphealth.estimators.Interval;

/** How much trust does it take? The outcome in each fifth of x against the middle one. */
final class HowMuchTrust {

  private HowMuchTrust() {}

  /** The rows of {@code dose_response}. */
  static List<Row> answers(List<TrustTest> tests) {
    return tests.stream()
        .parallel()
        .flatMap(test -> test.doses().stream().map(bin -> row(test.question(), bin)))
        .toList();
  }

  private static Row row(TrustTest.Question question, DoseResponse.Bin bin) {
    EffectScale scale = question.effect();
    Optional<Interval> interval = bin.effect().map(e -> e.interval());
    return RowFactory.create(
        question.x().name(),
        question.outcome().name(),
        bin.number(),
        bin.low(),
        bin.high(),
        (long) bin.rows(),
        (long) bin.suppliers(),
        bin.effect().map(e -> told(scale, e.value())).orElse(null),
        interval.map(i -> told(scale, i.low())).orElse(null),
        interval.map(i -> told(scale, i.high())).orElse(null));
  }

  private static Double told(EffectScale scale, double difference) {
    return DoTheyMoveTogether.orNull(scale.told(difference));
  }
}
