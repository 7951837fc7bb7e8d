package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hand-labelled sentences, as in {@link NamesInTextTest}. */
class AdjectivesInTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Turkish forces fired. | TUR:Turkish forces
          The Turkish government's plan. | TUR:Turkish government
          A Russian foreign ministry spokesman said. | RUS:Russian foreign ministry spokesman
          The Russian Deputy Foreign Minister said. | RUS:Russian Deputy Foreign Minister
          Two Turkish F-16 jets flew. | TUR:Turkish F-16 jets
          The Russian air force struck. | RUS:Russian air force
          The Russian armed forces struck. | RUS:Russian armed forces
          Syrian government forces fired. | SYR:Syrian government forces
          The Turkish counter-terrorism police came. | TUR:Turkish counter-terrorism police
          The Turkish vice-president spoke. | TUR:Turkish vice-president
          The American president-elect spoke. | USA:American president-elect
          A Turkish patrol vessel sank. | TUR:Turkish patrol vessel
          He and his Russian backers left. | RUS:Russian backers
          They agreed with the Chinese. | CHN:Chinese
          The Chinese have left. | CHN:Chinese
          They fought the Chinese without help. | CHN:Chinese
          He thanked the Turkish people. | TUR:Turkish people
          TURKISH FORCES HIT SYRIAN ARMY | TUR:TURKISH FORCES;SYR:SYRIAN ARMY
          The Turkish side met the Russian delegation. | TUR:Turkish side;RUS:Russian delegation
          Russian shelling killed two. | RUS:Russian
          Israeli air strikes killed two. | ISR:Israeli
          Turkish raids on villages went on. | TUR:Turkish
          They condemned the Russian invasion of Georgia. | RUS:Russian
          Israeli strikes on Rafah killed two. | ISR:Israeli
          Lithuania resisted Chinese pressure. | CHN:Chinese
          They condemned the Iranian attack. | IRN:Iranian
          Russian missiles hit a school. | RUS:Russian missiles
          A Chinese coast guard ship turned back. | CHN:Chinese coast guard
          """)
  void mention_the_actor_with_an_official_noun(String sentence, String mentions) {
    assertThat(String.join(";", Mentions.in(sentence))).isEqualTo(mentions);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "French rail strikes went on.",
        "French strikes closed the ports.",
        "French strikes hit tourism this week.",
        "He criticised the French strikes and asked for talks.",
        "After the British strikes, fares rose.",
        "They condemned the British strikes by nurses.",
        "French strikes on Thursday and Friday were short.",
        "A Greek fire killed a hundred people.",
        "The German fire brigade came.",
        "Indian attacks on women have risen.",
        "They lifted Russian sanctions on two banks.",
        "Since the Ukrainian invasion, prices have doubled.",
        "They imposed Chinese tariffs again.",
        "Dutch pressure washers sold well.",
        "American pressure groups met.",
        "Japanese bombing survivors met.",
        "German offensive remarks were cut.",
        "Swiss agents represent the striker.",
        "A British attack of nerves.",
        "The Spanish guard scored twice.",
        "A Greek container ship sank.",
        "The Turkish people who queued went home.",
        "Two Turkish people left.",
        "The Turkish people-smuggling gang left.",
        "The Turkish people smugglers left.",
        "The Turkish people in the queue left.",
        "A Russian novel about the army.",
        "Turkish coffee for the president.",
        "The Turkish fishing vessel sank.",
        "The Chinese spacecraft landed.",
        "She learned the Turkish-born writer's Chinese.",
        "Russian opposition leaders met.",
        "Syrian rebel forces fired.",
        "Syrian anti-government forces fired.",
        "The Turkish government-backed militia fired.",
        "The Turkish-made drones flew.",
        "The former Turkish president spoke.",
        "Iranian state media said so.",
        "The Turkish national attacked police.",
        "A Turkish man, a soldier, fell.",
        "Russian and Chinese novels sold.",
        "Russian talks and Turkish borders.",
        "The anti-Russian government fell.",
        "Former U.S. officials spoke.",
      })
  void mention_nobody_otherwise(String sentence) {
    assertThat(Mentions.in(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Russian-Turkish talks failed. | RUS:Russian;TUR:Turkish
          The Russian and Turkish presidents met. | RUS:Russian;TUR:Turkish presidents
          Russian, Turkish and Iranian leaders met. | RUS:Russian;TUR:Turkish;IRN:Iranian leaders
          The U.S.-Turkish relations cooled. | USA:U.S.;TUR:Turkish
          The Syrian-Turkish border is closed. | SYR:Syrian;TUR:Turkish
          A Sino-Russian agreement was signed. | RUS:Russian
          Turkish and EU officials met. | TUR:Turkish;EU:EU
          The Russian-Turkish ceasefire deal held. | RUS:Russian;TUR:Turkish
          Turkish-backed and Russian forces met. | RUS:Russian forces
          """)
  void mention_each_actor_when_joined(String sentence, String mentions) {
    assertThat(String.join(";", Mentions.in(sentence))).isEqualTo(mentions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Turkish President Recep Tayyip Erdoğan left. | erdogan:Recep Tayyip Erdoğan
          Turkish President Erdogan left. | erdogan:Erdogan
          The Russian leader, Vladimir Putin, left. | putin:Vladimir Putin
          The Russian President, Mr. Putin, left. | putin:Putin
          U.S. President Donald Trump left. | trump:Donald Trump
          Turkey's president, Recep Tayyip Erdogan, left. | erdogan:Recep Tayyip Erdogan
          The Turkish leader, Putin said, is wrong. | TUR:Turkish leader;putin:Putin
          Syria envoy Geir Pedersen left. | SYR:Syria;pedersen:Geir Pedersen
          Turkish officials, Erdogan said, left. | TUR:Turkish officials;erdogan:Erdogan
          Turkish Minister of Foreign Affairs Erdogan left. | erdogan:Erdogan
          U.S. Secretary of State Donald Trump left. | trump:Donald Trump
          A Turkish leader of the men Putin met left. | TUR:Turkish leader;putin:Putin
          Turkish Defence Minister Hulusi Akar left. | TUR:Turkish Defence Minister
          The Turkish and Russian presidents, Erdogan and Putin, met. \
          | TUR:Turkish;RUS:Russian presidents;erdogan:Erdogan;putin:Putin
          """)
  void give_way_to_the_person_whose_title_follows(String sentence, String mentions) {
    assertThat(String.join(";", Mentions.in(sentence))).isEqualTo(mentions);
  }
}
