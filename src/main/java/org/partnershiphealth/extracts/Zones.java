package org.partnershiphealth.extracts;

import com.ibm.icu.impl.ZoneMeta;
import com.ibm.icu.util.Output;
import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Time zones by the names that exports use, and of countries. Never the machine's own zone.
 *
 * <p>Sources: CLDR, as ICU4J carries it: the mapping of Windows zone names, and the primary zone of
 * a country that has several (CN Asia/Shanghai, DE Europe/Berlin).
 */
public final class Zones {

  private Zones() {}

  /**
   * The zone that a name stands for: an IANA id ({@code Asia/Ho_Chi_Minh}), a fixed offset ({@code
   * +07:00}) or a Windows name ({@code SE Asia Standard Time}); empty where it is none of these.
   */
  public static Optional<ZoneId> named(String name) {
    String text = name.trim();
    String windows = TimeZone.getIDForWindowsID(text, null);
    if (windows != null) {
      return iana(windows);
    }
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException notAZone) {
      return Optional.empty();
    }
  }

  /**
   * The zone of a country: its only one, or the one that CLDR calls primary. Empty where there are
   * several and none is primary (US, BR, ID, MX ...), and for what is no country code.
   *
   * @param country ISO 3166-1 alpha-2
   */
  public static Optional<ZoneId> ofCountry(String country) {
    Set<String> zones =
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, country, null);
    for (String zone : zones) {
      // ICU has no public call for this; its formatter names "China Time" by the same method.
      Output<Boolean> primary = new Output<>(false);
      if (country.equals(ZoneMeta.getCanonicalCountry(zone, primary)) && primary.value) {
        return iana(zone);
      }
    }
    return Optional.empty();
  }

  /** The zone id of every country that has one zone or a primary one, by country code. */
  public static Map<String, String> byCountry() {
    Map<String, String> zones = new TreeMap<>();
    Arrays.stream(Locale.getISOCountries())
        .forEach(c -> ofCountry(c).ifPresent(zone -> zones.put(c, zone.getId())));
    return zones;
  }

  private static Optional<ZoneId> iana(String id) {
    String iana = TimeZone.getIanaID(id);
    return Optional.of(ZoneId.of(iana.equals(TimeZone.UNKNOWN_ZONE_ID) ? id : iana));
  }
}
