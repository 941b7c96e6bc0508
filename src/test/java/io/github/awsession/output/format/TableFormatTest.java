package io.github.awsession.output.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.error.GeneralException;
import io.github.awsession.output.sink.TerminalWidth;
import io.github.awsession.testing.Values;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFormatTest {
    private static String table(String json) {
        return Values.printed(new TableFormat(false, TerminalWidth::assumed), Values.of(json));
    }

    @Test
    void showsTheScalarsOfAStructureAsOneRowAndNestsTheRest() {
        assertThat(table("{'SessionId':'s-1','Status':{'State':'IDLE','StateChangeReason':'r'}}"))
                .isEqualTo(
                        """
                        ----------------------------------
                        |           GetSession           |
                        +--------------------+-----------+
                        |  SessionId         |  s-1      |
                        +--------------------+-----------+
                        ||            Status            ||
                        |+--------+---------------------+|
                        ||  State |  StateChangeReason  ||
                        |+--------+---------------------+|
                        ||  IDLE  |  r                  ||
                        |+--------+---------------------+|
                        """);
    }

    @Test
    void showsAListOfStructuresWithAllTheirColumns() {
        assertThat(table("[{'B':'i-1','A':'u-1'},{'A':'u-2'}]"))
                .isEqualTo(
                        """
                        ----------------
                        |  GetSession  |
                        +------+-------+
                        |   A  |   B   |
                        +------+-------+
                        |  u-1 |  i-1  |
                        |  u-2 |       |
                        +------+-------+
                        """);
    }

    @Test
    void turnsARowThatIsWiderThanTheTerminalUpright() {
        assertThat(table("{'SessionId':'s-1','Reason':'" + "x".repeat(64) + "'}"))
                .isEqualTo(
                        """
                        -----------------------------------------------------------------------------------
                        |                                   GetSession                                    |
                        +-----------+---------------------------------------------------------------------+
                        |  Reason   |  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx   |
                        |  SessionId|  s-1                                                                |
                        +-----------+---------------------------------------------------------------------+
                        """);
    }

    @Test
    void countsWideCharactersTwice() {
        assertThat(table("['\u65e5\u672c','ab','\u00b1']"))
                .isEqualTo(
                        """
                        ------------
                        |GetSession|
                        +----------+
                        |  \u65e5\u672c    |
                        |  ab      |
                        |  \u00b1      |
                        +----------+
                        """);
    }

    @Test
    void paintsCellsAndTheEdgesOfNestedSections() {
        String painted =
                Values.printed(
                        new TableFormat(true, TerminalWidth::assumed),
                        Values.of("{'a':{'b':'c'}}"));
        assertThat(painted)
                .contains("\u001b[2m\u001b[33m|\u001b[0m|")
                .contains("|  \u001b[1m\u001b[34mb\u001b[0m |  \u001b[1m\u001b[34mc\u001b[0m  |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "false", "''", "0", "0.0", "[]", "{}"})
    void showsNothingForWhatIsEmptyOrFalse(String json) {
        assertThat(table(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "true", "'text'"})
    void showsOnlyTheTitleForAScalar(String json) {
        assertThat(table(json)).isEqualTo("------------\n|GetSession|\n+----------+\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{'a':1},null]", "['a',['b','c']]"})
    void refusesRowsOfDifferentShapes(String json) {
        assertThatThrownBy(() -> table(json)).isInstanceOf(GeneralException.class);
    }

    @Test
    void makesAllLinesEquallyWide() {
        String table =
                table(
                        "{'list':[{'a':'1','deep':{'x':['p','qq']}},{'b':'\uD83D\uDE00','deep':{}}],'c':7}");
        int width = table.indexOf('\n');
        assertThat(table.lines())
                .allSatisfy(line -> assertThat(CharacterWidth.of(line)).isEqualTo(width));
    }
}
