#!/bin/sh
# Starts awsession on the Java runtime and the class archives that are shipped with it.

# The next file that is opened takes the place of a stream that is closed, and our output would go
# there. A stream that can do nothing keeps the place.
true 2>&2 || exec 2</dev/null
{ true <&0; } 2>/dev/null || exec 0>/dev/null
{ true >&1; } 2>/dev/null || exec 1</dev/null

fail() {
    printf '\nawsession: [ERROR]: %s\n' "$1" >&2
    exit 255
}

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

case $home in
    *:*) fail "Java cannot run in a folder whose name has a colon; awsession is installed in ${home%/bin/..}" ;;
esac

# Java ends silently when it may not reserve enough memory.
memory=$(ulimit -v)
[ "${memory:-unlimited}" = unlimited ] || [ "$memory" -ge 1000000 ] ||
    fail "awsession needs 1000000 kB of virtual memory, but ulimit -v allows $memory kB"

# Java replaces all bytes that are no characters in the locale. So it gets UTF-8, and the name of
# the locale's encoding, in which we read the bytes. What is changed here is kept beside it: the
# programs that we start see the user's own variables.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX | C.UTF-8 | C.utf8) charmap=ANSI_X3.4-1968 ;;
    *[Uu][Tt][Ff]8 | *[Uu][Tt][Ff]-8) charmap= ;;
    *) charmap=$(locale charmap 2>/dev/null) ;;
esac
export AWSESSION_KEPT_LC_ALL="${LC_ALL-}"
export LC_ALL=C.UTF-8

# Java does not start in a folder that is deleted. Its descriptor still leads there.
folder=
if ! [ "$PWD/." -ef . ]; then
    exec 9<.
    folder=/proc/$$/fd/9
    cd /
fi

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

# These commands handle all signals themselves. Others leave some to Java, which mistakes those that
# come while it starts for a failure of its own.
case "${1-} ${2-}" in
    'session run' | 'session forward' | 'session exec') signals=-Xrs ;;
    *) signals= ;;
esac

exec "$home/runtime/bin/java" "-XX:SharedArchiveFile=$home/lib/$archive.jsa" @flags@ $signals "-Dawsession.terminals=$terminals" \
    "-Dawsession.charmap=$charmap" "-Dawsession.folder=$folder" "-Dawsession.parent=$PPID" \
    -m io.github.awsession/io.github.awsession.Main "$@"
