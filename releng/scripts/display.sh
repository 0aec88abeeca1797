# shellcheck shell=bash
# Says how tests that open windows can run here. Sourced by ./build.

readonly UI_PACKAGES="xvfb xauth libgtk-3-0 libwebkit2gtk-4.1-0"

has_library() {
    PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null | grep -q -F "$1"
}

# Prints "here", "xvfb" or "none".
find_display() {
    case $(uname -s) in Linux) ;; *) echo here && return ;; esac
    if ! has_library libgtk-3.so.0 || ! has_library libwebkit2gtk-4.1.so.0; then echo none
    elif [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then echo here
    elif command -v xvfb-run >/dev/null && command -v xauth >/dev/null; then echo xvfb
    else echo none
    fi
}

missing_ui_packages() {
    local package
    for package in $UI_PACKAGES; do
        case $package in
            xvfb) command -v xvfb-run >/dev/null ;;
            xauth) command -v xauth >/dev/null ;;
            libgtk-3-0) has_library libgtk-3.so.0 ;;
            *) has_library libwebkit2gtk-4.1.so.0 ;;
        esac || printf '%s ' "$package"
    done
}

install_ui_packages() {
    local missing
    missing=$(missing_ui_packages)
    if [ -z "$missing" ]; then
        echo "All that tests with windows need is there."
    elif ! command -v apt-get >/dev/null; then
        echo "Tests with windows need Xvfb, xauth, GTK 3 and WebKitGTK 4.1; install them with this system's package manager."
    elif [ "$(id -u)" = 0 ]; then
        # shellcheck disable=SC2086 # a list of names
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
    else
        echo "Not root. Run this line, then the build again:"
        echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $missing"
    fi
}

warn_ui_tests_skipped() {
    cat >&2 <<TEXT

##########################################################################################
##  THE TESTS THAT OPEN WINDOWS WERE SKIPPED: there is no display here they could use.
##  Missing: $(missing_ui_packages)
##  "./build setup" installs that on Debian as root, or prints the line to run.
##########################################################################################
TEXT
}
