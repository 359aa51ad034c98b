package org.partnershiphealth.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LeastSquaresTest {

  private static final double[][] X = {
    {1, 2}, {4, 1}, {2, 5}, {8, 3}, {5, 8}, {7, 6}, {3, 9}, {6, 4}, {9, 7}, {2, 1}
  };
  private static final double[] Y = {3.1, 5.9, 4.2, 12.5, 8.1, 10.2, 4.9, 8.8, 13.9, 2.7};
  private static final int[] GROUP = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1};

  /** src/test/r/least_squares.R. */
  @Test
  void slopesAndTheirHc3ErrorsAgreeWithR() {
    LeastSquares fit = LeastSquares.of(X, Y, GROUP).orElseThrow();

    assertEquals(1.41974246374369, fit.contrast(1, 0).value(), 1e-12);
    assertEquals(0.0847084130492967, fit.contrast(0, 1).value(), 1e-12);
    assertEquals(0.0793361723178793, fit.contrast(1, 0).se(), 1e-12);
    assertEquals(0.0746788788307528, fit.contrast(0, 1).se(), 1e-12);
    assertEquals(6, fit.contrast(1, 0).df());
  }

  @Test
  void aColumnThatTheGroupsExplainIsRefused() {
    double[][] x = {{1}, {1}, {1}, {2}, {2}, {2}};
    double[] y = {1, 2, 3, 4, 5, 6};

    assertTrue(LeastSquares.of(x, y, new int[] {0, 0, 0, 1, 1, 1}).isEmpty());
  }
}
