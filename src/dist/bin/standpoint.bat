@echo off
rem Runs Standpoint with the Java on JAVA_HOME or the PATH. JAVA_OPTS adds options for the JVM.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if not defined OMP_NUM_THREADS set OMP_NUM_THREADS=1
"%java%" -Dfile.encoding=UTF-8 %JAVA_OPTS% -cp "%~dp0..\lib\*" io.standpoint.cli.Main %*
exit /b %ERRORLEVEL%
