package org.partnershiphealth.extracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zones by name and by country. */
final class ZonesTest {

  @ParameterizedTest
  @CsvSource({
    "CN, Asia/Shanghai",
    "DE, Europe/Berlin",
    "VN, Asia/Ho_Chi_Minh",
    "IN, Asia/Kolkata",
    "CH, Europe/Zurich",
    "US,",
    "MX,",
    "ID,",
    "XX,",
    "Germany,",
  })
  void aCountryHasItsOnlyOrPrimaryZone(String country, String zone) {
    assertEquals(Optional.ofNullable(zone), Zones.ofCountry(country).map(ZoneId::getId));
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Ho_Chi_Minh, Asia/Ho_Chi_Minh",
    "SE Asia Standard Time, Asia/Bangkok",
    "W. Europe Standard Time, Europe/Berlin",
    "+07:00, +07:00",
    "UTC, Etc/UTC",
    "Mars/Olympus,",
    "EST5,",
  })
  void namesOfExportsAreMapped(String name, String zone) {
    assertEquals(Optional.ofNullable(zone), Zones.named(name).map(ZoneId::getId));
  }

  @Test
  void everyCountrysZoneIsOneThatTheJdkKnows() {
    Zones.byCountry().forEach((country, zone) -> assertEquals(zone, ZoneId.of(zone).getId()));
    assertEquals("Europe/Kyiv", Zones.byCountry().get("UA"));
  }
}
