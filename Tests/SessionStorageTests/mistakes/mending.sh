# Mistakes in what is made of a session file that somebody has edited with slips.
# shellcheck shell=bash

mending=SessionEngine/Recovery/Mending.swift

code missing-taken-for-withdrawn $mending 'if !isWhole || !findings.isEmpty {' \
  'if !MUTANT, !isWhole || !findings.isEmpty {'
code doubtful-values-taken $mending 'record.fields[place.field] = known.values[place.field]' \
  'if !MUTANT { record.fields[place.field] = known.values[place.field] }'
code fields-lost-with-a-slip $mending 'where record.fields[name] == nil {' \
  'where record.fields[name] == nil && !MUTANT {'
code broken-rule-costs-the-record $mending 'if before == nil, isNeeded {' \
  'if MUTANT || before == nil && isNeeded {'
code broken-rule-costs-what-was-there $mending '.fields[field] = before?[field]' \
  '.fields[field] = MUTANT ? nil : before?[field]'
