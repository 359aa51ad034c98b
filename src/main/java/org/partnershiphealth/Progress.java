package org.partnershiphealth;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Timer;
import java.util.TimerTask;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.partnershiphealth.config.SafeText;

/**
 * Says on the terminal what a command is doing: one line per stage with its rows and seconds. On a
 * terminal the line of the running stage is redrawn; elsewhere each line is written once, when its
 * stage is over. Each stage also names its Spark job group, so that the Spark UI tells the same
 * story.
 */
public final class Progress implements AutoCloseable {

  private static final int LONGEST_LINE = 400;
  private static final long REDRAW_MILLIS = 500;
  private static final double NANOS = 1e9;

  private final PrintStream out;
  private final boolean redraw;
  private final Timer timer;
  private Optional<SparkContext> spark = Optional.empty();
  private String stage = "";
  private OptionalLong rows = OptionalLong.empty();
  private long began;

  /**
   * @param redraw whether {@code out} is a terminal that understands escape sequences
   */
  public Progress(PrintStream out, boolean redraw) {
    this.out = out;
    this.redraw = redraw;
    this.timer = new Timer("progress", true);
    if (redraw) {
      timer.schedule(new Redraw(), REDRAW_MILLIS, REDRAW_MILLIS);
    }
  }

  /** Lets the stages that follow name the jobs of that session. */
  public synchronized void attach(SparkSession session) {
    spark = Optional.of(session.sparkContext());
  }

  /** Ends the running stage and begins the next one. */
  public synchronized void stage(String name) {
    end();
    stage = name;
    rows = OptionalLong.empty();
    began = System.nanoTime();
    spark.ifPresent(context -> context.setJobGroup(name, name, false));
    draw();
  }

  /** How many rows the running stage was about. */
  public synchronized void rows(long count) {
    rows = OptionalLong.of(count);
  }

  /** Ends the running stage, if there is one. */
  public synchronized void end() {
    if (!stage.isEmpty()) {
      out.println((redraw ? "\r\u001B[2K" : "") + line());
      stage = "";
      spark.ifPresent(SparkContext::clearJobGroup);
    }
  }

  /** Writes a line of its own, after ending the running stage. */
  public synchronized void say(String text) {
    end();
    out.println(SafeText.line(text, LONGEST_LINE));
    out.flush();
  }

  /** Ends the running stage and stops redrawing. */
  @Override
  public synchronized void close() {
    end();
    timer.cancel();
    out.flush();
  }

  private void draw() {
    if (redraw && !stage.isEmpty()) {
      out.print("\r\u001B[2K" + line());
      out.flush();
    }
  }

  private String line() {
    String count = rows.isPresent() ? String.format(Locale.ROOT, "%,d", rows.getAsLong()) : "";
    double seconds = (System.nanoTime() - began) / NANOS;
    return String.format(Locale.ROOT, "  %-36s %15s %8.1f s", stage, count, seconds);
  }

  private final class Redraw extends TimerTask {
    @Override
    public void run() {
      synchronized (Progress.this) {
        draw();
      }
    }
  }
}
