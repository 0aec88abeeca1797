# shellcheck shell=bash
# Installs the OPC UA server that tests of foreign input start. Sourced by ./build.

readonly FOREIGN_SERVER=$root/bundles/org.twinsmith.tests/src/test/node

install_foreign_server() {
    if ! command -v npm >/dev/null; then
        echo "Tests against a foreign OPC UA server need Node.js 18 or newer with npm (Debian: apt-get install nodejs npm)."
    elif [ "$FOREIGN_SERVER/node_modules/.package-lock.json" -nt "$FOREIGN_SERVER/package-lock.json" ]; then
        echo "The foreign OPC UA server for tests is there."
    else
        echo "Installing the foreign OPC UA server for tests (about 12 MB to download, 80 MB on disk) ..."
        (cd "$FOREIGN_SERVER" && npm ci --silent)
    fi
}
