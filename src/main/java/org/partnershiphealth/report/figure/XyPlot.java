package org.partnershiphealth.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.partnershiphealth.report.page.Pen;

/**
 * The data layer of a chart, drawn by JFreeChart without any of its usual decoration, so that
 * panels align to the point. Words and grid lines are the figure's own.
 */
final class XyPlot {

  private static final NumberFormat TICKS =
      new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));

  private final double left;
  private final double right;
  private final double bottom;
  private final double top;
  private final XYPlot plot = new XYPlot();
  private int layers;

  /** Ends of both axes in units of the data; an axis may run backwards. */
  XyPlot(double left, double right, double bottom, double top) {
    this.left = left;
    this.right = right;
    this.bottom = bottom;
    this.top = top;
    plot.setDomainAxis(axis(left, right));
    plot.setRangeAxis(axis(bottom, top));
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
  }

  private static NumberAxis axis(double from, double to) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(Math.min(from, to), Math.max(from, to));
    axis.setInverted(from > to);
    axis.setVisible(false);
    // An invisible axis still lays out its ticks, in a logical font, unless it has nothing to
    // choose.
    axis.setTickUnit(new NumberTickUnit(Math.abs(to - from), TICKS), false, true);
    axis.setTickLabelsVisible(false);
    return axis;
  }

  /** A value of the first axis as a fraction of the width. */
  double x(double value) {
    return (value - left) / (right - left);
  }

  /** A value of the second axis as a fraction of the height, from above. */
  double y(double value) {
    return (top - value) / (top - bottom);
  }

  /** An opaque band between two lines. */
  XyPlot band(List<Point> points, Color tint) {
    YIntervalSeries series = new YIntervalSeries("band");
    for (Point p : points) {
      if (p.low() != null && p.high() != null) {
        series.add(p.x(), p.low(), p.low(), p.high());
      }
    }
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    data.addSeries(series);
    DeviationRenderer renderer = new DeviationRenderer(false, false);
    renderer.setAlpha(1);
    renderer.setSeriesFillPaint(0, tint);
    return layer(data, renderer);
  }

  /** A line through points; months without a value are gaps. */
  XyPlot line(List<Point> points, Color color, float width) {
    XYIntervalSeries series = new XYIntervalSeries("line", false, true);
    for (Point p : points) {
      double v = p.value() == null ? Double.NaN : p.value();
      series.add(p.x(), p.x(), p.x(), v, v, v);
    }
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setSeriesPaint(0, color);
    renderer.setSeriesStroke(
        0, new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    return layer(collection(series), renderer);
  }

  /** Round marks of one colour; each mark is x, y. */
  XyPlot dots(List<List<Double>> marks, Color color, double radius) {
    XYIntervalSeries series = new XYIntervalSeries("dots", false, true);
    for (List<Double> m : marks) {
      double x = m.get(0);
      double y = m.get(1);
      series.add(x, x, x, y, y, y);
    }
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    shape(renderer, color, radius);
    return layer(collection(series), renderer);
  }

  /** Round marks with an interval along the first axis; each is x, low, high, y. */
  XyPlot across(List<List<Double>> marks, Color color, double radius) {
    XYIntervalSeries series = new XYIntervalSeries("across", false, true);
    for (List<Double> m : marks) {
      series.add(m.get(0), m.get(1), m.get(2), m.get(3), m.get(3), m.get(3));
    }
    return errors(series, color, radius, true);
  }

  /** Round marks with an interval along the second axis; each is x, y, low, high. */
  XyPlot upright(List<List<Double>> marks, Color color, double radius) {
    XYIntervalSeries series = new XYIntervalSeries("upright", false, true);
    for (List<Double> m : marks) {
      series.add(m.get(0), m.get(0), m.get(0), m.get(1), m.get(2), m.get(3));
    }
    return errors(series, color, radius, false);
  }

  private XyPlot errors(XYIntervalSeries series, Color color, double radius, boolean across) {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(across);
    renderer.setDrawYError(!across);
    renderer.setCapLength(0);
    renderer.setErrorPaint(color);
    renderer.setErrorStroke(new BasicStroke(1.5f));
    shape(renderer, color, radius);
    return layer(collection(series), renderer);
  }

  private static void shape(XYLineAndShapeRenderer renderer, Color color, double radius) {
    renderer.setSeriesPaint(0, color);
    renderer.setSeriesShape(0, new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    renderer.setUseOutlinePaint(false);
    renderer.setDrawOutlines(false);
  }

  private static XYDataset collection(XYIntervalSeries series) {
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    data.addSeries(series);
    return data;
  }

  private XyPlot layer(XYDataset data, XYItemRenderer renderer) {
    plot.setDataset(layers, data);
    plot.setRenderer(layers, renderer);
    layers++;
    return this;
  }

  /** Draws all layers, the first one lowest. */
  void draw(Pen pen, double x, double y, double width, double height) {
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    pen.chart(chart, x, y, width, height);
  }
}
