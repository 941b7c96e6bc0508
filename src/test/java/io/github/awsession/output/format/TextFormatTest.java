package io.github.awsession.output.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.error.GeneralException;
import io.github.awsession.testing.Values;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormatTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '§',
            delimiter = ';',
            textBlock =
                    """
                    {'b':'2','a':'1'};                                    1\\t2\\n
                    {'a':{'c':true,'b':null},'b':1.0};                    1.0\\nA\\tNone\\tTrue\\n
                    {'list':['x','y']};                                   LIST\\tx\\nLIST\\ty\\n
                    {'list':[]};                                          §§
                    {'list':[{'b':'1'},{'a':'2'}]};                       LIST\\t\\t1\\nLIST\\t2\\t\\n
                    {'list':[{'a':{'x':'y'}},{'a':'2'}]};                 LIST\\t{§'§x§'§: §'§y§'§}\\nLIST\\t2\\n
                    {'list':[['p','q'],'r',['s']]};                       LIST\\tr\\nLIST\\tp\\nLIST\\tq\\nLIST\\ts\\n
                    ['a',1,null];                                         a\\t1\\tNone\\n
                    [['a','b'],['c']];                                    a\\tb\\nc\\n
                    {'tags':{'b':'2','a':'1'},'id':'s'};                  s\\nTAGS\\t1\\t2\\n
                    null;                                                 None\\n
                    {};                                                   §§
                    """)
    void printsLinesOfTabSeparatedScalars(String json, String expected) {
        String lines = expected.replace("\\t", "\t").replace("\\n", "\n").replace("§", "");
        assertThat(Values.printed(new TextFormat(), Values.of(json))).isEqualTo(lines);
    }

    @Test
    void refusesAListThatMixesStructuresWithScalars() {
        assertThatThrownBy(() -> Values.printed(new TextFormat(), Values.of("['a',{'b':1}]")))
                .isInstanceOf(GeneralException.class);
    }

    @Test
    void sortsNamesByCharactersBeyondTheBasicPlane() {
        assertThat(
                        Values.printed(
                                new TextFormat(),
                                Values.of("{'\uD83D\uDE00':'last','\uE000':'first'}")))
                .isEqualTo("first\tlast\n");
    }
}
