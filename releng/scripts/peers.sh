# shellcheck shell=bash
# Installs what tests and benches compare with or talk to: SUNDIALS and a C compiler, a broker, a database. Sourced by ./build.

readonly PEER_PACKAGES="gcc libc6-dev libsundials-dev libsuitesparse-dev mosquitto postgresql"

missing_peers() {
    local package
    for package in $PEER_PACKAGES; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "ok installed" || printf '%s ' "$package"
    done
}

install_peers() {
    local missing
    if ! command -v apt-get >/dev/null; then
        echo "Comparisons with foreign solvers need a C compiler, SUNDIALS 6 and SuiteSparse, tests of brokers and databases Mosquitto and PostgreSQL; install them with this system's package manager."
        return
    fi
    missing=$(missing_peers)
    if [ -z "$missing" ]; then
        echo "The foreign solvers, broker and database for tests and benches are there."
    elif [ "$(id -u)" = 0 ]; then
        # shellcheck disable=SC2086 # a list of names
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
    else
        echo "Not root. Run this line to test with foreign solvers, broker and database:"
        echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $missing"
    fi
}
