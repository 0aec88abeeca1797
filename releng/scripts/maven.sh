# shellcheck shell=bash
# Brings the pinned Maven. Tycho 5 does not run on the Maven that distributions ship, so the installed one fetches, by its
# coordinates and from wherever the user's settings say, the one that does. Sourced by ./build; sets MAVEN.

readonly MAVEN_VERSION=3.9.16
readonly MAVEN_SHA512=ed41650d42485cfc243fad22158caf9cbb5dc408ce7a09ddb94dd42a019de929ca43065bfa450612cf12bf78b5cafa3884b96c090de326ff590448c933454af3
readonly MAVEN_CACHE=${XDG_CACHE_HOME:-${HOME:?the environment names no home folder}/.cache}/twinsmith

sha512_of() {
    if command -v sha512sum >/dev/null; then sha512sum <"$1"
    elif command -v shasum >/dev/null; then shasum -a 512 <"$1"
    else openssl dgst -sha512 -r <"$1"
    fi | cut -d ' ' -f 1
}

installed_maven() {
    if [ -n "${MAVEN_HOME:-}" ] && [ -x "$MAVEN_HOME/bin/mvn" ]; then
        printf '%s\n' "$MAVEN_HOME/bin/mvn"
    elif ! command -v mvn; then
        cat >&2 <<'TEXT'
Twinsmith is built with Maven. Any Maven 3.8 or newer will do, it fetches the pinned one; none was found in MAVEN_HOME or on the PATH.
  Debian, Ubuntu  apt-get install maven
  macOS           brew install maven
  any system      https://maven.apache.org/download.html
TEXT
        return 1
    fi
}

# Fetches into folder $1. Runs there, outside the checkout: an older Maven does not know the options in .mvn/maven.config.
fetch_maven() {
    local starter zip=$1/apache-maven-$MAVEN_VERSION-bin.zip actual
    starter=$(installed_maven) || return 1
    echo "Fetching Maven $MAVEN_VERSION (9 MB) with $starter" >&2
    if ! (cd "$1" && "$starter" -B -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
        -Dartifact="org.apache.maven:apache-maven:$MAVEN_VERSION:zip:bin" -DoutputDirectory="$1" -Dmdep.overWriteReleases=true) >"$1/log" 2>&1; then
        grep -v -e '^WARNING: ' "$1/log" >&2
        echo "Maven $MAVEN_VERSION could not be fetched with $starter (it must be 3.8 or newer, and reach a repository)." >&2
        return 1
    fi
    actual=$(sha512_of "$zip")
    if [ "$actual" != "$MAVEN_SHA512" ]; then
        echo "The Maven fetched is not the one pinned: SHA-512 is $actual, must be $MAVEN_SHA512. Nothing of it was run." >&2
        return 1
    fi
    (cd "$1" && "$JAVA_HOME/bin/jar" xf "$zip") && chmod +x "$1/apache-maven-$MAVEN_VERSION"/bin/mvn*
}

find_maven() {
    local folder=$MAVEN_CACHE/apache-maven-$MAVEN_VERSION work status=0
    MAVEN=$folder/bin/mvn
    [ -x "$MAVEN" ] && return 0
    mkdir -p "$MAVEN_CACHE" && work=$(mktemp -d "$MAVEN_CACHE/fetch.XXXXXX") || return 1
    # Rename last, so that a broken or second fetch never leaves half a Maven behind.
    if fetch_maven "$work"; then
        [ -x "$MAVEN" ] || mv "$work/apache-maven-$MAVEN_VERSION" "$folder" || status=1
    else
        status=1
    fi
    rm -rf "$work"
    return "$status"
}
