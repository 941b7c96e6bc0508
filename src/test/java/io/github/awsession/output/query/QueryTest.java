package io.github.awsession.output.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.error.GeneralException;
import io.github.awsession.error.UsageException;
import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

class QueryTest {
    private static final Value RESPONSE =
            tree(
                    """
            {'Sessions':[
              {'SessionId':'u-1','Target':'i-1','Owner':'alice','Cost':3},
              {'SessionId':'u-2','Target':'i-2','Owner':'bob','Cost':1.5,'Reason':'fix it'},
              {'SessionId':'u-3','Target':'i-1','Owner':'alice','Cost':2}],
             'Empty':{},'Zero':0}""");

    private static Value tree(String json) {
        try {
            return new JsonReader().read(json.replace('\'', '"'));
        } catch (JsonSyntaxException problem) {
            throw new IllegalArgumentException(json, problem);
        }
    }

    private static String result(String query) {
        return JsonWriter.write(
                        Query.compile(query).search(RESPONSE), JsonWriter.Layout.COMPACT, true)
                .replace('"', '\'');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            textBlock =
                    """
                    Sessions[-1].SessionId;                         'u-3'
                    Sessions[9];                                    null
                    Sessions[*].Reason;                             ['fix it']
                    Sessions[?Target=='i-1'].SessionId;             ['u-1','u-3']
                    Sessions[?Cost>`1.5`] | [0].SessionId;          'u-1'
                    Sessions[?SessionId>'u-1'].SessionId;           ['u-2','u-3']
                    Sessions[::2].SessionId;                        ['u-1','u-3']
                    Sessions[::-1].SessionId;                       ['u-3','u-2','u-1']
                    Sessions[].[SessionId,Reason];                  [['u-1',null],['u-2','fix it'],['u-3',null]]
                    Sessions[0].{b:Target,a:SessionId};             {'b':'i-1','a':'u-1'}
                    [Sessions,Sessions][][].Cost;                   [3,1.5,2,3,1.5,2]
                    Nope.{a:b};                                     null
                    Nope || 'default';                              'default'
                    Zero || 'default';                              0
                    Empty && 'x';                                   {}
                    !Zero;                                          false
                    !Empty;                                         true
                    sort_by(Sessions,&Cost)[].SessionId;            ['u-2','u-3','u-1']
                    max_by(Sessions,&Cost).SessionId;               'u-1'
                    min_by(Sessions,&Owner).SessionId;              'u-1'
                    sum(Sessions[].Cost);                           6.5
                    avg(`[1,3]`);                                   2.0
                    sum(`[1,2]`);                                   3
                    `1`==`1.0`;                                     true
                    `1`==`true`;                                    false
                    contains(`[1]`,`true`);                         true
                    to_number('1_0');                               10
                    to_number('x');                                 null
                    to_number('\u0661.5');                            1.5
                    to_number('1_0.5 ');                            10.5
                    to_number('_1');                                null
                    to_number('-inf');                              -Infinity
                    to_number('0x1');                               null
                    to_string(`{"a":[1, null]}`);                   '{\\'a\\':[1,null]}'
                    length('\uD83D\uDE00');                         1
                    `{bad}`;                                        '{bad}'
                    'it\\'s';                                       'it's'
                    [ceil(`1.2`),floor(`-1.2`),abs(`-3`)];          [2,-2,3]
                    merge(`{"a":1,"b":2}`,`{"a":3}`);               {'a':3,'b':2}
                    merge(`{"a":1}`,`[["b",2],"cd"]`);              {'a':1,'b':2,'c':'d'}
                    `NaN`<`1`;                                      false
                    map(&type(@),[`1`,'a',`null`,`[]`,`{}`]);       ['number','string','null','array','object']
                    length(Sessions Sessions);                      §§
                    """)
    void selects(String query, String expected) {
        if (expected.isEmpty()) {
            assertThatThrownBy(() -> result(query))
                    .hasMessage("Expected 1 argument for function length(), received 2");
        } else {
            assertThat(result(query)).isEqualTo(expected);
        }
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("", "Invalid JMESPath expression: cannot be empty."),
                Arguments.of(
                        "length(@",
                        "Invalid jmespath expression: Incomplete expression:\n\"length(@\"\n         ^"),
                Arguments.of("`1", "Bad jmespath expression: Unclosed ` delimiter:\n`1\n^"),
                Arguments.of("a#", "Bad jmespath expression: Unknown token #:\na#\n ^"),
                Arguments.of("a=b", "Bad jmespath expression: Unknown token '=':\na=b\n ^"),
                Arguments.of(
                        "Sessions.",
                        "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: eof: "
                                + "Parse error at column 9, token \"\" (EOF), for expression:\n\"Sessions.\"\n"
                                + "          ^"),
                Arguments.of(
                        "1",
                        "invalid token: Parse error at column 0, token \"1\" (NUMBER), for expression:\n\"1\"\n ^"),
                Arguments.of(
                        "\"length\"(@)",
                        "Quoted identifier not allowed for function names.: Parse error at column 0, token \"(\" "
                                + "(LPAREN), for expression:\n\"\"length\"(@)\"\n ^"),
                Arguments.of(
                        "\uD83D\uDE00",
                        "Bad jmespath expression: Unknown token \uD83D\uDE00:\n\uD83D\uDE00\n^"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void saysWhereAMalformedQueryIsWrong(String query, String reason) {
        assertThatThrownBy(() -> Query.compile(query))
                .isInstanceOf(UsageException.class)
                .hasMessage("Bad value for --query " + query + ": " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            textBlock =
                    """
                    foo(@);            Unknown function: foo()
                    length();          Expected 1 argument for function length(), received 0
                    not_null();        Expected at least 1 argument for function not_null(), received 0
                    length(Nope);      In function length(), invalid type for value: None, expected one of: \
                    ['string', 'array', 'object'], received: "null"
                    abs('x');          In function abs(), invalid type for value: x, expected one of: ['number'], \
                    received: "string"
                    Sessions[::0];     slice step cannot be zero
                    sum(Sessions[].Owner);     In function sum(), invalid type for value: alice, expected one of: \
                    ['array-number'], received: "str"
                    max([Nope]);       In function max(), invalid type for value: None, expected one of: \
                    ['array-number', 'array-string'], received: "NoneType"
                    contains('a',`1`);         'in <string>' requires string as left operand, not int
                    'a'>`1`;           '>' not supported between instances of 'str' and 'int'
                    `NaN`<='a';        '<=' not supported between instances of 'float' and 'str'
                    max_by(`[1,"a",null]`,&@); '>' not supported between instances of 'str' and 'int'
                    min_by(`[1,"a",null]`,&@); '<' not supported between instances of 'str' and 'int'
                    merge(@,`1`);      'int' object is not iterable
                    merge(@,'ab');     §dictionary update sequence element #0 has length 1; 2 is required§
                    merge(@,`[1]`);    cannot convert dictionary update sequence element #0 to a sequence
                    merge(@,`[[[],1]]`);       unhashable type: 'list'
                    `["a",1]`[?length(@)].abs(@);      In function abs(), invalid type for value: a, \
                    expected one of: ['number'], received: "string"
                    """)
    void failsAfterTheCallForWhatOnlyTheResponseTells(String query, String message) {
        Query compiled = Query.compile(query);
        assertThatThrownBy(() -> compiled.search(RESPONSE))
                .isInstanceOf(GeneralException.class)
                .hasMessage(message);
    }

    @Test
    void refusesToOrderATextAndANumber() {
        Query compiled = Query.compile("Sessions[0].Owner>`1`");
        assertThatThrownBy(() -> compiled.search(RESPONSE)).isInstanceOf(GeneralException.class);
    }

    @Test
    void survivesAbsurdNesting() {
        assertThatThrownBy(() -> Query.compile("(".repeat(1_000_000)))
                .isInstanceOf(UsageException.class);
    }
}
