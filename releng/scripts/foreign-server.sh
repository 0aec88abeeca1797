# shellcheck shell=bash
# Installs what tests of foreign input start: an OPC UA server, and readers of CZML and GeoJSON. Sourced by ./build.

readonly FOREIGN_SERVER=$root/bundles/org.twinsmith.tests/src/test/node
readonly FOREIGN_READERS=$root/bundles/org.twinsmith.tests/src/test/node-space

install_foreign_server() {
    install_by_npm "$FOREIGN_SERVER" "the foreign OPC UA server for tests" "12 MB to download, 80 MB on disk"
    install_by_npm "$FOREIGN_READERS" "the foreign readers of orbits for tests" "10 MB to download, 53 MB on disk"
}

# Installs the pinned packages of folder $1, which are called $2 and weigh $3.
install_by_npm() {
    if ! command -v npm >/dev/null; then
        echo "For $2 Node.js 18 or newer with npm is needed (Debian: apt-get install nodejs npm)."
    elif [ "$1/node_modules/.package-lock.json" -nt "$1/package-lock.json" ]; then
        echo "Found $2."
    else
        echo "Installing $2 (about $3) ..."
        (cd "$1" && npm ci --silent --ignore-scripts)
    fi
}
