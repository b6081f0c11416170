package dev.miniature.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EncodedWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          plain, with = and ?          | plain, with = and ?
          =?UTF-8?B?wqkgSsO4cmdlbg==?= | © Jørgen
          =?utf-8?q?=C2=A9_J=c3=b8rgen?= | © Jørgen
          =?UTF-8?Q?=C2=A9?= =?UTF-8?Q?_2026?= | © 2026
          by =?UTF-8?B?wqk=?= us       | by © us
          =?UTF-8?B?!!?=               | =?UTF-8?B?!!?=
          =?UTF-8?Q?=ZZ?=              | =?UTF-8?Q?=ZZ?=
          =?UTF-8?B?/w==?=             | =?UTF-8?B?/w==?=
          =?ISO-8859-1?Q?=A9?=         | =?ISO-8859-1?Q?=A9?=
          Â©                           | ©
          ©                            | ©
          漢                            | 漢
          $1 \\                         | $1 \\
          """)
  void readsWhatWasMeantAndLeavesTheRest(String header, String text) {
    assertThat(EncodedWords.decoded(header)).isEqualTo(text);
  }
}
