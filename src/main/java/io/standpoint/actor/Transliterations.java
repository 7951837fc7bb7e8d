package io.standpoint.actor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Given names, titles and articles of other scripts that newsrooms spell in several ways. One
 * spelling stands for all, so that the catalogue need not list "Sergey Lavrov" beside "Sergei
 * Lavrov". Family names are not here: in them a letter may tell two people apart.
 */
final class Transliterations {
  /** The spellings of one word, the one that stands for all of them first. */
  private static final String[] SPELLINGS = {
    "Abdel Abdul Abd",
    "Abdelaziz Abdulaziz",
    "Abdelfattah Abdulfattah",
    "Abdullah Abdallah Abdulla Abdalla",
    "Ahmed Ahmad Ahmet",
    "Alexander Aleksandr Alexandr Aleksander Aleksandar Oleksandr Olexandr Alyaksandr Aliaksandr",
    "Alexei Alexey Aleksei Aleksey Oleksiy Oleksii",
    "Anatoly Anatoliy Anatolii",
    "Andrei Andrey Andriy Andrii",
    "Arkady Arkadiy",
    "Arseniy Arseny Arsenii",
    "Dmitry Dmitri Dmitriy Dmitrii Dmytro",
    "Ebrahim Ibrahim",
    "Esmail Esmaeil Ismail Ismael",
    "Faisal Faysal Feisal",
    "Farouk Faruq Farouq",
    "Gennady Gennadiy Gennadi",
    "Georgy Georgiy Georgi",
    "Hamid Hameed",
    "Hassan Hasan",
    "Hussein Hussain Husain Husayn Hossein Hosein Hussien",
    "Igor Ihor",
    "Jamal Gamal",
    "Khaled Khalid",
    "Mahmoud Mahmud Mahmood",
    "Masoud Masud Massoud",
    "Maxim Maksim Maksym",
    "Mikhail Mikheil Mykhailo Mykhaylo",
    "Mohammed Mohammad Mohamed Mohamad Muhammad Muhammed Muhammet",
    "Muammar Moammar Moamer Muamar",
    "Mustafa Mostafa Moustafa",
    "Nikolai Nikolay Mykola",
    "Omar Umar Omer",
    "Osama Usama Oussama",
    "Qassem Qasem Qassim Qasim Kassem Ghasem Kasim",
    "Rashid Rasheed",
    "Sergei Sergey Serguei Serhiy Sergiy Serhii",
    "Sheikh Sheik Shaikh Cheikh Shaykh",
    "Suleiman Sulaiman Soleiman Suleyman",
    "Tariq Tarek Tareq Tarik",
    "Valery Valeriy Valerii Valeri",
    "Vasily Vassily Vasiliy Vassili",
    "Viktor Victor",
    "Vitaly Vitali Vitaliy Vitalii",
    "Vladimir Wladimir Volodymyr Wolodymyr",
    "Vyacheslav Viacheslav",
    "Yasser Yasir Yaser",
    "Yevgeny Yevgeniy Evgeny Evgeniy Evgeni Yevgeni",
    "Yulia Yuliya Yuliia Iulia",
    "Yuri Yury Yuriy Yurii",
    "Yousef Youssef Yusuf Yusef Yousuf Yusof",
    "al el",
  };

  private static final Map<String, String> STANDARD = standard();

  private Transliterations() {}

  /** The spelling that stands for {@code word}, which is {@code word} if it has no other. */
  static String standard(String word) {
    return STANDARD.getOrDefault(word, word);
  }

  private static Map<String, String> standard() {
    Map<String, String> standard = new HashMap<>();
    for (String line : SPELLINGS) {
      String[] words = line.split(" ");
      Arrays.stream(words)
          .skip(1)
          .forEach(
              word -> {
                standard.put(word, words[0]);
                standard.put(word.toUpperCase(Locale.ROOT), words[0].toUpperCase(Locale.ROOT));
              });
    }
    return Map.copyOf(standard);
  }
}
