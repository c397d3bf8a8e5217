package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchDatesTest {

    private static final Optional<LocalDate> SAVED = Optional.of(LocalDate.of(2025, 3, 5));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Le 17/12/25 à 7:00 Lecture 3 min.               | 2025-12-17T07:00
            Publié le 3 mars 2024 à 18h05                   | 2024-03-03T18:05
            Mercredi 1er janvier 2020                       | 2020-01-01
            le 1 er fevrier 2021 à 9 h                      | 2021-02-01T09:00
            PUBLIÉ LE 14 AOÛT 2019 À 06 H 30                | 2019-08-14T06:30
            Publié le 30/04/2024 - 16:00                    | 2024-04-30T16:00
            12 déc. 2023, 15h01                             | 2023-12-12T15:01
            08.11.2022                                      | 2022-11-08
            2024-05-06T07:08:09+02:00                       | 2024-05-06T07:08+02:00
            2024-05-06                                      | 2024-05-06
            Mis à jour le 4 mai 2022, publié le 2 mai 2022  | 2022-05-02
            Mis à jour le 4 mai 2022 à 10h                  | 2022-05-04T10:00
            November 2, 2023                                | 2023-11-02
            12/31/2024                                      | 2024-12-31
            """)
    void date_isReadToTheMinute(String text, String iso) {
        assertThat(FrenchDates.parse(text, Optional.empty())).contains(iso);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Publié hier à 17:45            | 2025-03-04T17:45
            Aujourd’hui à 8h               | 2025-03-05T08:00
            avant-hier                     | 2025-03-03
            il y a 3 jours                 | 2025-03-02
            12 novembre, 18h               | 2024-11-12T18:00
            4 mars                         | 2025-03-04
            """)
    void dateToldFromTheDayOfSaving_isRead(String text, String iso) {
        assertThat(FrenchDates.parse(text, SAVED)).contains(iso);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hier à 17:45
            12 novembre
            version 3.5.2
            31 février 2024
            99/99/2024
            en mars 2024
            lire en 3 min
            01 43 12 22 33
            """)
    void whatIsNoSureDate_givesNone(String text) {
        assertThat(FrenchDates.parse(text, Optional.empty())).isEmpty();
    }

    @Test
    void updateWithAnHourAlone_takesTheDayBeforeIt() {
        var all = FrenchDates.all("Publié le 3 mars 2024 à 18h05, mis à jour à 19h10", Optional.empty());

        assertThat(all).extracting(FrenchDates.Stamp::iso).containsExactly("2024-03-03T18:05", "2024-03-03T19:10");
        assertThat(all).extracting(FrenchDates.Stamp::updated).containsExactly(false, true);
    }

    @Test
    void feedLines_giveDayAndHourApart() {
        assertThat(FrenchDates.dayAndMonth("07 Jan")).contains(MonthDay.of(1, 7));
        assertThat(FrenchDates.dayAndMonth("07 Jan 2024")).isEmpty();
        assertThat(FrenchDates.hour("16:21")).contains(LocalTime.of(16, 21));
        assertThat(FrenchDates.hour("7 h 05")).contains(LocalTime.of(7, 5));
        assertThat(FrenchDates.hour("7:05 du matin")).isEmpty();
    }

    @Test
    void feedYear_isTheOneNearestAfterThePage() {
        assertThat(FrenchDates.nearestFrom(MonthDay.of(1, 7), LocalDate.of(2025, 12, 17)))
                .isEqualTo("2026-01-07");
        assertThat(FrenchDates.nearestFrom(MonthDay.of(12, 16), LocalDate.of(2025, 12, 17)))
                .isEqualTo("2025-12-16");
        assertThat(FrenchDates.nearestFrom(MonthDay.of(12, 30), LocalDate.of(2026, 1, 2)))
                .isEqualTo("2025-12-30");
    }

    @Property(seed = "20261124", tries = 200)
    void anyText_isReadWithoutException_andStampsSlice(@ForAll String text) {
        int end = 0;
        for (var stamp : FrenchDates.all(text, SAVED)) {
            assertThat(stamp.start()).isBetween(end, stamp.end());
            assertThat(stamp.end()).isLessThanOrEqualTo(text.length());
            end = stamp.end();
        }
    }

    @Test
    void dayABrowserWrote_isReadWithoutItsComma() {
        assertThat(FrenchDates.parse("Tue Mar 19 2024 09:12:44 GMT+0100", Optional.empty()))
                .hasValueSatisfying(d -> assertThat(d).startsWith("2024-03-19"));
        assertThat(FrenchDates.parse("Mars 19 2024 lots", Optional.empty())).isEmpty();
    }
}
