package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.classic.ExpressionUtils;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/** {@link Zones} for cells: a row may name its zone. */
final class ZoneNames {

  private static final class Known {
    static final Column NAMES = literal(names());
    static final Column COUNTRIES = literal(Zones.byCountry());
  }

  private ZoneNames() {}

  static Optional<String> canonical(String name) {
    return Zones.named(name).map(ZoneId::getId);
  }

  static Optional<String> ofCountry(String country) {
    return Zones.ofCountry(country).map(ZoneId::getId);
  }

  /** The zone id of a name; null where no zone has that name. */
  static Column canonical(Column name) {
    Column trimmed = Missing.trimmed(name);
    Column offset = when(trimmed.rlike("^(Z|[+-](0\\d|1[0-8]):?[0-5]\\d)$"), trimmed);
    return coalesce(try_element_at(Known.NAMES, trimmed), offset);
  }

  /** The zone id of a country that has one zone or a primary one. */
  static Column ofCountry(Column country) {
    return try_element_at(Known.COUNTRIES, country);
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    ZoneId.getAvailableZoneIds().forEach(id -> names.put(id, id));
    for (String id : TimeZone.getAvailableIDs()) {
      String windows = TimeZone.getWindowsID(id);
      if (windows != null) {
        canonical(windows).ifPresent(zone -> names.put(windows, zone));
      }
    }
    return names;
  }

  private static Column literal(Map<String, String> map) {
    Object[] keys = map.keySet().stream().map(UTF8String::fromString).toArray();
    Object[] values = map.values().stream().map(UTF8String::fromString).toArray();
    MapData data = new ArrayBasedMapData(new GenericArrayData(keys), new GenericArrayData(values));
    return ExpressionUtils.column(
        new Literal(data, DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType)));
  }
}
