package io.standpoint.cli;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.discourse.Voice;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * A sentence with its mentions and voices marked: {@code {putin, reported: [he = putin, pronoun]
 * hoped}}. Mentions are in their side's colour, voices underlined; the colours say nothing that the
 * brackets do not.
 */
final class MarkedSentence {

  /** What a mark does; those at one offset stand in this order. */
  private enum Kind {
    MENTION_END,
    VOICE_END,
    VOICE_START,
    MENTION_START
  }

  /**
   * A bracket.
   *
   * @param offset into the document's text
   * @param span of the mention or voice that it opens or closes
   * @param label what stands in the bracket besides the words
   * @param colour of the side
   */
  private record Mark(int offset, Kind kind, Span span, String label, IStyle colour) {

    /** Outer ones open first and close last. */
    static final Comparator<Mark> ORDER =
        Comparator.comparingInt(Mark::offset)
            .thenComparing(Mark::kind)
            .thenComparing(Comparator.comparingInt(Mark::otherEnd).reversed());

    private int otherEnd() {
      return offset == span.start() ? span.end() : span.start();
    }
  }

  private final Sentence sentence;
  private final StyledText text = new StyledText();
  private final Deque<IStyle> mentions = new ArrayDeque<>();
  private int voices;

  private MarkedSentence(Sentence sentence) {
    this.sentence = sentence;
  }

  /**
   * Marks a sentence.
   *
   * @param mentions those that lie in it, by position
   * @param voices those that share words with it, by start, outer ones first
   */
  static StyledText of(
      Sentence sentence, List<Mention> mentions, List<Voice> voices, SideColours colours) {
    List<Mark> marks = new ArrayList<>();
    addMentions(marks, mentions, colours);
    for (Voice voice : voices) {
      int start = Math.max(voice.words().start(), sentence.span().start());
      int end = Math.min(voice.words().end(), sentence.span().end());
      Span words = new Span(start, end);
      String label = speaker(voice) + ", " + voice.manner().label() + ": ";
      IStyle colour = colours.of(voice.speaker());
      marks.add(new Mark(start, Kind.VOICE_START, words, label, colour));
      marks.add(new Mark(end, Kind.VOICE_END, words, "", colour));
    }
    marks.sort(Mark.ORDER);
    return new MarkedSentence(sentence).marked(marks);
  }

  private static String speaker(Voice voice) {
    return voice.actor().isListed() ? voice.actor().id() : voice.actor().name();
  }

  private static void addMentions(List<Mark> marks, List<Mention> mentions, SideColours colours) {
    Map<Span, List<Mention>> bySpan =
        mentions.stream()
            .collect(Collectors.groupingBy(Mention::span, TreeMap::new, Collectors.toList()));
    bySpan.forEach(
        (span, same) -> {
          IStyle colour = colours.of(same.get(0));
          String label = " = " + label(same);
          marks.add(new Mark(span.start(), Kind.MENTION_START, span, "", colour));
          marks.add(new Mark(span.end(), Kind.MENTION_END, span, label, colour));
        });
  }

  /** The ids of those who are meant, and the rules by which, other than by name. */
  private static String label(List<Mention> same) {
    String names = same.stream().map(MarkedSentence::name).collect(Collectors.joining(" + "));
    Stream<String> rules =
        same.stream()
            .map(Mention::rule)
            .filter(rule -> rule != MentionRule.NAME)
            .map(MentionRule::label);
    return Stream.concat(Stream.of(names), rules).distinct().collect(Collectors.joining(", "));
  }

  /**
   * The id of whom {@code mention} means; of somebody whom no catalogue lists the name, where the
   * words are another.
   */
  static String name(Mention mention) {
    if (mention.entity() instanceof Actor actor) {
      if (actor.isListed()) {
        return actor.id();
      }
      return actor.name().equals(mention.text()) ? MentionRule.UNLISTED.label() : actor.name();
    }
    return "topic " + mention.entity().name();
  }

  private StyledText marked(List<Mark> marks) {
    int at = sentence.span().start();
    int next = 0;
    while (at < sentence.span().end()) {
      while (next < marks.size() && marks.get(next).offset() <= at) {
        write(marks.get(next++));
      }
      int codePoint = sentence.text().codePointAt(at - sentence.span().start());
      text.append(codePoint, styles());
      at += Character.charCount(codePoint);
    }
    marks.subList(next, marks.size()).forEach(this::write);
    return text;
  }

  private void write(Mark mark) {
    List<IStyle> colour = List.of(mark.colour());
    switch (mark.kind()) {
      case MENTION_END -> {
        mentions.removeFirstOccurrence(mark.colour());
        text.append(mark.label() + "]", colour);
      }
      case VOICE_END -> {
        voices--;
        text.append("}", colour);
      }
      case VOICE_START -> {
        voices++;
        text.append("{" + mark.label(), colour);
      }
      case MENTION_START -> {
        mentions.push(mark.colour());
        text.append("[", colour);
      }
    }
  }

  private List<IStyle> styles() {
    List<IStyle> styles = new ArrayList<>();
    if (!mentions.isEmpty()) {
      styles.add(Style.bold);
      styles.add(mentions.peek());
    }
    if (voices > 0) {
      styles.add(Style.underline);
    }
    return styles;
  }
}
