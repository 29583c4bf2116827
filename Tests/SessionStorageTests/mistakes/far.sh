# Mistakes with numbers from outside: dates of files.
# shellcheck shell=bash

code file-date-counted-with 'SessionStorage/Disk/SystemDisk+Calls.swift' 'FileTime(seconds: time.tv_sec,' \
  'FileTime(seconds: MUTANT ? time.tv_sec * 1_000_000_000 : time.tv_sec,'
code file-date-not-looked-at SessionStorage/Disk/Disk.swift 'self.changed = changed' \
  'self.changed = MUTANT ? FileTime(seconds: 0, nanoseconds: 0) : changed'
