package io.standpoint.actor;

import io.standpoint.actor.Tokens.Gap;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keywords of topics by their tokens. Case and accents do not count; a keyword written
 * "cease-fire" or "cease fire" also matches "ceasefire", and "ceasefire" matches "cease-fire"; a
 * last word in lower case also matches with a plural s more or less (but "Hama" is not "Hamas"),
 * and the verb of a noun of action ("annexed" for "annexation") and the reverse. A capitalised word
 * that only says where something is ("soldiers in Idlib") is no mention, nor is one that only says
 * what sort of people somebody is ("aid workers").
 */
final class TopicIndex {
  private static final int LONGEST_COMPOUND = 4;

  /** Marks a branch that matches a last word without its plural s. */
  private static final String SINGULAR = "\u0000";

  /** Marks a branch that matches the forms of a verb and the noun made of it. */
  private static final String VERB = "\u0001";

  private static final class Node {
    private final Map<String, Node> children = new HashMap<>();
    private final List<Topic> topics = new ArrayList<>();
    private boolean hasVerbs;
  }

  private final Node root = new Node();

  TopicIndex(List<Topic> topics) {
    for (Topic topic : topics) {
      for (String keyword : topic.keywords()) {
        add(topic, keyword);
      }
    }
  }

  /**
   * The mentions in a sentence by position; of two of one topic that overlap the first, then the
   * longest.
   */
  List<Mention> find(String text, Tokens tokens) {
    List<Mention> mentions = new ArrayList<>();
    Map<Topic, Integer> read = new HashMap<>();
    for (int first = 0; first < tokens.size(); first++) {
      Map<Topic, Integer> ends = new LinkedHashMap<>();
      if (!isPlaceOnly(tokens, first)) {
        walk(root, tokens, first, ends);
      }
      for (Map.Entry<Topic, Integer> match : ends.entrySet()) {
        if (first >= read.getOrDefault(match.getKey(), 0)
            && !AgentNouns.isCompound(tokens, match.getValue())) {
          Span span = tokens.span(first, match.getValue());
          mentions.add(new Mention(match.getKey(), span, span.of(text)));
          read.put(match.getKey(), match.getValue());
        }
      }
    }
    return mentions;
  }

  /** Whether a text names a topic, if only as a place. */
  boolean isAnyIn(Tokens tokens) {
    for (int first = 0; first < tokens.size(); first++) {
      Map<Topic, Integer> ends = new HashMap<>();
      walk(root, tokens, first, ends);
      if (ends.values().stream().anyMatch(end -> !AgentNouns.isCompound(tokens, end))) {
        return true;
      }
    }
    return false;
  }

  /** "Soldiers in Idlib" says where they are; it is not about a topic that has the place's name. */
  private static boolean isPlaceOnly(Tokens tokens, int first) {
    return tokens.isTitle(first) && NameRules.isAfterPlacePreposition(tokens, first);
  }

  private void add(Topic topic, String keyword) {
    Tokens tokens = Tokens.of(keyword);
    boolean hasWord = false;
    List<String> apart = new ArrayList<>();
    List<String> unhyphened = new ArrayList<>();
    StringBuilder together = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      hasWord |= tokens.isWord(i);
      apart.add(tokens.lower(i));
      together.append(tokens.lower(i));
      if (tokens.isHyphened(i)) {
        unhyphened.add(unhyphened.remove(unhyphened.size() - 1) + tokens.lower(i));
      } else {
        unhyphened.add(tokens.lower(i));
      }
    }
    if (!hasWord) {
      throw new IllegalArgumentException(
          "keyword '" + keyword + "' of topic '" + topic.name() + "' has neither letter nor digit");
    }
    boolean common = tokens.isLower(tokens.size() - 1);
    add(topic, apart, common);
    add(topic, unhyphened, common);
    if (apart.size() == 2 && tokens.gap(1) != Gap.NONE) {
      add(topic, List.of(together.toString()), common);
    }
  }

  private void add(Topic topic, List<String> forms, boolean common) {
    Node parent = root;
    for (String form : forms.subList(0, forms.size() - 1)) {
      parent = parent.children.computeIfAbsent(form, key -> new Node());
    }
    String last = forms.get(forms.size() - 1);
    addTo(parent, last, topic);
    if (common) {
      addTo(parent, SINGULAR + singular(last), topic);
      for (String verb : Derivation.verbs(last)) {
        addTo(parent, VERB + verb, topic);
        parent.hasVerbs = true;
      }
    }
  }

  private static void addTo(Node parent, String form, Topic topic) {
    Node node = parent.children.computeIfAbsent(form, key -> new Node());
    if (!node.topics.contains(topic)) {
      node.topics.add(topic);
    }
  }

  private static void walk(Node node, Tokens tokens, int from, Map<Topic, Integer> ends) {
    StringBuilder form = new StringBuilder();
    for (int i = from; i < Math.min(tokens.size(), from + LONGEST_COMPOUND); i++) {
      if (i > from && !tokens.isHyphened(i)) {
        break;
      }
      String last = form.append(tokens.lower(i)).toString();
      int end = i + 1;
      Node singular = node.children.get(SINGULAR + singular(last));
      if (singular != null) {
        singular.topics.forEach(topic -> ends.merge(topic, end, Math::max));
      }
      for (String verb : node.hasVerbs ? Derivation.verbs(last) : Set.<String>of()) {
        Node derived = node.children.get(VERB + verb);
        if (derived != null) {
          derived.topics.forEach(topic -> ends.merge(topic, end, Math::max));
        }
      }
      Node child = node.children.get(last);
      if (child != null) {
        child.topics.forEach(topic -> ends.merge(topic, end, Math::max));
        walk(child, tokens, end, ends);
      }
    }
  }

  private static String singular(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
