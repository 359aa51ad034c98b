package org.partnershiphealth.report.page;

import java.util.List;

/** Made-up names of partners in every script that a report can write. */
public final class Names {

  public static final List<String> ALL =
      List.of(
          "宁波永昌精密机械有限公司",
          "臺灣精機股份有限公司",
          "株式会社みなとテクノ",
          "한빛정밀",
          "Güneş Tekstil İşçiliği",
          "Công ty Dệt may Phước Bửu",
          "শাপলা পোশাক শিল্প",
          "شركة النور للصناعات",
          "บริษัท เจริญชัย",
          "श्री गणेश उद्योग",
          "រោងចក្រ",
          "ලංකා",
          "Łódzkie Zakłady Ćma");

  private Names() {}
}
