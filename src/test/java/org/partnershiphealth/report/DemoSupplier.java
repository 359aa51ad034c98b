package org.partnershiphealth.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.partnershiphealth.report.model.Bill;
import org.partnershiphealth.report.model.Cell;
import org.partnershiphealth.report.model.ContactShare;
import org.partnershiphealth.report.model.Event;
import org.partnershiphealth.report.model.Partner;
import org.partnershiphealth.report.model.Promise;
import org.partnershiphealth.report.model.Score;
import org.partnershiphealth.report.model.SupplierFile;
import org.partnershiphealth.report.model.TierRow;
import org.partnershiphealth.report.model.Trouble;

/** Made-up files of single suppliers. */
final class DemoSupplier {

  private DemoSupplier() {}

  static SupplierFile supplier(int i) {
    Partner p = Demo.partner(i);
    List<Score> all = new ArrayList<>(Demo.scores(p.id(), i, "BUYER"));
    all.addAll(Demo.scores(p.id(), i + 1, "SUPPLIER"));
    all.addAll(Demo.scores(p.id(), i + 2, "MUTUAL"));
    List<Score> peers = new ArrayList<>(Demo.scores("Textiles", i + 3, "MUTUAL"));
    for (String pillar : Wording.pillars()) {
      for (String side : List.of("BUYER", "SUPPLIER")) {
        double v = Demo.wave(i, pillar.charAt(0) + side.length());
        all.add(new Score(p.id(), Demo.LAST, side, pillar, v, v - 9, v + 9, 9d, "OK"));
        peers.add(new Score("Textiles", Demo.LAST, side, pillar, 70d, 64d, 77d, 12d, "OK"));
      }
    }
    List<Cell> cells = new ArrayList<>();
    for (String m : Wording.SIX) {
      for (int t = 0; t < 24; t++) {
        double v = (m.startsWith("un") ? 0.2 : 0.8) + 0.1 * Math.sin(i + t / 4d);
        cells.add(
            new Cell(p.id(), m, Wording.side(m), Demo.LAST.minusMonths(23 - t), v, 30d, "OK"));
      }
    }
    List<Bill> bills = new ArrayList<>();
    for (int k = 0; k < 60; k++) {
      bills.add(
          new Bill(p.id(), Demo.AS_OF.minusDays(900 - 15L * k), k % 7 == 0 ? 9 + k % 5 : -(k % 4)));
    }
    List<Trouble> troubles =
        List.of(
            new Trouble(
                p.id(),
                "Dye shade off spec",
                Demo.AS_OF.minusDays(800),
                Demo.AS_OF.minusDays(600),
                "SUPPLIER"),
            new Trouble(
                p.id(),
                "Late carton labels",
                Demo.AS_OF.minusDays(420),
                Demo.AS_OF.minusDays(380),
                "BUYER"),
            new Trouble(p.id(), "Colour fastness", Demo.AS_OF.minusDays(104), null, "SUPPLIER"));
    return new SupplierFile(
        Demo.FACTS,
        p,
        all,
        peers,
        cells,
        Demo.figures("Textiles"),
        Demo.measures(),
        List.of(new TierRow(p.id(), "MUTUAL", 71d, 64d, 78d, "ABOVE")),
        List.of(),
        List.of(
            new Promise(
                "C1",
                p.id(),
                "BUYER",
                Demo.AS_OF.plusDays(30),
                "OTHER",
                "Share the 2026 volume plan",
                true),
            new Promise(
                "C2",
                p.id(),
                "SUPPLIER",
                Demo.AS_OF.minusDays(9),
                "REMEDY",
                "Joint test at the mill",
                false)),
        troubles,
        bills,
        List.of(new Event(p.id(), Demo.AS_OF.minusDays(300), "Site visit")),
        Demo.acts(p.id()),
        List.of("1,284 messages", "72 invoices", "6 issues"),
        ownContact());
  }

  /** A supplier without any data. */
  static SupplierFile silent() {
    Partner p = new Partner("S-0", null, null, null, null, false, null, null, null, null);
    return new SupplierFile(
        Demo.FACTS,
        p,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** A year with contact on every third weekday, and a week off in autumn. */
  private static List<ContactShare> ownContact() {
    List<ContactShare> days = new ArrayList<>();
    for (LocalDate d = Demo.AS_OF.minusYears(1).plusDays(1);
        !d.isAfter(Demo.AS_OF);
        d = d.plusDays(1)) {
      boolean off = d.getMonthValue() == 10 && d.getDayOfMonth() < 8;
      boolean works = d.getDayOfWeek().getValue() < 6 && !off;
      boolean met = works && d.getDayOfYear() % 3 == 0;
      days.add(
          new ContactShare(
              d, works ? 1 : 0, met ? 1 : 0, off ? 1 : 0, off ? "National Day" : null));
    }
    return days;
  }
}
