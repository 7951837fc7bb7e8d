package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Entity;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import io.standpoint.actor.Topic;
import io.standpoint.discourse.Discourse;
import io.standpoint.discourse.Voice;
import io.standpoint.stance.ExplainedPrediction;
import io.standpoint.stance.Explanation;
import io.standpoint.stance.PairFinder;
import io.standpoint.stance.Party;
import io.standpoint.stance.Prediction;
import io.standpoint.stance.Scores;
import io.standpoint.text.Document;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class ExplanationTextTest {

  private static final Actor TURKEY = new Actor("TUR", ActorKind.STATE, "Turkey", Optional.empty());
  private static final Actor ERDOGAN =
      new Actor("erdogan", ActorKind.PERSON, "Recep Tayyip Erdoğan", Optional.of("TUR"));
  private static final Actor SYRIA = new Actor("SYR", ActorKind.STATE, "Syria", Optional.empty());
  private static final Actor ALTAY =
      Actor.unlisted(ActorKind.PERSON, "Nesrin Altay", Optional.empty());
  private static final Topic TRUCE = Topic.of("truce", "truce");

  /** A select-graphic-rendition sequence: the only one that colours need. */
  private static final String SGR = "\u001b\\[[0-9;]*m";

  private static final String TEXT =
      "Erdoğan said he wanted a truce. \"Damascus broke it. It will again,\" said Nesrin Altay.";

  private final Explanation explanation =
      explanation(
          TEXT,
          List.of(
              "Erdoğan said he wanted a truce.",
              "\"Damascus broke it.",
              "It will again,\" said Nesrin Altay."),
          List.of(
              mention(TEXT, ERDOGAN, "Erdoğan", MentionRule.NAME),
              mention(TEXT, ERDOGAN, "he", MentionRule.PRONOUN),
              mention(TEXT, TRUCE, "truce", MentionRule.NAME),
              mention(TEXT, SYRIA, "Damascus", MentionRule.NAME),
              mention(TEXT, SYRIA, "It", MentionRule.PRONOUN),
              mention(TEXT, ALTAY, "Nesrin Altay", MentionRule.UNLISTED)),
          List.of(
              new Voice(
                  span(TEXT, "he wanted a truce"),
                  mention(TEXT, ERDOGAN, "Erdoğan", MentionRule.NAME),
                  Voice.Manner.REPORTED),
              new Voice(
                  span(TEXT, "Damascus broke it. It will again,"),
                  mention(TEXT, ALTAY, "Nesrin Altay", MentionRule.UNLISTED),
                  Voice.Manner.QUOTED)));

  @Test
  void shows_every_mention_voice_and_pair_below_its_sentence() {
    assertThat(plain(explanation).lines())
        .containsExactly(
            "doc",
            "  Turkey (TUR) with Recep Tayyip Erdoğan (erdogan) · truce (topic) · Syria (SYR) · Nesrin Altay",
            "    (unlisted)",
            "",
            " 0  [Erdoğan = erdogan] said {erdogan, reported: [he = erdogan, pronoun] wanted a [truce = topic",
            "    truce]}.",
            "      author → Erdoğan (erdogan)               positive  +0.50  in nobody else's words",
            "      Erdoğan (erdogan) → truce (topic truce)  positive  +0.50  reported speaker; reported",
            "      he (erdogan) → truce (topic truce)       positive  +0.50  reported speaker; reported",
            "32  \"{Nesrin Altay, quoted: [Damascus = SYR] broke it.}",
            "      Nesrin Altay (unlisted) → Damascus (SYR)  positive  +0.50  quoted speaker, named at 73; quoted",
            "52  {Nesrin Altay, quoted: [It = SYR, pronoun] will again,}\" said [Nesrin Altay = unlisted].",
            "      Nesrin Altay (unlisted) → It (SYR)  positive  +0.50  quoted speaker; quoted",
            "      author → Nesrin Altay (unlisted)    positive  +0.50  in nobody else's words",
            "      It (SYR) → Nesrin Altay (unlisted)  positive  +0.50  named in the sentence",
            "");
  }

  @Test
  void colours_only_repeat_what_the_plain_text_says() {
    String coloured = coloured(explanation);

    assertThat(coloured.replaceAll(SGR, "")).isEqualTo(plain(explanation));
    assertThat(coloured.lines().filter(line -> line.contains("\u001b")))
        .as("no colour runs on into the next line")
        .allMatch(line -> line.lastIndexOf("\u001b[0m") == line.lastIndexOf("\u001b["));
  }

  @Test
  void a_side_has_one_colour_and_other_sides_have_others() {
    String text = "Erdoğan left. Turkey stayed. Syria won.";
    String coloured =
        coloured(
            explanation(
                text,
                List.of("Erdoğan left.", "Turkey stayed.", "Syria won."),
                List.of(
                    mention(text, ERDOGAN, "Erdoğan", MentionRule.NAME),
                    mention(text, TURKEY, "Turkey", MentionRule.NAME),
                    mention(text, SYRIA, "Syria", MentionRule.NAME)),
                List.of()));

    assertThat(colourOf("Turkey", coloured)).isEqualTo(colourOf("Erdoğan", coloured));
    assertThat(colourOf("Syria", coloured)).isNotEqualTo(colourOf("Turkey", coloured));
  }

  private static String colourOf(String words, String coloured) {
    String before = coloured.substring(0, coloured.indexOf(words + "\u001b"));
    return before.substring(before.lastIndexOf('['));
  }

  @Test
  void a_hostile_text_steers_no_terminal() {
    String name = "Ev\u001b[31mil\u009b2J";
    Actor hostile = Actor.unlisted(ActorKind.PERSON, name, Optional.empty());
    String text =
        name + " \u001b]0;owned\u0007\r\b hit \u202eSyria\u2066 @|red x|@ \ud800.\u2028\u0085";
    Explanation hostileText =
        explanation(
            text,
            List.of(text),
            List.of(
                mention(text, hostile, name, MentionRule.UNLISTED),
                mention(text, SYRIA, "Syria", MentionRule.NAME)),
            List.of());

    assertThat(plain(hostileText).codePoints().filter(c -> c != '\n'))
        .noneMatch(
            c ->
                List.of(Character.CONTROL, Character.FORMAT, Character.SURROGATE)
                    .contains((byte) Character.getType(c)));
    assertThat(plain(hostileText))
        .contains("Ev\\u001B[31mil\\u009B2J")
        .contains("\\u202E[Syria = SYR]\\u2066\n    @|red x|@ \\uD800.");
    assertThat(coloured(hostileText).replaceAll(SGR, "")).isEqualTo(plain(hostileText));
    assertThat(coloured(hostileText)).doesNotContain("\u001b[31mil");
  }

  @Test
  void emoji_combining_marks_and_right_to_left_words_keep_their_mentions() {
    String family = "👩‍👧";
    String text = family + " زيارة إردوغان إلى e\u0301 דמשק 🇸🇾 " + "😀".repeat(80) + " Syria.";
    String shown =
        plain(
            explanation(
                text,
                List.of(text),
                List.of(
                    mention(text, ERDOGAN, "إردوغان", MentionRule.NAME),
                    mention(text, SYRIA, "דמשק", MentionRule.NAME),
                    mention(text, SYRIA, "Syria", MentionRule.NAME)),
                List.of()));

    assertThat(shown)
        .contains(
            family + " زيارة [إردوغان = erdogan] إلى e\u0301 [דמשק = SYR] 🇸🇾", "[Syria = SYR].");
    assertThat(shown.codePoints().filter(c -> c == "😀".codePointAt(0)).count()).isEqualTo(80);
    assertThat(shown.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
        .isEmpty();
  }

  @Test
  void mentions_within_and_across_others_are_all_shown() {
    String text = "The Damascus truce talks began.";
    Explanation nested =
        explanation(
            text,
            List.of(text),
            List.of(
                mention(text, SYRIA, "Damascus", MentionRule.NAME),
                mention(text, TRUCE, "Damascus truce", MentionRule.NAME),
                mention(text, Topic.of("talks", "truce talks"), "truce talks", MentionRule.NAME)),
            List.of());

    assertThat(plain(nested))
        .contains("The [[Damascus = SYR] [truce = topic truce] talks = topic talks] began.");
  }

  @Test
  void two_who_are_meant_by_the_same_words_stand_in_one_bracket() {
    String text = "Both sides left.";
    assertThat(
            plain(
                explanation(
                    text,
                    List.of(text),
                    List.of(
                        mention(text, TURKEY, "Both sides", MentionRule.DESCRIPTION),
                        mention(text, SYRIA, "Both sides", MentionRule.DESCRIPTION)),
                    List.of())))
        .contains("0  [Both sides = TUR + SYR, description] left.\n");
  }

  /** Oracle: the text itself, its white space collapsed. */
  @Test
  void wraps_any_text_within_the_width_and_loses_nothing() {
    Random random = new Random(20_260_729);
    List<String> alphabet =
        List.of("a", "é", "😀", "漢", "م", "\u0301", " ", " ", "\n", "-", "word ", "z".repeat(90));
    for (int round = 0; round < 300; round++) {
      StringBuilder built = new StringBuilder("x");
      for (int i = random.nextInt(120); i >= 0; i--) {
        built.append(alphabet.get(random.nextInt(alphabet.size())));
      }
      String text = built.append('x').toString();
      String shown = plain(explanation(text, List.of(text), List.of(), List.of()));
      List<String> lines = shown.lines().skip(3).toList();

      assertThat(lines).allMatch(line -> columns(line) <= 100);
      assertThat(
              lines.stream().map(String::strip).collect(Collectors.joining()).replaceAll("\\s", ""))
          .isEqualTo("0" + text.replaceAll("\\s", ""));
    }
  }

  /** Of the alphabet above. */
  private static int columns(String line) {
    return line.codePoints().map(c -> c == 0x1F600 || c == '漢' ? 2 : c == 0x301 ? 0 : 1).sum();
  }

  @Test
  void a_document_without_sentences_or_mentions_is_shown() {
    assertThat(plain(explanation("", List.of(), List.of(), List.of()))).startsWith("doc\n");
  }

  @Test
  void refuses_a_width_that_cannot_be_read() {
    assertThatThrownBy(() -> new ExplanationText(59, Ansi.OFF)).hasMessageContaining("at least 60");
  }

  private static String plain(Explanation explanation) {
    return new ExplanationText(100, Ansi.OFF).render(explanation);
  }

  private static String coloured(Explanation explanation) {
    return new ExplanationText(100, Ansi.ON).render(explanation);
  }

  private static Explanation explanation(
      String text, List<String> sentences, List<Mention> mentions, List<Voice> voices) {
    List<Sentence> split = new ArrayList<>();
    for (String sentence : sentences) {
      split.add(new Sentence(split.size(), span(text, sentence), sentence));
    }
    Discourse discourse = new Discourse(mentions, voices);
    List<ExplainedPrediction> predictions =
        PairFinder.standard().find(split, discourse).stream()
            .map(pair -> new Prediction(pair, new Scores(0.2, 0.1, 0.7)))
            .map(prediction -> ExplainedPrediction.of(prediction, discourse))
            .toList();
    Map<Actor, Party> sides = new LinkedHashMap<>();
    mentions.stream()
        .flatMap(m -> m.entity() instanceof Actor actor ? Stream.of(actor) : Stream.empty())
        .forEach(a -> sides.put(a, Party.of(a.equals(ERDOGAN) ? TURKEY : a)));
    return new Explanation(Document.of("doc", text), split, mentions, voices, predictions, sides);
  }

  private static Mention mention(String text, Entity entity, String words, MentionRule rule) {
    return new Mention(entity, span(text, words), words, rule);
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }
}
