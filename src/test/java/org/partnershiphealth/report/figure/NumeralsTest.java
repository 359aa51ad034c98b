package org.partnershiphealth.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class NumeralsTest {

  @Test
  void thousandsAreGroupedAndMinusIsAMinus() {
    assertEquals("1,234,567.9", Numerals.fixed(1234567.89, 1));
    assertEquals("\u22121,000", Numerals.fixed(-1000, 0));
    assertEquals("999", Numerals.count(999));
  }

  @Test
  void zeroHasNoSign() {
    assertEquals("0.0", Numerals.signed(-0.04, 1));
    assertEquals("0.0", Numerals.signed(0.04, 1));
    assertEquals("+0.1", Numerals.signed(0.05, 1));
  }

  @Test
  void effectsHaveTwoSignificantDigits() {
    assertEquals("+3.4", Numerals.effect(3.41));
    assertEquals("\u22120.034", Numerals.effect(-0.0341));
    assertEquals("+120", Numerals.effect(120.4));
  }

  @Test
  void moneyIsShortWithItsCurrency() {
    assertEquals("USD 4.1m", Numerals.money(4_120_000, "USD"));
    assertEquals("EUR 12k", Numerals.money(12_400, "EUR"));
  }

  @Test
  void aProbabilityIsNeverZero() {
    assertEquals("<0.001", Numerals.probability(0.0000001));
    assertEquals("0.030", Numerals.probability(0.03));
  }
}
