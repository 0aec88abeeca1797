#!/bin/sh
# Starts the workbench. It needs a JDK 25 or newer: in JAVA_HOME, in the folder "jdk" beside this file, or on the PATH.
here=$(cd "$(dirname "$0")" && pwd -P)
if [ -x "$here/jdk/bin/java" ]; then java=$here/jdk/bin/java
elif [ -n "${JAVA_HOME:-}" ]; then java=$JAVA_HOME/bin/java
else java=java
fi
version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
if [ "${version:-0}" -lt 25 ]; then
    echo "Twinsmith needs a JDK 25 or newer, but $java is ${version:-missing}. Install one and set JAVA_HOME to it." >&2
    exit 3
fi
# The workspace lies in the user's state folder unless -data names another.
state="$HOME/Library/Application Support/twinsmith/workspace"
exec "$java" -XstartOnFirstThread "-Dosgi.instance.area.default=$state" -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow --add-opens=java.base/java.lang=ALL-UNNAMED \
    ${TWINSMITH_OPTS:-} -jar "$here"/plugins/org.eclipse.equinox.launcher_*.jar -install "$here" -name Twinsmith "$@"
