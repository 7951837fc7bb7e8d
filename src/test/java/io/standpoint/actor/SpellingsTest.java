package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of important actors as newsrooms and agencies spell them, each in several encodings. */
class SpellingsTest {
  private static final MentionFinder FINDER = ActorCatalog.world().mentionFinder(List.of());

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          erdogan | Erdoğan | 2020-03-05
          erdogan | Recep Tayyip Erdogan | 2020-03-05
          zelenskyy | Zelensky | 2023-05-01
          zelenskyy | Zelenskyy | 2023-05-01
          zelenskyy | Zelenskiy | 2023-05-01
          zelenskyy | Zelenskyi | 2023-05-01
          zelenskyy | Volodymyr Zelenskyi | 2023-05-01
          zelenskyy | Wolodymyr Selenskyj | 2023-05-01
          UKR | Kiev | 2015-05-01
          UKR | Kyiv | 2023-05-01
          UKR | Kyyiv | 2010-05-01
          al-qaeda | al-Qaeda | 2010-05-01
          al-qaeda | Al Qaeda | 2010-05-01
          al-qaeda | al-Qaida | 2010-05-01
          al-qaeda | al-Qa'ida | 2010-05-01
          al-qaeda | Al-Qa'eda | 2010-05-01
          al-qaeda | al-Qaïda | 2010-05-01
          bin-laden | Osama bin Laden | 2010-05-01
          bin-laden | Usama bin Ladin | 2010-05-01
          gaddafi-muammar | Gaddafi | 2010-05-01
          gaddafi-muammar | Muammar Gadhafi | 2010-05-01
          gaddafi-muammar | Moammar Kadafi | 2010-05-01
          gaddafi-muammar | Muammar Qadhafi | 2010-05-01
          gaddafi-muammar | Mu'ammar al-Qadhdhafi | 2010-05-01
          kelly | John F. Kelly | 2018-05-01
          obama | Barack H. Obama | 2012-05-01
          bush-george-w | George W. Bush | 2005-05-01
          putin | Vladimir Poutine | 2020-03-05
          putin | Wladimir Putin | 2020-03-05
          yeltsin | Boris Yeltsin | 1999-05-01
          shoigu | Sergey Shoygu | 2020-03-05
          lavrov | Sergey Lavrov | 2020-03-05
          navalny | Aleksey Navalny | 2020-03-05
          navalny | Alexei Nawalny | 2020-03-05
          prigozhin | Yevgeniy Prigozhin | 2023-05-01
          prigozhin | Evgeniy Prigozhin | 2023-05-01
          lukashenko | Aleksandr Lukashenko | 2020-03-05
          lukashenko | Alyaksandr Lukashenka | 2020-03-05
          poroshenko | Petro Poroschenko | 2015-05-01
          tymoshenko | Yulia Timoshenko | 2009-05-01
          tymoshenko | Yuliya Tymoshenko | 2009-05-01
          syrskyi | Oleksandr Syrskiy | 2024-05-01
          zaluzhnyi | Valerii Zaluzhny | 2023-05-01
          pashinyan | Nikol Pachinian | 2020-10-01
          saakashvili | Mikheil Saakashvili | 2008-08-10
          saakashvili | Mikhail Saakashvili | 2008-08-10
          GEO | Tiflis | 2008-08-10
          milosevic | Slobodan Milosevic | 1999-05-01
          vucic | Aleksandar Vucic | 2020-03-05
          orban-viktor | Viktor Orban | 2020-03-05
          assad-bashar | Bashar al-Asad | 2015-05-01
          assad-bashar | Bashar el-Assad | 2015-05-01
          sharaa-ahmed | Ahmad al-Shara' | 2025-05-01
          sharaa-ahmed | Abu Muhammad al-Jawlani | 2020-03-05
          hts | Hay'at Tahrir al-Sham | 2020-03-05
          hts | Haiat Tahrir al-Sham | 2020-03-05
          hezbollah | Hizballah | 2020-03-05
          hezbollah | Hizbullah | 2020-03-05
          hezbollah | Hizb'allah | 2020-03-05
          hezbollah | Hezbollah | 2020-03-05
          houthis | Huthis | 2020-03-05
          houthis | Houthis | 2020-03-05
          houthis | Ansar Allah | 2020-03-05
          houthis | Ansarullah | 2020-03-05
          islamic-state | Da'esh | 2015-05-01
          islamic-state | Daesh | 2015-05-01
          islamic-state | Da'ish | 2015-05-01
          al-shabab | Al-Shabaab | 2015-05-01
          al-shabab | al Shabab | 2015-05-01
          taliban | Taleban | 2015-05-01
          taliban | Taliban | 2015-05-01
          mohammed-bin-salman | Muhammad bin Salman | 2020-03-05
          mohammed-bin-salman | Mohamed bin Salman | 2020-03-05
          mohammed-bin-salman | Mohammed Bin Salman | 2020-03-05
          sisi | Abdel-Fattah el-Sissi | 2020-03-05
          sisi | Abdel Fattah Al-Sisi | 2020-03-05
          sisi | Abdelfattah al-Sisi | 2020-03-05
          haftar | Khalifa Hifter | 2020-03-05
          haftar | Khalifa Heftar | 2020-03-05
          dagalo | Hemedti | 2023-05-01
          dagalo | Himedti | 2023-05-01
          burhan | Abdelfattah al-Burhan | 2023-05-01
          khamenei | Ali Khamene'i | 2020-03-05
          khamenei | Khamenei | 2020-03-05
          soleimani | Qasem Soleimani | 2019-05-01
          soleimani | Kassem Soleimani | 2019-05-01
          qaani | Esmail Ghaani | 2023-05-01
          ahmadinejad | Mahmoud Ahmadi-Nejad | 2009-05-01
          ahmadinejad | Mahmoud Ahmadinezhad | 2009-05-01
          netanyahu | Binyamin Netanyahu | 2020-03-05
          netanyahu | Benyamin Netanyahu | 2020-03-05
          netanyahu | Netanjahu | 2020-03-05
          haniyeh | Ismail Haniyya | 2020-03-05
          nasrallah | Hasan Nasrallah | 2020-03-05
          nasrallah | Hassan Nasrullah | 2020-03-05
          arafat | Yasser Arafat | 2001-05-01
          arafat | Yasir Arafat | 2001-05-01
          ocalan | Abdullah Ocalan | 2020-03-05
          xi-jinping | Xi Jinping | 2020-03-05
          kim-jong-un | Kim Jong-un | 2020-03-05
          kim-jong-un | Kim Jong-Un | 2020-03-05
          kim-jong-un | Kim Jong Eun | 2020-03-05
          kim-jong-il | Kim Jong-il | 2005-05-01
          CHN | Peking | 2020-03-05
          TUR | Türkiye | 2023-05-01
          TUR | Turkiye | 2023-05-01
          BLR | Byelorussia | 1999-05-01
          KGZ | Kirghizstan | 2005-05-01
          BRA | Brasilia | 2020-03-05
          YEM | Republic of Yemen | 2020-03-05
          CIV | Côte d'Ivoire | 2010-12-05
          TCD | N'Djamena | 2010-12-05
          TON | Nuku'alofa | 2010-12-05
          MMR | Nay Pyi Taw | 2020-03-05
          uyghurs | Uighurs | 2020-03-05
          uyghurs | Uygurs | 2020-03-05
          uyghurs | Uyghurs | 2020-03-05
          """)
  void knows_a_spelling_in_every_encoding(String id, String name, LocalDate date) {
    for (String form :
        List.of(
            name,
            Normalizer.normalize(name, Normalizer.Form.NFD),
            Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", ""),
            name.replace('\'', '’'),
            name.replace('\'', '‘'),
            name.replace('\'', 'ʼ'),
            name.replace('\'', 'ʿ'),
            name.replace('-', '\u2011'),
            name.replace(' ', '\u00a0'),
            name.substring(0, 3) + '\u00ad' + name.substring(3))) {
      assertThat(in(date, "On Monday, " + form + " rejected the plan.")).contains(id + ":" + form);
      assertThat(in(date, "Diplomats İ accused " + form + "’s aides of lying."))
          .contains(id + ":" + form);
    }
    String capitals = name.toUpperCase(Locale.ROOT);
    assertThat(in(date, "TALKS FAIL AS " + capitals + " REJECTS PLAN"))
        .contains(id + ":" + capitals);
  }

  private static List<String> in(LocalDate date, String sentence) {
    return Mentions.find(FINDER, Optional.of(date), sentence).stream()
        .map(mention -> mention.entity().id() + ":" + mention.text())
        .toList();
  }
}
