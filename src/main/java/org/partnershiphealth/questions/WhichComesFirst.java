package org.partnershiphealth.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.partnershiphealth.estimators.Correlation;
import org.partnershiphealth.estimators.Persistence;

/**
 * Which comes first? Correlations within suppliers of x with the outcome half a year before to half
 * a year after; raw, and after both were filtered by the first-order autoregression of x, so that a
 * slow x does not look early and late alike. A picture, never a test.
 */
final class WhichComesFirst {

  private static final int FARTHEST = 6;

  private final int[] peers;

  /**
   * @param peers the peer group of each supplier of the grids
   */
  WhichComesFirst(int[] peers) {
    this.peers = peers.clone();
  }

  /** The rows of {@code lead_lag}. */
  List<Row> answers(List<TrustTest> tests) {
    return tests.stream().parallel().flatMap(this::ofTest).toList();
  }

  private Stream<Row> ofTest(TrustTest test) {
    Grid x = test.question().x();
    Grid y = test.question().outcome();
    double phi = Persistence.firstOrder(x.cells());
    Grid whiteX = new Grid(x.name(), Persistence.prewhitened(x.cells(), phi));
    Grid whiteY = new Grid(y.name(), Persistence.prewhitened(y.cells(), phi));
    List<Row> rows = new ArrayList<>();
    IntStream.rangeClosed(-FARTHEST, FARTHEST)
        .forEach(
            lag -> {
              rows.add(row(x, y, lag, false));
              rows.add(row(whiteX, whiteY, lag, true));
            });
    return rows.stream();
  }

  private Row row(Grid x, Grid y, int lag, boolean prewhitened) {
    Sample own = Sample.of(x, y, lag, peers).withinSuppliers();
    Correlation c = Correlation.clustered(own.x(), own.y(), own.supplier(), own.suppliers());
    return RowFactory.create(
        x.name(),
        y.name(),
        lag,
        prewhitened,
        DoTheyMoveTogether.orNull(c.r()),
        DoTheyMoveTogether.orNull(c.interval().low()),
        DoTheyMoveTogether.orNull(c.interval().high()),
        (long) own.rows(),
        (long) own.suppliers());
  }
}
