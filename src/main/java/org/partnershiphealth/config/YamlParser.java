package org.partnershiphealth.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Turns YAML text into a {@link Yaml} tree. It works on parser events and not on a loader, because
 * a loader decides types before our keys can ({@code country: NO}, {@code 0123}) and forgets lines.
 * Duplicate keys, type tags, deep nesting and aliases that explode are refused.
 */
final class YamlParser {

  private static final int DEEPEST = 40;
  private static final int MOST_NODES = 50_000;

  private final String label;
  private final Iterator<Event> events;
  private final Map<Anchor, Yaml> anchors = new HashMap<>();
  private final Map<Anchor, Integer> sizes = new HashMap<>();
  private int nodes;

  private YamlParser(String label, Iterator<Event> events) {
    this.label = label;
    this.events = events;
  }

  /**
   * Parses one document; an empty one is an empty section.
   *
   * @throws Refusal naming the line, when the text is not a single well-formed document
   */
  static Yaml.Fields parse(String label, String text) {
    Yaml tree = parseValue(label, text);
    if (tree instanceof Yaml.Fields fields) {
      return fields;
    }
    if (tree instanceof Yaml.Text nothing && nothing.isNull()) {
      return new Yaml.Fields(1, Map.of());
    }
    throw refusal(label, tree.line(), tree.describe() + "; expected keys such as 'as_of:'");
  }

  /** Parses a document that may be a single value. */
  static Yaml parseValue(String label, String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(label).setCodePointLimit(Integer.MAX_VALUE).build();
    try {
      Iterator<Event> events = new Parse(settings).parseString(text).iterator();
      return new YamlParser(label, events).document();
    } catch (MarkedYamlEngineException e) {
      int line = line(e.getProblemMark().or(e::getContextMark));
      throw refusal(label, line, "not valid YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw refusal(label, 1, "not valid YAML: " + e.getMessage());
    } catch (StackOverflowError e) {
      throw refusal(label, 1, "nested too deeply to be read");
    }
  }

  /** An error at a line of a file: exit code 2. */
  static Refusal refusal(String label, int line, String message) {
    String where = line > 0 ? label + ", line " + line : label;
    return new Refusal(ExitCode.USAGE, SafeText.line(where + ": " + message, 1000));
  }

  private Yaml document() {
    Yaml tree = new Yaml.Text(1, "", false);
    boolean found = false;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof NodeEvent node) {
        if (found) {
          throw refusal(label, line(event), "a second document; expected a single one");
        }
        tree = node(node, 0);
        found = true;
      }
    }
    return tree;
  }

  private Yaml node(NodeEvent event, int depth) {
    count(event, 1);
    if (depth > DEEPEST) {
      throw refusal(label, line(event), "nested more than " + DEEPEST + " levels deep");
    }
    if (event instanceof AliasEvent alias) {
      return aliased(alias);
    }
    int before = nodes;
    Yaml tree = event instanceof ScalarEvent scalar ? scalar(scalar) : collection(event, depth);
    event
        .getAnchor()
        .ifPresent(
            anchor -> {
              anchors.put(anchor, tree);
              sizes.put(anchor, nodes - before + 1);
            });
    return tree;
  }

  private Yaml aliased(AliasEvent event) {
    Yaml tree = anchors.get(event.getAlias());
    if (tree == null) {
      throw refusal(label, line(event), "unknown alias *" + event.getAlias().getValue());
    }
    count(event, sizes.get(event.getAlias()));
    return tree;
  }

  private Yaml scalar(ScalarEvent event) {
    refuseTag(event, event.getTag());
    return new Yaml.Text(line(event), event.getValue(), !event.isPlain());
  }

  private Yaml collection(NodeEvent event, int depth) {
    refuseTag(event, ((CollectionStartEvent) event).getTag());
    if (event instanceof MappingStartEvent) {
      return fields(event, depth);
    }
    List<Yaml> items = new ArrayList<>();
    while (events.next() instanceof NodeEvent item) {
      items.add(node(item, depth + 1));
    }
    return new Yaml.Items(line(event), List.copyOf(items));
  }

  private Yaml fields(NodeEvent event, int depth) {
    Map<String, Yaml.Field> fields = new LinkedHashMap<>();
    while (events.next() instanceof NodeEvent key) {
      if (!(node(key, depth + 1) instanceof Yaml.Text name)) {
        throw refusal(label, line(key), "a list or section as a key; expected a word");
      }
      int keyLine = line(key);
      Yaml value = node((NodeEvent) events.next(), depth + 1);
      Yaml.Field earlier = fields.putIfAbsent(name.text(), new Yaml.Field(keyLine, value));
      if (earlier != null) {
        String found = "key " + SafeText.quoted(name.text()) + " stands twice";
        throw refusal(
            label, keyLine, found + " (first in line " + earlier.line() + "); remove one");
      }
    }
    return new Yaml.Fields(line(event), fields);
  }

  private void count(NodeEvent event, int more) {
    nodes += more;
    if (nodes > MOST_NODES) {
      String found = "more than " + MOST_NODES + " values once aliases are expanded";
      throw refusal(label, line(event), found);
    }
  }

  private void refuseTag(Event event, Optional<String> tag) {
    if (tag.isPresent()) {
      String found = "type tag " + SafeText.quoted(tag.get());
      throw refusal(label, line(event), found + " is not allowed; write the value alone");
    }
  }

  private static int line(Event event) {
    return line(event.getStartMark());
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(m -> m.getLine() + 1).orElse(1);
  }
}
