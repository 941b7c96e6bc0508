package io.github.awsession.argument.yaml;

import io.github.awsession.error.GeneralException;
import io.github.awsession.python.LenientBase64;
import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Determines the value of a YAML scalar by its tag or else by its form, in version 1.2 or 1.1. */
final class YamlScalars {
    private static final String CORE = "tag:yaml.org,2002:";

    private static final Pattern FLOAT =
            Pattern.compile(
                    "[-+]?[0-9][0-9_]*\\.[0-9_]*([eE][-+]?[0-9]+)?"
                            + "|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+"
                            + "|[-+]?\\.[0-9_]+([eE][-+][0-9]+)?"
                            + "|[-+]?\\.(inf|Inf|INF)"
                            + "|\\.(nan|NaN|NAN)");
    private static final Pattern OLD_SIGNED_FRACTION =
            Pattern.compile("[-+]\\.[0-9_]+([eE][-+][0-9]+)?");
    private static final Pattern OLD_SEXAGESIMAL_FLOAT =
            Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\\.[0-9_]*");
    private static final Pattern INT =
            Pattern.compile("[-+]?0b[0-1_]+|[-+]?0o?[0-7_]+|[-+]?[0-9_]+|[-+]?0x[0-9a-fA-F_]+");
    private static final Pattern OLD_INT =
            Pattern.compile(
                    "[-+]?0b[0-1_]+|[-+]?0?[0-7_]+|[-+]?(0|[1-9][0-9_]*)"
                            + "|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+");
    private static final Pattern BOOL = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern OLD_BOOL =
            Pattern.compile(
                    "y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE"
                            + "|false|False|FALSE|on|On|ON|off|Off|OFF");
    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
    private static final Pattern RESERVED = Pattern.compile("<<|=");

    private final boolean old;

    YamlScalars(boolean old) {
        this.old = old;
    }

    /**
     * Returns the value of a scalar; if the tag is empty, the form of a plain text determines the
     * type.
     */
    Value read(String tag, boolean plain, String text) throws YamlSyntaxException {
        if (tag.isEmpty()) {
            return plain ? byLooks(text) : new Value.Text(text);
        }
        try {
            return byTag(tag, text);
        } catch (NumberSyntaxException fault) {
            throw new GeneralException(String.valueOf(fault.getMessage()));
        }
    }

    private Value byLooks(String text) throws YamlSyntaxException {
        return read(CORE + looks(text), false, text);
    }

    private String looks(String text) throws YamlSyntaxException {
        if (matches(old ? OLD_BOOL : BOOL, text)) {
            return "bool";
        }
        if (isFloat(text)) {
            return "float";
        }
        if (isInt(text)) {
            return "int";
        }
        if (matches(RESERVED, text)) {
            throw new YamlSyntaxException();
        }
        if (matches(NULL, text)) {
            return "null";
        }
        return YamlTimestamp.looksLikeOne(text) ? "timestamp" : "str";
    }

    private boolean isFloat(String text) {
        return old
                ? (matches(FLOAT, text) && !matches(OLD_SIGNED_FRACTION, text))
                        || matches(OLD_SEXAGESIMAL_FLOAT, text)
                : matches(FLOAT, text);
    }

    /** Returns whether a text is a whole number; a text that starts with an underscore never is. */
    private boolean isInt(String text) {
        return !text.startsWith("_") && matches(old ? OLD_INT : INT, text);
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    private Value byTag(String tag, String text) throws YamlSyntaxException, NumberSyntaxException {
        return switch (tag.startsWith(CORE) ? tag.substring(CORE.length()) : "") {
            case "str" -> new Value.Text(text);
            case "null" -> Value.Null.NULL;
            case "bool" -> new Value.Bool(truth(text));
            case "int" -> new Value.Integral(whole(text.replace("_", "")));
            case "float" ->
                    new Value.Decimal(decimal(text.replace("_", "").toLowerCase(Locale.ROOT)));
            case "timestamp" -> YamlTimestamp.read(text);
            case "binary" -> binary(text);
            default -> throw new YamlSyntaxException();
        };
    }

    private static boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "on" -> true;
            case "no", "n", "false", "off" -> false;
            default -> throw new GeneralException(PythonText.quoted(text) + " is no truth value.");
        };
    }

    private BigInteger whole(String text) throws NumberSyntaxException {
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        if (digits.startsWith("0b")) {
            return Numbers.signed(digits.substring(2), 2, negative);
        }
        if (digits.startsWith("0x")) {
            return Numbers.signed(digits.substring(2), 16, negative);
        }
        if (digits.startsWith("0o")) {
            return Numbers.signed(digits.substring(2), 8, negative);
        }
        if (old && digits.startsWith("0")) {
            return Numbers.signed(digits, 8, negative);
        }
        if (old && digits.indexOf(':') >= 0) {
            return Numbers.signed(sexagesimal(digits).toString(), 10, negative);
        }
        BigInteger size = Numbers.whole(digits);
        return negative ? size.negate() : size;
    }

    private static BigInteger sexagesimal(String digits) throws NumberSyntaxException {
        BigInteger sum = BigInteger.ZERO;
        for (String part : digits.split(":", -1)) {
            sum = sum.multiply(BigInteger.valueOf(60)).add(Numbers.whole(part));
        }
        return sum;
    }

    private double decimal(String text) throws NumberSyntaxException {
        boolean negative = text.startsWith("-");
        String unsigned = negative || text.startsWith("+") ? text.substring(1) : text;
        double size = 0;
        if (unsigned.equals(".inf")) {
            size = Double.POSITIVE_INFINITY;
        } else if (unsigned.equals(".nan")) {
            size = Double.NaN;
        } else if (old && unsigned.indexOf(':') >= 0) {
            for (String part : unsigned.split(":", -1)) {
                size = size * 60 + Numbers.decimal(part);
            }
        } else {
            size = Numbers.decimal(unsigned);
        }
        return negative ? -size : size;
    }

    private static Value binary(String text) throws YamlSyntaxException {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            throw new YamlSyntaxException();
        }
        return new Value.Blob(LenientBase64.bytes(text).orElseThrow(YamlSyntaxException::new));
    }
}
