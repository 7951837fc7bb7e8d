package io.standpoint.cli;

import io.standpoint.actor.Mention;
import io.standpoint.discourse.Voice;
import io.standpoint.stance.ExplainedPrediction;
import io.standpoint.stance.Explanation;
import io.standpoint.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** What an explanation says of each sentence, read in order. Not thread-safe. */
final class SentenceParts {
  private final Explanation explanation;
  private int firstMention;
  private int lastMention;
  private int firstPrediction;
  private int lastPrediction;
  private int lastVoice;
  private final List<Voice> voices = new ArrayList<>();

  SentenceParts(Explanation explanation) {
    this.explanation = explanation;
  }

  /** Goes on to a sentence after the one before. */
  void moveTo(Sentence sentence) {
    firstMention = lastMention;
    List<Mention> mentions = explanation.mentions();
    while (lastMention < mentions.size()
        && mentions.get(lastMention).span().start() < sentence.span().end()) {
      lastMention++;
    }
    firstPrediction = lastPrediction;
    List<ExplainedPrediction> predictions = explanation.predictions();
    while (lastPrediction < predictions.size()
        && predictions.get(lastPrediction).prediction().pair().sentence().equals(sentence)) {
      lastPrediction++;
    }
    voices.removeIf(voice -> voice.words().end() <= sentence.span().start());
    List<Voice> all = explanation.voices();
    while (lastVoice < all.size() && all.get(lastVoice).words().start() < sentence.span().end()) {
      Voice voice = all.get(lastVoice++);
      if (voice.words().end() > sentence.span().start()) {
        voices.add(voice);
      }
    }
  }

  /** The mentions in the sentence, by position. */
  List<Mention> mentions() {
    return explanation.mentions().subList(firstMention, lastMention);
  }

  /** The voices that share words with the sentence, by start, outer ones first. */
  List<Voice> voices() {
    return List.copyOf(voices);
  }

  /** The predictions in the sentence, by target and holder. */
  List<ExplainedPrediction> predictions() {
    return explanation.predictions().subList(firstPrediction, lastPrediction);
  }
}
