# shellcheck shell=bash
# Finds a JDK 25 or newer without starting one. Sourced by ./build and ./twinsmith; sets and exports JAVA_HOME.

readonly REQUIRED_JAVA=25

# Prints the feature version of the JDK in folder $1, or nothing where there is no whole JDK.
jdk_version() {
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
    local line
    while IFS= read -r line; do
        case $line in
            JAVA_VERSION=*)
                line=${line#JAVA_VERSION=\"}
                REPLY=${line%%[!0-9]*}
                return 0 ;;
        esac
    done <"$1/release"
}

# Succeeds and exports JAVA_HOME where folder $1 holds a JDK that is new enough.
use_jdk() {
    REPLY=
    jdk_version "$1"
    [ -n "$REPLY" ] && [ "$REPLY" -ge "$REQUIRED_JAVA" ] || return 1
    export JAVA_HOME=$1
    JAVA_FEATURE=$REPLY
}

# The JDK the user chose wins: JAVA_HOME, JAVA_HOME_25* (as build servers set it), then the one on the PATH.
use_chosen_jdk() {
    local name javac
    for name in JAVA_HOME ${!JAVA_HOME_2*}; do
        [ -n "${!name:-}" ] && use_jdk "${!name}" && return 0
    done
    javac=$(command -v javac) || return 1
    while [ -L "$javac" ]; do
        local link
        link=$(readlink "$javac")
        case $link in /*) javac=$link ;; *) javac=${javac%/*}/$link ;; esac
    done
    use_jdk "${javac%/bin/javac}"
}

# Otherwise the newest one in the folders where installers and version managers put them.
use_newest_installed_jdk() {
    local home=${HOME:-/nonexistent} folder best= best_version=0
    for folder in /usr/lib/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$home"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "$home"/.sdkman/candidates/java/* "$home"/.jdks/* "$home"/.jdks/*/Contents/Home \
        "$home"/.asdf/installs/java/* "$home"/.local/share/mise/installs/java/* \
        "/c/Program Files/Eclipse Adoptium"/* "/c/Program Files/Java"/*; do
        REPLY=
        jdk_version "$folder"
        if [ -n "$REPLY" ] && [ "$REPLY" -gt "$best_version" ]; then
            best=$folder
            best_version=$REPLY
        fi
    done
    [ -n "$best" ] && use_jdk "$best"
}

find_jdk() {
    use_chosen_jdk && return 0
    use_newest_installed_jdk && return 0
    cat >&2 <<'TEXT'
Twinsmith needs a full JDK, version 25 or newer, and none was found in JAVA_HOME, on the PATH or in the usual folders.
Install Eclipse Temurin 25, for example:
  any system     download the JDK from https://adoptium.net/temurin/releases/?version=25 and unpack it into ~/.jdks
  macOS          brew install --cask temurin@25
  Windows        winget install EclipseAdoptium.Temurin.25.JDK
  SDKMAN         sdk install java 25-tem
Then start the command again, or set JAVA_HOME to the folder of that JDK.
TEXT
    return 1
}
