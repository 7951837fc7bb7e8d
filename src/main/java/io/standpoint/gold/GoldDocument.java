package io.standpoint.gold;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.Topic;
import io.standpoint.stance.Flag;
import io.standpoint.stance.Polarity;
import io.standpoint.text.Document;
import io.standpoint.text.Span;
import io.standpoint.text.UnreadableException;
import io.standpoint.text.Utf8Lines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A document with everything in it marked by hand: the truth that an analysis is held against.
 * {@code training-data/documents/README.md} describes the format of the files.
 *
 * @param document the text without marks; sentences of a paragraph are joined by a space,
 *     paragraphs by an empty line
 * @param style what sort of text it is, such as {@code agency report}
 * @param actors those that the catalogue does not list
 * @param topics what it is asked about
 * @param sentences in order
 * @param mentions of actors and topics, by position
 * @param voices stretches whose words or claims are not the author's, by start, outer ones first
 * @param judgements who is for or against whom, by sentence
 */
public record GoldDocument(
    Document document,
    String style,
    List<Actor> actors,
    List<Topic> topics,
    List<Span> sentences,
    List<GoldMention> mentions,
    List<Voice> voices,
    List<Judgement> judgements) {

  /** Before the id of a topic, where the id of an actor could stand too. */
  static final String TOPIC = "topic:";

  /** The id of the author as a holder. */
  static final String AUTHOR = "author";

  private static final String ENDING = ".txt";

  public GoldDocument {
    actors = List.copyOf(actors);
    topics = List.copyOf(topics);
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    voices = List.copyOf(voices);
    judgements = List.copyOf(judgements);
  }

  /**
   * A mention.
   *
   * @param span where
   * @param ids the actors meant ("both sides" means two), or one topic behind {@code topic:}
   */
  public record GoldMention(Span span, List<String> ids) {
    public GoldMention {
      ids = List.copyOf(ids);
    }

    /** Whether a topic is meant, not an actor. */
    public boolean isTopic() {
      return ids.get(0).startsWith(TOPIC);
    }
  }

  /**
   * Words or claims of somebody.
   *
   * @param span which
   * @param speaker id of the actor whose they are
   */
  public record Voice(Span span, String speaker) {}

  /**
   * A stance or tone that a careful reader takes from a sentence.
   *
   * @param sentence index of the sentence
   * @param holder id of an actor, or {@code author}
   * @param target id of an actor, or of a topic behind {@code topic:}
   * @param polarity neutral only for what is no judgement but might be taken for one
   * @param flags how it is put
   */
  public record Judgement(
      int sentence, String holder, String target, Polarity polarity, Set<Flag> flags) {
    public Judgement {
      flags = Set.copyOf(flags);
    }
  }

  /** Whose words stand at {@code offset}: the innermost voice; empty for the author. */
  public Optional<String> voiceAt(int offset) {
    return voices.stream()
        .filter(voice -> voice.span().start() <= offset && offset < voice.span().end())
        .min(Comparator.comparingInt(voice -> voice.span().length()))
        .map(Voice::speaker);
  }

  /**
   * Reads a marked document.
   *
   * @param catalog whose ids it may use beside its own
   * @throws UnreadableException at the first mark that cannot be read, or if an analyzer would
   *     reject the text
   */
  public static GoldDocument read(Path file, ActorCatalog catalog) {
    try {
      List<String> lines = Utf8Lines.of(Files.readAllBytes(file), file.toString());
      return new GoldReader(file.toString(), catalog).read(lines);
    } catch (IOException e) {
      throw new UnreadableException(file + ": cannot be read: " + e, e);
    }
  }

  /**
   * Reads the {@code .txt} files of a folder, by name.
   *
   * @throws UnreadableException as {@link #read}, or if there is none
   */
  public static List<GoldDocument> readFolder(Path folder, ActorCatalog catalog) {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new UnreadableException(folder + ": cannot be read: " + e, e);
    }
    if (files.isEmpty()) {
      throw new UnreadableException(folder + ": no " + ENDING + " file in it");
    }
    return files.stream().map(file -> read(file, catalog)).toList();
  }
}
