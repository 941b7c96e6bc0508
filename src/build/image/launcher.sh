#!/bin/sh
# Starts awsession on the Java runtime and the class archives that are shipped with it.

case $0 in
    */*) program=$0 ;;
    *) program=./$0 ;;
esac
while [ -L "$program" ]; do
    target=$(readlink -- "$program")
    case $target in
        /*) program=$target ;;
        *) program=${program%/*}/$target ;;
    esac
done
home=${program%/*}/..

# Outside an installed UTF-8 locale Java would replace every non-ASCII character of the arguments.
# What is changed here is kept beside it: the programs that we start see the user's own variables.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX | *[Uu][Tt][Ff]8 | *[Uu][Tt][Ff]-8)
        export AWSESSION_KEPT_LC_ALL="${LC_ALL-}"
        export LC_ALL=C.UTF-8
        ;;
esac

# Options meant for other Java programs would add a line to our output and switch the archives off.
[ -z "${JAVA_TOOL_OPTIONS-}" ] || export AWSESSION_KEPT_JAVA_TOOL_OPTIONS="$JAVA_TOOL_OPTIONS"
[ -z "${JDK_JAVA_OPTIONS-}" ] || export AWSESSION_KEPT_JDK_JAVA_OPTIONS="$JDK_JAVA_OPTIONS"
[ -z "${_JAVA_OPTIONS-}" ] || export AWSESSION_KEPT__JAVA_OPTIONS="$_JAVA_OPTIONS"
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS

# Java only knows whether all of its streams are terminals.
terminals=
[ ! -t 0 ] || terminals=I
[ ! -t 1 ] || terminals=${terminals}O
[ ! -t 2 ] || terminals=${terminals}E

# Every class in an archive takes time at each start, needed or not. With the other one all works too.
case " $* " in
    *" --generate-cli-skeleton"* | *" help "* | " --version ") archive=texts ;;
    *) archive=calls ;;
esac

# This command handles all signals itself. Others leave some to Java, which mistakes those that come
# while it starts for a failure of its own.
signals=
[ "${1-} ${2-}" != 'session run' ] || signals=-Xrs

exec "$home/runtime/bin/java" "-XX:SharedArchiveFile=$home/lib/$archive.jsa" @flags@ $signals "-Dawsession.terminals=$terminals" \
    "-Dawsession.parent=$PPID" \
    -m io.github.awsession/io.github.awsession.Main "$@"
