package io.standpoint.discourse;

import io.standpoint.actor.Mention;
import io.standpoint.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who is who in a document, and who says it. Immutable. */
public final class Discourse {
  private static final int NONE = -1;

  private final List<Mention> mentions;
  private final List<Voice> voices;
  private final List<Span> judgements;

  /** For each voice the index of the innermost one that holds it. */
  private final int[] outer;

  /**
   * What was read, where nobody unknown judges.
   *
   * @see #Discourse(List, List, List)
   */
  public Discourse(List<Mention> mentions, List<Voice> voices) {
    this(mentions, voices, List.of());
  }

  /**
   * Keeps what was read.
   *
   * @param mentions of actors and topics, by position; where two actors are meant ("both sides")
   *     two mentions share one span, otherwise those of actors do not overlap
   * @param voices by start, outer ones first; of two one holds the other or they share nothing
   * @param judgements where somebody who is no mention judges, by position: “praised” in “he
   *     praised Kyiv”
   * @throws IllegalArgumentException if two voices cross
   */
  public Discourse(List<Mention> mentions, List<Voice> voices, List<Span> judgements) {
    this.judgements = List.copyOf(judgements);
    this.mentions = List.copyOf(mentions);
    this.voices = List.copyOf(voices);
    this.outer = new int[voices.size()];
    int around = NONE;
    for (int i = 0; i < outer.length; i++) {
      Span words = words(i);
      while (around != NONE && words(around).end() <= words.start()) {
        around = outer[around];
      }
      if (around != NONE && !words(around).contains(words)) {
        throw new IllegalArgumentException(
            "voices " + words(around) + " and " + words + " cross: one must hold the other");
      }
      outer[i] = around;
      around = i;
    }
  }

  /** The mentions of actors and topics, by position. */
  public List<Mention> mentions() {
    return mentions;
  }

  /** The voices by start, outer ones first. */
  public List<Voice> voices() {
    return voices;
  }

  /** What somebody judges whom nothing names. */
  List<Span> judgements() {
    return judgements;
  }

  private Span words(int voice) {
    return voices.get(voice).words();
  }

  /** Whose words {@code span} is among: the innermost voice; empty for the author. */
  public Optional<Voice> voiceOf(Span span) {
    return innermost(span, voice -> true);
  }

  /** Whose very words {@code span} is among: the innermost voice in quotation marks or the like. */
  public Optional<Voice> quotedVoiceOf(Span span) {
    return innermost(span, voice -> voice.manner() == Voice.Manner.QUOTED);
  }

  private Optional<Voice> innermost(Span span, Predicate<Voice> wanted) {
    int voice = firstAfter(span.start() + 1) - 1;
    while (voice != NONE && !(words(voice).contains(span) && wanted.test(voices.get(voice)))) {
      voice = outer[voice];
    }
    return voice == NONE ? Optional.empty() : Optional.of(voices.get(voice));
  }

  /** The voices that start within {@code span}, in order. */
  public List<Voice> voicesIn(Span span) {
    return voices.subList(firstAfter(span.start()), firstAfter(span.end()));
  }

  /** Whether any of {@code span} is somebody's words. */
  public boolean hasVoiceIn(Span span) {
    return !voicesIn(span).isEmpty()
        || voiceOf(new Span(span.start(), span.start() + 1)).isPresent();
  }

  /** Whether somebody who is no mention judges in {@code span}. */
  public boolean hasJudgementIn(Span span) {
    int low = 0;
    int high = judgements.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (judgements.get(middle).start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < judgements.size() && span.contains(judgements.get(low));
  }

  /** Index of the first voice that starts at {@code offset} or later. */
  private int firstAfter(int offset) {
    int low = 0;
    int high = voices.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
