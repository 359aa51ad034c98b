package org.partnershiphealth.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partnershiphealth.extracts.SourceTables;

/** Writes raw logs of all source tables and the job file that maps them. */
public final class Generator {

  /** Months after the last one whose orders are placed already. */
  private static final int AHEAD = 2;

  private final Settings settings;
  private final Sink sink;
  private final Rates rates;

  private Generator(Settings settings, Sink sink) {
    this.settings = settings;
    this.sink = sink;
    this.rates = new Rates(settings);
  }

  /**
   * Makes the data of the settings in a folder, which is created; files of an earlier call are
   * replaced.
   *
   * @return the job file
   * @throws IOException when the folder cannot be written
   */
  public static Path write(Settings settings, Path folder) throws IOException {
    if (settings.world() == World.SAMPLE) {
      try (SampleFiles files = new SampleFiles(folder)) {
        rows(settings, files);
      }
      return Files.writeString(folder.resolve("job.yaml"), SampleFiles.job("", "out"));
    }
    try (PlainFiles files = new PlainFiles(settings, folder)) {
      rows(settings, files);
    }
    return PlainJob.write(settings, folder);
  }

  /** All rows, supplier by supplier. */
  static void rows(Settings settings, Sink sink) {
    new Generator(settings, sink).all();
  }

  private void all() {
    People.buyer(sink);
    rates.write(sink);
    Partners partners = new Partners(settings);
    Set<String> calendars = new HashSet<>();
    Set<String> boxes = new HashSet<>();
    for (int index = 0; index < settings.suppliers(); index++) {
      Partner partner = partners.next(index);
      if (partner.plantCalendar() && calendars.add(partner.calendar())) {
        holidays(partner);
      }
      partner.items().stream().filter(i -> i.unit().equals("BOX")).forEach(i -> units(i, boxes));
      partner(partner);
    }
  }

  private void partner(Partner partner) {
    Conduct conduct = new Conduct(settings.months() + AHEAD);
    Latent latent = new Latent(settings, partner);
    Partnership pair = new Partnership(settings, partner, latent, conduct, sink);
    People people = new People(partner);
    people.supplier(settings, sink);
    people.write(sink);
    Orders orders = new Orders(pair);
    if (partner.story() != Story.SINGLE_EVENT) {
      conduct(pair, people);
    }
    for (int month = 0; month < settings.months() + AHEAD; month++) {
      if (partner.active(month) || goesOn(partner, month)) {
        orders.month(month);
      }
    }
    Deliveries deliveries = new Deliveries(pair, rates, orders);
    for (int month = 0; month < settings.months() + AHEAD; month++) {
      conduct.close(month);
      deliveries.month(month);
    }
  }

  private boolean goesOn(Partner partner, int month) {
    return month >= settings.months() && partner.endMonth() == settings.months();
  }

  private void conduct(Partnership pair, People people) {
    Commitments commitments = new Commitments(pair);
    Messages messages = new Messages(pair, people);
    Meetings meetings = new Meetings(pair, commitments);
    Issues issues = new Issues(pair, commitments);
    Ideas ideas = new Ideas(pair);
    for (int month = 0; month < settings.months(); month++) {
      if (pair.partner().active(month)) {
        messages.month(month);
        meetings.month(month);
        commitments.month(month);
        issues.month(month);
        ideas.month(month);
      }
    }
  }

  private void holidays(Partner partner) {
    List<Closure> closures = new ArrayList<>(partner.closures());
    for (Closure closure : closures) {
      for (LocalDate day : closure.days()) {
        holiday(partner, day, "OFF", closure);
      }
      LocalDate eve = closure.first().minusDays(1);
      if (partner.workdays().works(eve)) {
        holiday(partner, eve, "HALF", closure);
      }
      LocalDate makeUp = partner.workdays().restNear(closure.last().plusDays(1));
      if (partner.country().code().equals("CN")) {
        holiday(partner, makeUp, "WORK", closure);
      }
    }
  }

  private void holiday(Partner partner, LocalDate day, String kind, Closure closure) {
    boolean late = closure.first().getYear() % 2 == 0;
    sink.add(
        Cells.of(SourceTables.HOLIDAYS)
            .set("calendar", partner.calendar())
            .set("date", day)
            .set("kind", kind)
            .set("name", closure.name())
            .set("known_from", late ? closure.first().minusDays(100) : null));
  }

  private void units(Item item, Set<String> seen) {
    if (seen.add(item.id())) {
      sink.add(
          Cells.of(SourceTables.UNITS)
              .set("item_id", item.id())
              .set("from_unit", "BOX")
              .set("to_unit", "PCS")
              .set("factor", 24));
    }
  }
}
