package io.standpoint.actor;

import io.standpoint.text.Document;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small catalogue for tests, and mentions as short as a test can say them. */
final class Mentions {
  static final ActorCatalog CATALOG =
      catalog(
          """
          id,kind,name,aliases,adjectives,part_of,from,to
          TUR,state,Turkey,Türkiye|Republic of Turkey|Ankara|the Turks,Turkish,,,
          RUS,state,Russia,Moscow|the Kremlin|Russians,Russian,,,
          SYR,state,Syria,Damascus,Syrian,,,
          USA,state,United States,the United States|U.S.|US|Washington|the White House|America,American,,,
          CHN,state,China,Beijing,Chinese,,,
          IRN,state,Iran,Tehran,Iranian,,,
          ISR,state,Israel,Jerusalem,Israeli,,,
          JOR,state,Jordan,Amman,Jordanian,,,
          TCD,state,Chad,N'Djamena,Chadian,,,
          CIV,state,Ivory Coast,Côte d'Ivoire,Ivorian,,,
          NATO,alliance,NATO,North Atlantic Treaty Organization,,,,
          EU,alliance,European Union,EU|Brussels,,,,
          harbour,organisation,Harbour Party,,,IRN,,
          qaeda,armed-group,al-Qaeda,Al Qaida,,,,
          erdogan,person,Recep Tayyip Erdoğan,Erdoğan|Tayyip Erdogan,,TUR,2003-03-14,
          putin,person,Vladimir Putin,Putin,,RUS,1999-12-31,
          assad,person,Bashar al-Assad,Assad|al-Assad,,SYR,2000-07-17,2024-12-08
          trump,person,Donald Trump,Donald J. Trump|Trump,,USA,2017-01-20,2021-01-20
          trump,person,Donald Trump,,,USA,2025-01-20,
          pedersen,person,Geir Pedersen,Pedersen,,,,
          scs,none,South China Sea,,,,,
          boc,none,Bank of China,,,,,
          """);

  private Mentions() {}

  static ActorCatalog catalog(String csv) {
    return ActorCatalog.read(new StringReader(csv), "test.csv");
  }

  /** {@code ID:words} of each mention in a text that is taken as one sentence. */
  static List<String> in(String sentence) {
    return in(CATALOG, Optional.of(LocalDate.of(2020, 3, 5)), sentence);
  }

  static List<String> in(ActorCatalog catalog, Optional<LocalDate> date, String... sentences) {
    return find(catalog.mentionFinder(List.of()), date, sentences).stream()
        .map(mention -> mention.entity().id() + ":" + mention.text())
        .toList();
  }

  static List<Mention> find(MentionFinder finder, Optional<LocalDate> date, String... sentences) {
    String text = String.join(" ", sentences);
    List<Sentence> split = new ArrayList<>();
    int start = 0;
    for (String sentence : sentences) {
      split.add(new Sentence(split.size(), new Span(start, start + sentence.length()), sentence));
      start += sentence.length() + 1;
    }
    return finder.find(new Document("test", text, Optional.empty(), date, Optional.empty()), split);
  }
}
