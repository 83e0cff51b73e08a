@echo off
rem Qibu: the command line with its own Java.
"%~dp0java\bin\java.exe" -XX:+ExitOnOutOfMemoryError -jar "%~dp0qibu.jar" %*
