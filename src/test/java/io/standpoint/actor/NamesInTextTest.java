package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hand-labelled sentences. In the tables the right column lists the mentions as {@code ID:words},
 * separated by semicolons; empty means none.
 */
class NamesInTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Turkey and Russia agreed. | TUR:Turkey;RUS:Russia
          Turkey's army left. | TUR:Turkey
          Turkey’s army left. | TUR:Turkey
          The Russians' patience ran out. | RUS:Russians
          "Ankara," he said, "will wait." | TUR:Ankara
          'Ankara' was in quotes. | TUR:Ankara
          The United States left. | USA:The United States
          He blamed the United States' allies. | USA:the United States
          It is a U.S. plan. | USA:U.S.
          He praised the U.S. | USA:U.S.
          We ask the U.S., not Iran. | USA:U.S.;IRN:Iran
          They told us to write to the US now. | USA:US
          The Turks came, and the Turks left. | TUR:The Turks;TUR:the Turks
          Officials of Al-Qaeda and al Qaeda met. | qaeda:Al-Qaeda;qaeda:al Qaeda
          Türkiye and Turkiye are one. | TUR:Türkiye;TUR:Turkiye
          President Erdogan met Erdoğan. | erdogan:Erdogan;erdogan:Erdoğan
          A leader of Cote d’Ivoire spoke. | CIV:Cote d’Ivoire
          Leaders of N'Djamena and N‘Djamena met. | TCD:N'Djamena;TCD:N‘Djamena
          Syria/Turkey talks; (Russia) | SYR:Syria;TUR:Turkey;RUS:Russia
          ERDOGAN (by video): We will go on. | erdogan:ERDOGAN
          By India Willoughby | ''
          C.R. Erdogan left. | ''
          R.T. Erdogan left. | erdogan:Erdogan
          """)
  void finds_names_as_written(String sentence, String mentions) {
    assertThat(String.join(";", Mentions.in(sentence))).isEqualTo(mentions);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We ate turkey and china broke.",
        "The Turkeys and Irans of this world.",
        "Turkeyville is in Michigan.",
        "Write to @Turkey today.",
        "See Iran.com for more.",
        "They paid US$5 for it.",
        "Le chef d'Iran parle.",
        "Turkish coffee is strong.",
      })
  void finds_nothing_in_other_words(String sentence) {
    assertThat(Mentions.in(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fighting went on in Syria and near Iran. | ''
          Turkey strikes rebels in northern Syria. | TUR:Turkey
          Turkey's ambassador to Syria met the envoy for Iraq. | TUR:Turkey
          Turkey sent an envoy, and to Syria went another. | TUR:Turkey;SYR:Syria
          Putin and Erdoğan talked in Moscow. | putin:Putin;erdogan:Erdoğan
          A drone crashed outside the United States. | ''
          Russia lost confidence in Turkey. | RUS:Russia;TUR:Turkey
          Iran accused Russia of meddling in Syria. | IRN:Iran;RUS:Russia;SYR:Syria
          It is in Turkey's interest, and in Russia’s. | TUR:Turkey;RUS:Russia
          Iran sent troops to Syria. | IRN:Iran;SYR:Syria
          They live in Russia, China or Turkey. | ''
          They live in Russia, China, Syria and Turkey. | ''
          In Russia, China and Turkey left. | CHN:China;TUR:Turkey
          They met in Russia and Turkey on Friday. | ''
          They met in Russia, and Turkey left. | TUR:Turkey
          They met in Russia and Turkey left. | TUR:Turkey
          The Turkey Harbour Party met Iran's Harbour Party. | TUR:Turkey;IRN:Iran;harbour:Harbour Party
          The Iran Harbour Party left. | IRN:Iran;harbour:Harbour Party
          """)
  void tells_where_something_is_from_who_acts(String sentence, String mentions) {
    assertThat(String.join(";", Mentions.in(sentence))).isEqualTo(mentions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Officials in Ankara wept. | TUR:Officials in Ankara
          The army-led government in Damascus fell. | SYR:army-led government in Damascus
          A senior official in Tehran said no. | IRN:senior official in Tehran
          He met leaders in Beijing. | CHN:leaders in Beijing
          The Foreign Ministry in Moscow wept. | unlisted:Russian Foreign Ministry:Foreign Ministry in Moscow
          The Ministry of Water and Trade in Ankara wept. | unlisted:Turkish Ministry of Water and Trade:Ministry of Water and Trade in Ankara
          The parliament in Amman met. | unlisted:Jordanian Parliament:parliament in Amman
          Leaders in Brussels wept. | EU:Leaders in Brussels
          """)
  void takes_an_organ_with_its_seat_for_its_state(String sentence, String mentions) {
    assertThat(String.join(";", Mentions.in(sentence))).isEqualTo(mentions);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Western officials in Ankara wept.",
        "Church leaders in Ankara wept.",
        "Its officials in Ankara wept.",
        "The embassy in Ankara closed.",
        "Officials in Moscow-backed groups wept.",
        "The ministry in Ankara wept.",
        "Exiled leaders in Tehran wept.",
        "In Ankara it rained.",
      })
  void takes_visitors_and_others_for_no_organ(String sentence) {
    assertThat(Mentions.in(sentence)).isEmpty();
  }

  @Test
  void finds_a_name_across_a_line_break_and_other_white_space() {
    assertThat(Mentions.in("the United\r\n  States and the\u00a0United\u2009States"))
        .containsExactly("USA:the United\r\n  States", "USA:the\u00a0United\u2009States");
  }

  @Test
  void keeps_offsets_when_accents_are_composed_decomposed_or_missing() {
    String decomposed = "Erdog\u0306an";
    assertThat(Mentions.in("İ " + decomposed + "'s and Erdoğan and Erdogan."))
        .containsExactly("erdogan:" + decomposed, "erdogan:Erdoğan", "erdogan:Erdogan");
  }

  @Test
  void ignores_invisible_characters_in_a_name() {
    assertThat(Mentions.in("Now Tur\u00adkey\u200b, then.")).containsExactly("TUR:Tur\u00adkey");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TURKEY SLAMS RUSSIA OVER IDLIB | TUR:TURKEY;RUS:RUSSIA
          ERDOĞAN CALLS PUTIN | erdogan:ERDOĞAN;putin:PUTIN
          TRUST US, TURKEY SAYS NATO | USA:US;TUR:TURKEY;NATO:NATO
          A book called TURKEY was on the table there. | ''
          A NATO envoy wrote to the EU. | NATO:NATO;EU:EU
          """)
  void reads_capitals_as_names_only_where_all_is_in_capitals(String sentence, String mentions) {
    assertThat(String.join(";", Mentions.in(sentence))).isEqualTo(mentions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ANKARA (AP) — Russia said so. | RUS:Russia
          ANKARA, Turkey (AP) — Russia said so. | RUS:Russia
          MOSCOW, March 5 (Reuters) - Iran said so. | IRN:Iran
          Moscow, March 5 (Xinhua) -- Iran said so. | IRN:Iran
          MOSCOW, March 5. /TASS/. Iran said so. | IRN:Iran
          ANKARA — Russia said so. | RUS:Russia
          DAMASCUS: Russia said so. | RUS:Russia
          ANKARA (AP) — | ''
          NATO — the alliance — met Russia. | NATO:NATO;RUS:Russia
          Ankara - which borders Syria - said no. | TUR:Ankara;SYR:Syria
          """)
  void takes_no_mention_from_a_dateline(String sentence, String mentions) {
    assertThat(String.join(";", Mentions.in(sentence))).isEqualTo(mentions);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Moscow-backed rebels fired.",
        "The U.S.-led coalition fired.",
        "U.S.-Led Coalition Fires",
        "U.S.-LED COALITION FIRES",
        "A Turkish-backed government fell.",
        "Iran-aligned militias fired.",
        "The pro-Kremlin daily wrote.",
        "Pro-Kremlin dailies wrote.",
        "The anti-Assad camp split.",
        "Non-NATO members left.",
        "An ex-Trump aide spoke.",
        "A London-based, Moscow-born, Ankara‑controlled group.",
        "The U.S.-Turkey-backed force left.",
        "Iran- and Russia-backed fighters fired.",
        "The pro Assad camp split.",
      })
  void takes_no_mention_from_a_compound(String sentence) {
    assertThat(Mentions.in(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Assad came to Tehran and went home to Damascus. | assad:Assad
          Putin paid a visit to Ankara. | putin:Putin
          Trump visited northern Israel. | trump:Trump
          The family fled Syria and drove through Turkey into Iran. | ''
          The suburbs of Moscow and the hills west of Damascus burned. | ''
          The firm left Russia yesterday. | ''
          Trump left Moscow alone. | trump:Trump;RUS:Moscow
          They left China with a choice. | CHN:China
          The deal left China weaker. | CHN:China
          The inquiry into China goes on. | CHN:China
          Arms came from China. | CHN:China
          Rebels fired in parts of Syria and Iraq. | ''
          The envoys of Iran came from the government of Syria. | IRN:Iran;SYR:Syria
          """)
  void takes_no_mention_from_where_somebody_goes(String sentence, String mentions) {
    assertThat(String.join(";", Mentions.in(sentence))).isEqualTo(mentions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Russia-Turkey deal held. | RUS:Russia;TUR:Turkey
          The U.S.-China talks and China-U.S. ties. | USA:U.S.;CHN:China;CHN:China;USA:U.S.
          The Russia–Turkey deal held. | RUS:Russia;TUR:Turkey
          The Trump-Putin summit. | trump:Trump;putin:Putin
          Turkey—which borders Syria—left. | TUR:Turkey;SYR:Syria
          """)
  void finds_both_names_of_a_pair(String sentence, String mentions) {
    assertThat(String.join(";", Mentions.in(sentence))).isEqualTo(mentions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ships sailed the South China Sea. | ''
          The Bank of China lent. | ''
          The Washington Post wrote of it. | ''
          He studied at Moscow State University then. | ''
          He flew Turkish Airlines and Air China. | ''
          The University of Damascus and the Strait of the Turks. | ''
          The Beijing Stock Exchange fell. | ''
          The Assad University Hospital of Syria. | SYR:Syria
          The Damascus Agreement binds Israel. | ISR:Israel
          The North Atlantic Treaty Organization met. | NATO:North Atlantic Treaty Organization
          Moscow's State University opened. | RUS:Moscow
          He is governor of the bank of Beijing. | CHN:Beijing
          The Iran Pear Corporation met the Chad Labour Congress. | ''
          The U.S. Congress met the U.S. Harbour Union. | unlisted:American Congress:U.S. Congress
          The Pear Society of Iran met the Pear League of Assad. | assad:Assad
          The pear society of Iran met. | IRN:Iran
          They left the Assad hospital by the Damascus road. | ''
          The Kremlin hospital is old, and Iran hospitals shut. | RUS:The Kremlin;IRN:Iran
          """)
  void takes_no_mention_from_a_longer_name(String sentence, String mentions) {
    assertThat(String.join(";", Mentions.in(sentence))).isEqualTo(mentions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A fan of Michael Jordan cried. | ''
          Michael Jordan cried. | ''
          Booker T. Washington wrote. | ''
          Then Mr. Jordan left. | ''
          He met drummer Chad Smith. | ''
          Chad Smith drummed. | ''
          On Monday Washington said no. | USA:Washington
          Israel Katz met the envoy from Jordan. | JOR:Jordan
          Israel Prime Minister to Visit Jordan King | ISR:Israel;JOR:Jordan
          Meanwhile Jordan closed its border. | JOR:Jordan
          They wrote to Jordan on Friday. | JOR:Jordan
          He met Ivanka Trump there. | ''
          Ivanka Trump went. | ''
          Donald Trump Jr. went. | ''
          Donald J. Trump went. | trump:Donald J. Trump
          President Trump and Mr. Putin spoke. | trump:Trump;putin:Putin
          But Trump went on Friday, and so did Republican Trump. | trump:Trump;trump:Trump
          He spoke of Maher al-Assad there. | ''
          He spoke of al-Assad there. | assad:al-Assad
          Prime Minister Vladimir Ivan Putin went. | putin:Vladimir Ivan Putin
          Bashar Hafez al-Assad went. | assad:Bashar Hafez al-Assad
          Vladimir Ivan Putin Kharv and Kharv Vladimir Ivan Putin went. | ''
          Vladimir President Putin and Vladimir met Putin. | putin:Putin;putin:Putin
          Assad al-Khalil left, and Trump al fresco. | trump:Trump
          Senators Jordan and Diaz left. | ''
          Senators told Jordan no. | JOR:Jordan
          """)
  void takes_no_mention_from_another_persons_name(String sentence, String mentions) {
    assertThat(String.join(";", Mentions.in(sentence))).isEqualTo(mentions);
  }

  @Test
  void goes_on_to_the_end_of_a_longer_name_of_the_same_actor() {
    ActorCatalog catalog =
        Mentions.catalog(
            """
            id,kind,name,aliases,adjectives,part_of,from,to
            ma,person,Ma Ying-jeou,President Ma,,,,
            """);

    assertThat(
            Mentions.in(
                catalog, Optional.empty(), "President Ma Ying-jeou met President Ma today."))
        .containsExactly("ma:President Ma Ying-jeou", "ma:President Ma");
  }
}
