package org.partnershiphealth.report.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.report.page.Theme;

/**
 * Colours that tell two things apart do so in a grey print and for colour-blind readers. Colour
 * blindness is simulated at full strength after G. M. Machado, M. M. Oliveira, L. A. F. Fernandes,
 * "A physiologically-based model for simulation of color vision deficiency", IEEE Transactions on
 * Visualization and Computer Graphics 15 (2009), 1291-1298; differences are those of CIELAB (1976),
 * contrast is that of WCAG 2.
 */
final class ColoursTest {

  /** A difference that is seen at a glance. */
  private static final double SEEN = 12;

  private record Pair(String where, Color one, Color other) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("late and on time (PaymentDots)", Theme.VERMILLION, Theme.NAVY),
          new Pair("open and solved (IssueTimeline)", Theme.VERMILLION, Theme.MARK),
          new Pair("warned or not (TrustMap)", Theme.VERMILLION, Theme.MARK),
          new Pair("slipping or not (Bullets, Spark)", Theme.VERMILLION, Theme.NAVY),
          new Pair("story and context (TrendChart, Forest, HorseRace)", Theme.NAVY, Theme.MARK),
          new Pair("bar and its ground (PillarBars, Bullets)", Theme.MARK, Theme.PALE),
          new Pair("silence and holiday (HeatStrip)", Theme.VERMILLION, Theme.NAVY));

  private static final Map<String, double[][]> BLINDNESS = new LinkedHashMap<>();

  static {
    BLINDNESS.put("full sight", new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
    BLINDNESS.put(
        "protanopia",
        new double[][] {
          {0.152286, 1.052583, -0.204868},
          {0.114503, 0.786281, 0.099216},
          {-0.003882, -0.048116, 1.051998}
        });
    BLINDNESS.put(
        "deuteranopia",
        new double[][] {
          {0.367322, 0.860646, -0.227968},
          {0.280085, 0.672501, 0.047413},
          {-0.011820, 0.042940, 0.968881}
        });
    BLINDNESS.put(
        "tritanopia",
        new double[][] {
          {1.255528, -0.076749, -0.178779},
          {-0.078411, 0.930809, 0.147602},
          {0.004733, 0.691367, 0.303900}
        });
  }

  @Test
  void pairsAreToldApartByColourBlindReaders() {
    BLINDNESS.forEach(
        (sight, matrix) -> {
          for (Pair pair : PAIRS) {
            double[] one = lab(seen(pair.one(), matrix));
            double[] other = lab(seen(pair.other(), matrix));
            double apart =
                Math.sqrt(
                    Math.pow(one[0] - other[0], 2)
                        + Math.pow(one[1] - other[1], 2)
                        + Math.pow(one[2] - other[2], 2));
            assertTrue(apart >= SEEN, pair.where() + ", " + sight + ": " + apart);
          }
        });
  }

  @Test
  void pairsAreToldApartInAGreyPrint() {
    for (Pair pair : PAIRS) {
      double apart = Math.abs(grey(pair.one()) - grey(pair.other()));
      assertTrue(apart >= SEEN, pair.where() + ", grey: " + apart);
    }
  }

  @Test
  void theStepsOfContactGetDarkerOneByOne() {
    for (int i = 1; i < HeatStrip.STEPS.size(); i++) {
      double lighter = grey(HeatStrip.STEPS.get(i - 1));
      double darker = grey(HeatStrip.STEPS.get(i));
      assertTrue(lighter - darker >= 7, "step " + i + ": " + lighter + " to " + darker);
    }
  }

  @Test
  void textAndShapesStandOutFromThePaper() {
    for (Color text :
        List.of(Theme.INK, Theme.TEXT, Theme.GREY, Theme.NAVY, Theme.VERMILLION, Theme.BLUE)) {
      assertTrue(contrast(text) >= 4.5, text + ": " + contrast(text));
    }
    assertTrue(contrast(Theme.MARK) >= 3, "marks: " + contrast(Theme.MARK));
  }

  private static double contrast(Color color) {
    return 1.05 / (luminance(linear(color)) + 0.05);
  }

  /** Lightness, 0 to 100, of what a grey printer makes of it. */
  private static double grey(Color color) {
    return lightness(luminance(linear(color)));
  }

  private static double[] seen(Color color, double[][] matrix) {
    double[] rgb = linear(color);
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      double sum = matrix[i][0] * rgb[0] + matrix[i][1] * rgb[1] + matrix[i][2] * rgb[2];
      seen[i] = Math.max(0, Math.min(1, sum));
    }
    return seen;
  }

  private static double[] linear(Color color) {
    float[] parts = color.getRGBColorComponents(null);
    double[] linear = new double[3];
    for (int i = 0; i < 3; i++) {
      linear[i] =
          parts[i] <= 0.04045 ? parts[i] / 12.92 : Math.pow((parts[i] + 0.055) / 1.055, 2.4);
    }
    return linear;
  }

  private static double luminance(double[] rgb) {
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  private static double lightness(double luminance) {
    return 116 * root(luminance) - 16;
  }

  /** CIELAB under D65. */
  private static double[] lab(double[] rgb) {
    double x = root((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
    double y = root(luminance(rgb));
    double z = root((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double root(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
}
