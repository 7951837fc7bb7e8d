package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.actor.Topic;
import io.standpoint.text.Document;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document written for a test, with sentences and mentions marked by hand: {@code [TUR Ankara]}
 * mentions an actor, {@code [#talks peace talks]} a topic, {@code " | "} ends a sentence and {@code
 * " ¶ "} a paragraph. Actors are a few of its own and those of the world catalogue.
 *
 * @param asked the words between braces, in order: whom does {@code {he}} mean?
 */
public record Marked(
    Document document, List<Sentence> sentences, List<Mention> mentions, List<Span> asked) {

  private static final Map<String, Entity> ACTORS =
      Stream.of(
              actor("TUR", ActorKind.STATE, null),
              actor("RUS", ActorKind.STATE, null),
              actor("SYR", ActorKind.STATE, null),
              actor("USA", ActorKind.STATE, null),
              actor("nato", ActorKind.ALLIANCE, null),
              actor("hts", ActorKind.ARMED_GROUP, null),
              actor("erdogan", ActorKind.PERSON, "TUR"),
              actor("akar", ActorKind.PERSON, "TUR"),
              actor("putin", ActorKind.PERSON, "RUS"),
              actor("peskov", ActorKind.PERSON, "RUS"),
              actor("assad", ActorKind.PERSON, "SYR"),
              actor("pedersen", ActorKind.PERSON, null))
          .collect(Collectors.toMap(Entity::id, Function.identity()));

  private static Entity actor(String id, ActorKind kind, String partOf) {
    return new Actor(id, kind, "the " + id, Optional.ofNullable(partOf));
  }

  /** Reads such a text. */
  public static Marked parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<Integer> breaks = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    List<Span> asked = new ArrayList<>();
    int question = 0;
    int i = 0;
    while (i < marked.length()) {
      if (marked.startsWith(" | ", i) || marked.startsWith(" ¶ ", i)) {
        text.append(marked.charAt(i + 1) == '|' ? " " : "\n\n");
        breaks.add(text.length());
        i += 3;
      } else if (marked.charAt(i) == '[') {
        int space = marked.indexOf(' ', i);
        int end = marked.indexOf(']', i);
        String id = marked.substring(i + 1, space);
        String words = marked.substring(space + 1, end);
        Span span = new Span(text.length(), text.length() + words.length());
        mentions.add(new Mention(entity(id), span, words));
        text.append(words);
        i = end + 1;
      } else if (marked.charAt(i) == '{') {
        question = text.length();
        i++;
      } else if (marked.charAt(i) == '}') {
        asked.add(new Span(question, text.length()));
        i++;
      } else {
        text.append(marked.charAt(i++));
      }
    }
    breaks.add(text.length());
    return new Marked(
        Document.of("test", text.toString()), sentences(text.toString(), breaks), mentions, asked);
  }

  private static Entity entity(String id) {
    if (id.startsWith("#")) {
      return Topic.of(id.substring(1), id.substring(1));
    }
    return Optional.ofNullable(ACTORS.get(id))
        .or(() -> ActorCatalog.world().find(id))
        .orElseThrow(() -> new IllegalArgumentException("no actor " + id + " in Marked"));
  }

  private static List<Sentence> sentences(String text, List<Integer> breaks) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int end : breaks) {
      String words = text.substring(start, end).stripTrailing();
      if (!words.isEmpty()) {
        sentences.add(
            new Sentence(sentences.size(), new Span(start, start + words.length()), words));
      }
      start = end;
    }
    return sentences;
  }

  /** The text without marks. */
  public String text() {
    return document.text();
  }

  /** Its quotations, and the mentions as marked. */
  public Discourse discourse() {
    return DiscourseReader.standard(ActorCatalog.world()).read(document, sentences, mentions);
  }
}
