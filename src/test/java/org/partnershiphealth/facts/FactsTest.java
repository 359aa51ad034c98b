package org.partnershiphealth.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class FactsTest {

  @Test
  void whereNothingIsMappedEveryFactIsEmpty() {
    World world = World.asOf("2024-03-31");
    for (Fact fact : Facts.all()) {
      assertEquals(
          fact.schema().toDDL().replace(" NOT NULL", ""),
          world.facts().get(fact).schema().toDDL().replace(" NOT NULL", ""),
          fact.name());
      assertEquals(0, world.facts().get(fact).count(), fact.name());
    }
  }
}
