package org.partnershiphealth.questions;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.partnershiphealth.estimators.Influence;

/** Who carries the evidence? What each supplier does to each primary test. */
final class WhoCarriesIt {

  /** Of more suppliers than this those that move the estimate most. */
  private static final int MOST = 1000;

  private final IntFunction<String> supplierId;

  /**
   * @param supplierId the id of a supplier of the grids
   */
  WhoCarriesIt(IntFunction<String> supplierId) {
    this.supplierId = supplierId;
  }

  /** The rows of {@code supplier_influence}. */
  List<Row> answers(List<TrustTest> tests) {
    return tests.stream()
        .flatMap(test -> test.influence().stream().flatMap(i -> rows(test.question(), i)))
        .toList();
  }

  private Stream<Row> rows(TrustTest.Question question, Influence influence) {
    return IntStream.range(0, influence.suppliers().size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(influence.dfbeta()[i])))
        .limit(MOST)
        .map(
            i ->
                RowFactory.create(
                    question.x().name(),
                    question.outcome().name(),
                    supplierId.apply(influence.suppliers().get(i)),
                    DoTheyMoveTogether.orNull(influence.share()[i]),
                    DoTheyMoveTogether.orNull(influence.dfbeta()[i]),
                    DoTheyMoveTogether.orNull(influence.without()[i])));
  }
}
