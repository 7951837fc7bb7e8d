package io.standpoint.cli;

import io.standpoint.actor.Actor;
import io.standpoint.actor.Mention;
import io.standpoint.stance.DirectedPair;
import io.standpoint.stance.ExplainedPrediction;
import io.standpoint.stance.Explanation;
import io.standpoint.stance.Flag;
import io.standpoint.stance.Holder;
import io.standpoint.stance.Party;
import io.standpoint.stance.Prediction;
import io.standpoint.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/**
 * An explanation as text for people: who is in the document, then sentence by sentence the words
 * with mentions and voices marked, and below each its pairs, what was judged and why that holder
 * was asked. Sentences are known by the offset at which they start.
 */
final class ExplanationText {
  private static final int NARROWEST = 60;
  private static final int INDENT = 2;

  /** Pairs with longer names do not move the columns of the others. */
  private static final double NAMES_SHARE = 0.45;

  private final int width;
  private final Ansi ansi;

  /**
   * Texts of a given shape.
   *
   * @param width of a line in columns, at least 60
   * @param ansi whether in colours
   */
  ExplanationText(int width, Ansi ansi) {
    if (width < NARROWEST) {
      throw new IllegalArgumentException("text of width " + width + ": need at least 60");
    }
    this.width = width;
    this.ansi = ansi;
  }

  /** The text, lines ended by {@code \n}, with an empty line at its end. */
  String render(Explanation explanation) {
    StringBuilder out = new StringBuilder();
    SideColours colours = new SideColours(explanation);
    new StyledText()
        .append(explanation.document().id(), List.of(Ansi.Style.bold))
        .write(out, ansi, "", INDENT, width);
    who(explanation, colours).write(out, ansi, " ".repeat(INDENT), 2 * INDENT, width);
    out.append('\n');

    int offsetWidth = Integer.toString(explanation.document().text().length()).length();
    int indent = offsetWidth + INDENT;
    SentenceParts parts = new SentenceParts(explanation);
    for (Sentence sentence : explanation.sentences()) {
      parts.moveTo(sentence);
      String offset =
          String.format(Locale.ROOT, "%" + offsetWidth + "d  ", sentence.span().start());
      MarkedSentence.of(sentence, parts.mentions(), parts.voices(), colours)
          .write(out, ansi, offset, indent, width);
      pairs(out, parts.predictions(), colours, indent + INDENT);
    }
    return out.append('\n').toString();
  }

  /** Every side with those who count for it. */
  private static StyledText who(Explanation explanation, SideColours colours) {
    Map<Party, List<String>> members = new LinkedHashMap<>();
    Map<Party, String> names = new HashMap<>();
    for (Mention mention : explanation.mentions()) {
      members.computeIfAbsent(explanation.side(mention), side -> new ArrayList<>());
    }
    explanation
        .sides()
        .forEach(
            (actor, side) -> {
              List<String> others = members.computeIfAbsent(side, s -> new ArrayList<>());
              if (Party.of(actor).equals(side)) {
                names.put(side, name(actor));
              } else {
                others.add(name(actor));
              }
            });
    StyledText text = new StyledText();
    String separator = "";
    for (Map.Entry<Party, List<String>> side : members.entrySet()) {
      Party party = side.getKey();
      text.append(separator)
          .append(names.getOrDefault(party, name(party)), List.of(colours.of(party)));
      if (!side.getValue().isEmpty()) {
        text.append(" with " + String.join(", ", side.getValue()));
      }
      separator = " · ";
    }
    return text;
  }

  private static String name(Actor actor) {
    return actor.isListed() ? name(Party.of(actor)) : actor.name() + " (unlisted)";
  }

  private static String name(Party party) {
    return party.name() + (party.kind() == Party.Kind.TOPIC ? " (topic)" : " (" + party.id() + ")");
  }

  private void pairs(
      StringBuilder out, List<ExplainedPrediction> predictions, SideColours colours, int indent) {
    List<StyledText> names =
        predictions.stream().map(explained -> names(explained, colours)).toList();
    int most = (int) (NAMES_SHARE * width);
    int column =
        names.stream().mapToInt(StyledText::columns).filter(w -> w <= most).max().orElse(0);
    for (int i = 0; i < names.size(); i++) {
      ExplainedPrediction explained = predictions.get(i);
      names
          .get(i)
          .pad(column)
          .appendAsIs(
              String.format(
                  Locale.ROOT,
                  "  %-8s  %5s  ",
                  explained.prediction().abstained()
                      ? "abstains"
                      : explained.prediction().polarity().label(),
                  score(explained.prediction())))
          .append(reason(explained))
          .append(flags(explained.prediction().pair()))
          .write(out, ansi, " ".repeat(indent), indent + INDENT, width);
    }
  }

  private static StyledText names(ExplainedPrediction explained, SideColours colours) {
    DirectedPair pair = explained.prediction().pair();
    StyledText text = new StyledText();
    if (pair.holder() instanceof Holder.OfActor holder) {
      addName(text, holder.mention(), colours);
    } else {
      text.append(Party.AUTHOR.name());
    }
    addName(text.append(" → "), pair.target(), colours);
    return text;
  }

  private static void addName(StyledText text, Mention mention, SideColours colours) {
    text.append(
        mention.text() + " (" + MarkedSentence.name(mention) + ")", List.of(colours.of(mention)));
  }

  /** With a sign, unless it rounds to 0. */
  private static String score(Prediction prediction) {
    String text = String.format(Locale.ROOT, "%+.2f", prediction.scores().score());
    return text.endsWith("0.00") ? "0.00" : text;
  }

  private static String reason(ExplainedPrediction explained) {
    return switch (explained.reason()) {
      case NAMED -> "named in the sentence";
      case QUOTED -> "quoted speaker" + where(explained.prediction().pair());
      case REPORTED -> "reported speaker" + where(explained.prediction().pair());
      case AUTHOR -> "in nobody else's words";
    };
  }

  /** Where the holder is named, if not in the sentence. */
  private static String where(DirectedPair pair) {
    return pair.holder()
        .namedAt()
        .filter(span -> !pair.sentence().span().contains(span))
        .map(span -> ", named at " + span.start())
        .orElse("");
  }

  private static String flags(DirectedPair pair) {
    return pair.flags().isEmpty()
        ? ""
        : pair.flags().stream().map(Flag::label).collect(Collectors.joining(", ", "; ", ""));
  }
}
