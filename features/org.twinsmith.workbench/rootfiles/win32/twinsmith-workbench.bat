@echo off
rem Starts the workbench. It needs a JDK 25 or newer: in the folder "jdk" beside this file, in JAVA_HOME, or on the PATH.
setlocal
set "here=%~dp0"
set "java=javaw"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\javaw"
if exist "%here%jdk\bin\javaw.exe" set "java=%here%jdk\bin\javaw"
for %%j in ("%here%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%j"
rem The workspace lies in the user's state folder unless -data names another.
start "Twinsmith" "%java%" "-Dosgi.instance.area.default=%LOCALAPPDATA%\Twinsmith\workspace" -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow --add-opens=java.base/java.lang=ALL-UNNAMED %TWINSMITH_OPTS% -jar "%launcher%" -install "%here%." -name Twinsmith %*
