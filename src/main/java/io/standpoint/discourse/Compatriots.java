package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whom people mean by "we" who speak for nobody but call a government or an army theirs: "our
 * president has a long tongue". They mean their country: that whose president they name, or in
 * which they say to be, else the only one that is named where they are introduced ("a retired
 * Brazilian diplomat"). Without any it is left open.
 */
final class Compatriots {
  private static final int LONGEST = 3;
  private static final int REACH = 40;
  private static final String ENDS = ".?!;";

  /** What only a country has. */
  private static final Set<String> NATIONAL =
      SpeechWords.words(
          """
          country nation homeland government president premier parliament army soldiers troops navy policemen
          constitution territory sovereignty statehood independence embassy ambassador
          """);

  /** What only a country has, in two words: our prime minister. */
  private static final Set<String> MINISTERS = SpeechWords.words("prime foreign defence defense");

  private final Words words;
  private final Belongings belongings;

  /** By the id of whoever says so. */
  private final Set<String> national = new HashSet<>();

  /** The country that they say or show to be theirs. */
  private final Map<String, Actor> named = new HashMap<>();

  /** By the id of whoever is named: where their name stands first. */
  private final Map<String, Mention> introduced = new HashMap<>();

  /** By the id of whoever says so: their country, once it was asked for. */
  private final Map<String, Optional<Actor>> countries = new HashMap<>();

  /**
   * For one document.
   *
   * @param voices who says what in it
   * @param mentions in it
   * @param belongings tells who speaks for whom
   */
  Compatriots(Words words, List<Voice> voices, List<Mention> mentions, Belongings belongings) {
    this.words = words;
    this.belongings = belongings;
    for (Mention mention : mentions) {
      if (mention.isPerson() && mention.rule() == MentionRule.UNLISTED) {
        introduced.putIfAbsent(mention.entity().id(), mention);
      }
    }
    for (Voice voice : voices) {
      if (voice.manner() == Voice.Manner.QUOTED && speaksForNobody(voice.actor())) {
        read(voice);
      }
    }
  }

  /** The country that a person means by "we"; empty if they do not speak of one as theirs. */
  Optional<Actor> of(Actor speaker) {
    return countries.computeIfAbsent(speaker.id(), this::country);
  }

  private Optional<Actor> country(String speaker) {
    return national.contains(speaker)
        ? Optional.ofNullable(named.get(speaker))
            .or(() -> Optional.ofNullable(introduced.get(speaker)).flatMap(this::home))
        : Optional.empty();
  }

  /** The only country that is named in the rest of the sentence, else in what is before. */
  private Optional<Actor> home(Mention name) {
    int first = words.from(name.span().start());
    int end = words.from(name.span().end());
    Set<Actor> states = new LinkedHashSet<>();
    for (int i = end; i < Math.min(words.size(), end + REACH) && !isEnd(i); i++) {
      belongings.stateOf(i).ifPresent(states::add);
    }
    int last = Math.max(0, first - REACH);
    for (int i = first; states.isEmpty() && i > last && !isEnd(i) && !isMark(i - 1); i--) {
      belongings.stateOf(i - 1).ifPresent(states::add);
    }
    return states.size() == 1 ? states.stream().findFirst() : Optional.empty();
  }

  private boolean isEnd(int token) {
    return words.startsParagraph(token) || isMark(token);
  }

  private boolean isMark(int token) {
    return !words.isWord(token) && ENDS.indexOf(words.form(token, token + 1).charAt(0)) >= 0;
  }

  private boolean speaksForNobody(Actor speaker) {
    return speaker.kind() == ActorKind.PERSON && belongings.group(speaker).equals(speaker);
  }

  private void read(Voice voice) {
    String speaker = voice.actor().id();
    int end = words.from(voice.words().end());
    for (int i = words.from(voice.words().start()); i < end; i++) {
      if (!words.isWord(i)) {
        continue;
      }
      int noun = words.lower(i).equals("our") ? nationalNoun(i + 1) : -1;
      if (noun > i) {
        national.add(speaker);
        nameAfter(noun).ifPresent(state -> named.putIfAbsent(speaker, state));
      }
      if (words.lower(i).equals("we") && i > 1) {
        belongings
            .stateAfter(i - 2)
            .ifPresent(
                state -> {
                  national.add(speaker);
                  named.putIfAbsent(speaker, state);
                });
      }
    }
  }

  /** The last token of: our government, our own new foreign minister; -1 if it is nothing such. */
  private int nationalNoun(int from) {
    for (int i = from; i < Math.min(words.size(), from + LONGEST) && words.isWord(i); i++) {
      boolean minister = i > from && words.lower(i).equals("minister");
      if (NATIONAL.contains(words.lower(i))
          || (minister && MINISTERS.contains(words.lower(i - 1)))) {
        boolean possessive = i + 1 < words.size() && words.isPossessive(i + 1);
        return possessive || !isNounAfter(i) ? i : -1;
      }
    }
    return -1;
  }

  /** Our army boots are no army. */
  private boolean isNounAfter(int token) {
    return token + 1 < words.size()
        && words.isNoun(token + 1)
        && !ReportWords.isFinite(words.lower(token + 1));
  }

  /** The state of whom a name between commas tells: our president, Ayşe Demir, said. */
  private Optional<Actor> nameAfter(int noun) {
    int name = noun + 2;
    return name < words.size() && words.isSymbol(noun + 1, ',')
        ? words
            .mention(name)
            .filter(mention -> isClosed(words.from(mention.span().end())))
            .flatMap(mention -> belongings.state((Actor) mention.entity()))
        : Optional.empty();
  }

  private boolean isClosed(int end) {
    return end == words.size() || !words.isWord(end);
  }
}
