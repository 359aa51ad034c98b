package org.partnershiphealth.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping of the job file while it is bound to a record. Whoever binds asks for each key by name;
 * {@link #finish} then refuses every key that nobody asked for.
 */
final class Section {

  private final Reading reading;
  private final String path;
  private final String pattern;
  private final Yaml.Fields node;
  private final Set<String> asked = new LinkedHashSet<>();

  Section(Reading reading, String path, String pattern, Yaml.Fields node) {
    this.reading = reading;
    this.path = path;
    this.pattern = pattern;
    this.node = node;
  }

  /** The value of a key, or its default, or an absent value. */
  Value value(String key) {
    asked.add(key);
    String keyPattern = dotted(pattern, key);
    String keyPath = dotted(path, key);
    Yaml.Field field = node.fields().get(key);
    if (field != null && !(field.value() instanceof Yaml.Text text && text.isNull())) {
      note(keyPath, field.value(), field.line());
      return new Value(reading, keyPath, keyPattern, field.line(), field.value());
    }
    Yaml preset = YamlParser.parseValue(keyPattern, JobKey.of(keyPattern).preset());
    note(keyPath, preset, 0);
    int line = field == null ? node.line() : field.line();
    return new Value(reading, keyPath, keyPattern, line, preset);
  }

  /** The value of a key that has a second spelling. */
  Value valueAlso(String key, String alias) {
    Yaml.Field field = node.fields().get(alias);
    if (field == null || has(key)) {
      return value(key);
    }
    asked.add(alias);
    note(dotted(path, key), field.value(), field.line());
    return new Value(
        reading, dotted(path, alias), dotted(pattern, key), field.line(), field.value());
  }

  private void note(String name, Yaml value, int line) {
    boolean plain =
        value instanceof Yaml.Items list
            ? list.items().stream().allMatch(Yaml.Text.class::isInstance)
            : value instanceof Yaml.Text text && !text.isNull();
    if (plain) {
      reading.note(name, value.inline(), line);
    }
  }

  Section section(String key) {
    return value(key).section();
  }

  /** The values under keys that the user chooses, in the order of the file. */
  Map<String, Value> entries() {
    asked.addAll(node.fields().keySet());
    Map<String, Value> entries = new LinkedHashMap<>();
    node.fields()
        .forEach(
            (key, field) -> {
              String name = dotted(path, SafeText.line(key, 60));
              note(name, field.value(), field.line());
              entries.put(
                  key, new Value(reading, name, dotted(pattern, "*"), field.line(), field.value()));
            });
    return entries;
  }

  boolean has(String key) {
    return node.fields().containsKey(key);
  }

  /** Refuses keys that nobody asked for, with the nearest one that exists. */
  void finish() {
    node.fields()
        .forEach(
            (key, field) -> {
              if (!asked.contains(key)) {
                throw unknown("key", key, field.line(), asked);
              }
            });
  }

  /** Refuses a name that is not among the known ones; no known ones at all: not checked. */
  void require(String what, String name, int line, Collection<String> known) {
    if (!known.isEmpty() && !known.contains(name)) {
      throw unknown(what, name, line, known);
    }
  }

  /** The refusal of a name in this section that is not among the known ones. */
  Refusal unknown(String what, String name, int line, Collection<String> known) {
    String found = SafeText.quoted(dotted(path, name));
    Optional<String> near = Suggestion.nearest(name, known).map(k -> dotted(path, k));
    String hint =
        near.or(() -> elsewhere(name))
            .map(k -> " (did you mean '" + k + "'?)")
            .orElse("; expected one of " + String.join(", ", known));
    return reading.refusal(line, "unknown " + what + " " + found + hint);
  }

  Refusal refusal(int line, String message) {
    return reading.refusal(line, message);
  }

  int line() {
    return node.line();
  }

  String path() {
    return path;
  }

  private static Optional<String> elsewhere(String name) {
    return JobKey.all().stream()
        .map(JobKey::pattern)
        .filter(p -> p.endsWith("." + name) && !p.contains("*"))
        .findFirst();
  }

  private static String dotted(String parent, String key) {
    return parent.isEmpty() ? key : parent + "." + key;
  }
}
