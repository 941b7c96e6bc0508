/**
 * Runs every command line of {@code README.md} and {@code src/docs} against the emulator, in a
 * fresh home.
 *
 * <p>Command lines stand in fenced blocks, whose language says how they run:
 *
 * <ul>
 *   <li>{@code sh}, {@code bash}, {@code zsh} and {@code fish}: the whole block is a script that
 *       must succeed.
 *   <li>{@code output}: the whole output of the block above.
 *   <li>{@code console}: lines after {@code $} are commands, and lines after {@code >} continue
 *       them. The other lines are the whole output of the commands. A command succeeds, unless the
 *       next one is {@code echo $?}.
 *   <li>{@code text}, {@code ini}, {@code json}, {@code yaml}, {@code java}, {@code xml}: no
 *       command lines.
 * </ul>
 *
 * In outputs, {@code ...} stands for any text, and times, ids and ports need not be the same.
 *
 * <p>Words between backquotes that begin with the name of a program are a command line, too. All
 * command lines of a page run in one shell, in their order, with an emulator of its own.
 */
package io.github.awsession.documentation;
