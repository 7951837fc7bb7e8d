@echo off
rem Runs Standpoint with the Java on JAVA_HOME or the PATH. JAVA_OPTS adds options for the JVM.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if not defined OMP_NUM_THREADS set OMP_NUM_THREADS=1
set "jvm="
if not "%~1"=="train" set "jvm=-XX:TieredStopAtLevel=1"
if not "%~1"=="train" if not defined JAVA_OPTS set "jvm=%jvm% -XX:+UseSerialGC -XX:MaxNewSize=64m -XX:MinHeapFreeRatio=20"
"%java%" %jvm% -Dfile.encoding=UTF-8 %JAVA_OPTS% -cp "%~dp0..\lib\*" io.standpoint.cli.Main %*
exit /b %ERRORLEVEL%
