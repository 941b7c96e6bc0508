/**
 * Replays recorded transcripts of AWS CLI 2.36.7 through the program's entry point, in process.
 *
 * <p>A transcript is one file {@code src/test/resources/parity/<id>.txt}; {@code <id>} is its name,
 * such as {@code shorthand/tags/nested}. It says under which conditions AWS CLI was started, what
 * it then wrote, sent and returned:
 *
 * <pre>
 * since: 2.36 (stderr)                                  flags, each optional
 * compare: exit, stdout
 *
 * $ aws athena get-session --session-id 's 1'           the command line, quoted as for a shell
 *
 * -- env --                                             NAME=value, the value quoted as for a shell
 * AWS_DEFAULT_REGION=us-east-1
 * -- file home/.aws/config --                           a file to create; "mode 600" may follow the name
 * [default]
 * -- base64 file cwd/data --                            one whose content is not a text
 * AAEC
 * -- bin getcreds --                                    an executable script, in a folder first on PATH
 * #!/bin/sh
 * -- stdin --                                           nothing when absent
 * text
 * -- response --                                        what the service answers, in this order
 * status: 400                                           or delay (seconds), drop: yes, header: Name: value
 *
 * {"json": "body"}                                      after a blank line
 * -- response text --                                   instead: a body that is sent as it is
 * -- exit 254 --
 * -- stdout --                                          empty when absent
 * -- stdout not recorded --                             AWS CLI's own text, which we do not want
 * -- stderr contains --                                 what has to occur instead of the exact text
 * -- stderr matches --                                  the same as a regular expression
 * -- request --                                         what was sent, in this order
 * POST /path
 * query: name=value
 * target: Service.Operation                             the header X-Amz-Target
 * content-type: application/json
 * signed: ACCESS_KEY region service valid               absent when not signed
 * session-token: token
 * authorization: text                                   instead: a header that is no signature
 * attempts: 3                                           how often in a row, 1 when absent
 *
 * {"json": "body"}                                      form fields are a list of pairs, a text is a string
 * -- file home/log afterwards --                        a file's content at the end
 * -- no file home/other afterwards --
 * </pre>
 *
 * <p>Flags: {@code since} names the AWS CLI version that behaves like this and what was different
 * before; {@code compare} lists what has to match (default: exit, stdout, stderr, requests, files);
 * {@code terminal: yes} makes standard input and output terminals; {@code tls: yes} makes the
 * service speak TLS with a self-signed certificate; {@code python-specific: yes} marks a message
 * that embeds Python type names, so that there has to be one, in any words; {@code own-comments:
 * yes} marks a YAML skeleton whose comments have our own words, so that {@code ...} stands for
 * them; {@code timeout} is in seconds.
 *
 * <p>The content of a section ends with its last line's newline, unless the header says {@code (no
 * newline at end)}. {@code (escaped)} means that backslash escapes stand for control characters:
 * {@code \e} escape, {@code \r}, {@code \\}, {@code \x7f}, <code>&#92;u2028</code>; also {@code
 * \x2d} for the hyphen of a line that would look like a header.
 *
 * <p>Tokens: <code>{endpoint}</code> is the service's URL, <code>{port}</code> its port, <code>
 * {closed}</code> a URL where nobody listens, <code>{home}</code>, <code>{cwd}</code> and <code>
 * {bin}</code> the folders, <code>{ca_pem}
 * </code> the service's certificate, <code>{uuid}</code> a made-up UUID in a request. A request may
 * also have a made-up {@code ClientRequestToken}, which AWS CLI does not send. The secret of an
 * access key X is {@code secret-of-X}; the service verifies every signature.
 */
package io.github.awsession.parity;
