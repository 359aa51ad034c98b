package org.partnershiphealth.config;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnershiphealth.config.JobFile.Trust;

/** Binds {@code trust}: pillar weights by code and indicator weights by name. */
final class TrustBinder {

  private static final List<Party> SIDES = List.of(Party.BUYER, Party.SUPPLIER);
  private static final double ROUNDING = 1e-6;

  private TrustBinder() {}

  static Trust trust(Section section, Vocabulary vocabulary) {
    Section weights = section.section("weights");
    Section indicatorWeights = section.section("indicator_weights");
    Map<Party, Map<String, Double>> pillars = new EnumMap<>(Party.class);
    Map<Party, Map<String, Double>> indicators = new EnumMap<>(Party.class);
    for (Party side : SIDES) {
      pillars.put(side, pillars(side, weights.section(side.name())));
      indicators.put(side, indicators(indicatorWeights.section(side.name()), vocabulary));
    }
    weights.finish();
    indicatorWeights.finish();
    Trust trust =
        new Trust(
            section.value("half_life_months").number(Double.MIN_NORMAL),
            section.value("concealment").number(1),
            pillars,
            indicators,
            section.value("min_weight_present").share());
    section.finish();
    return trust;
  }

  /** A pillar may be called by its name or by its letter. */
  private static Map<String, Double> pillars(Party side, Section section) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Pillar pillar : Pillar.values()) {
      String name = pillar.name().toLowerCase(Locale.ROOT);
      weights.put(pillar.code(), section.valueAlso(name, pillar.code()).number(0));
    }
    section.finish();
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 100) > ROUNDING) {
      String all =
          weights.entrySet().stream()
              .map(e -> e.getKey() + " " + number(e.getValue()))
              .collect(Collectors.joining(", "));
      String found = "the pillar weights of " + side + " total " + number(sum);
      throw section.refusal(section.line(), found + "; expected 100 (now " + all + ")");
    }
    return weights;
  }

  private static Map<String, Double> indicators(Section section, Vocabulary vocabulary) {
    Map<String, Double> weights = new LinkedHashMap<>();
    section
        .entries()
        .forEach(
            (name, value) -> {
              section.require("indicator", name, value.line(), vocabulary.indicators());
              weights.put(name, value.number(0));
            });
    return weights;
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.4f", value).replaceFirst("0+$", "");
  }
}
