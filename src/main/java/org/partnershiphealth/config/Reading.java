package org.partnershiphealth.config;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What all values of one job file share: its name, the environment, and what was read so far. */
final class Reading {

  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\$\\{|\\$\\{([A-Za-z_][A-Za-z0-9_]*)}|\\$\\{");
  private static final Pattern SECRET_KEY =
      Pattern.compile("(?i)passw|secret|token|credential|pseudonym_key|(access|account)[._-]?key");
  private static final Pattern SECRET_IN_URL =
      Pattern.compile("(?i)(?<=//)[^/@\\s]*@|(?<=(password|pwd|token|secret)=)[^&;\\s]+");

  private static final Pattern WHERE_THINGS_ARE =
      Pattern.compile("(?i)(^|\\.)(path|output|url|user|password)$");

  private final String label;
  private final Map<String, String> environment;
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final Set<String> fromEnvironment = new LinkedHashSet<>();

  Reading(String label, Map<String, String> environment) {
    this.label = label;
    this.environment = environment;
  }

  Refusal refusal(int line, String message) {
    return YamlParser.refusal(label, line, message);
  }

  /**
   * Replaces every <code>${NAME}</code> by the variable's value; <code>$${</code> stands for
   * itself.
   */
  String substitute(String path, int line, String raw) {
    if (!raw.contains("${")) {
      return raw;
    }
    StringBuilder out = new StringBuilder();
    Matcher reference = REFERENCE.matcher(raw);
    while (reference.find()) {
      reference.appendReplacement(
          out, Matcher.quoteReplacement(replacement(path, line, reference)));
    }
    return reference.appendTail(out).toString();
  }

  private String replacement(String path, int line, Matcher reference) {
    if (reference.group().equals("$${")) {
      return "${";
    }
    String name = reference.group(1);
    if (name == null) {
      String expected = "expected ${NAME} with letters, digits and _ ($${ stands for itself)";
      throw refusal(line, "'" + path + "' holds a malformed reference; " + expected);
    }
    String value = environment.get(name);
    if (value == null) {
      String found = "'" + path + "' needs the environment variable " + name;
      throw refusal(line, found + ", which is not set; export it before the run");
    }
    fromEnvironment.add(value);
    return value;
  }

  /** Keeps what a key was set to, for {@code explain} and {@code run.json}. */
  void note(String path, String raw, int line) {
    settings.put(path, new Setting(path, masked(path, raw), line));
  }

  /** Keeps a default that is made from other values, unless the file sets the key. */
  void noteDefault(String path, String value) {
    settings.putIfAbsent(path, new Setting(path, masked(path, value), 0));
  }

  private static String masked(String path, String raw) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    if (!raw.contains("${") && SECRET_KEY.matcher(name).find() && !raw.isEmpty()) {
      return "***";
    }
    return SECRET_IN_URL.matcher(raw).replaceAll(m -> m.group().endsWith("@") ? "***@" : "***");
  }

  List<Setting> settings() {
    return List.copyOf(settings.values());
  }

  /**
   * The values below a node that hold references, with these replaced: what the file's own bytes do
   * not say of a run. Places and ways to get in are left out, since they do not change results.
   */
  String substituted(String path, Yaml node) {
    if (node instanceof Yaml.Fields section) {
      return section.fields().entrySet().stream()
          .map(e -> substituted(path + "." + e.getKey(), e.getValue().value()))
          .collect(Collectors.joining());
    }
    if (node instanceof Yaml.Items list) {
      return list.items().stream().map(i -> substituted(path, i)).collect(Collectors.joining());
    }
    String text = ((Yaml.Text) node).text();
    boolean counts = text.contains("${") && !WHERE_THINGS_ARE.matcher(path).find();
    return counts ? path + "=" + substitute(path.substring(1), node.line(), text) + "\n" : "";
  }

  /** The values that came from the environment, any of which may be a secret. */
  Set<String> fromEnvironment() {
    return Set.copyOf(fromEnvironment);
  }
}
