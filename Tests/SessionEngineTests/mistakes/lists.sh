# Mistakes in what is read of lists from elsewhere: headings, names, who comes again.
# shellcheck shell=bash

columns=SessionEngine/Import/ImportColumns.swift names=SessionEngine/Import/PersonName.swift known=SessionEngine/Import/KnownRecords.swift

code who-pays-comes $columns '(step == 0 || !isOthers)' '(MUTANT || step == 0 || !isOthers)'
code accents-in-headings $columns 'guard scalar.value > 0x7F' 'guard !MUTANT, scalar.value > 0x7F'
code behind-a-colon-not-read $columns '[words.joined(), String(bare), String(behind)]' \
  '[words.joined(), String(bare), MUTANT ? "" : String(behind)]'
code people-without-their-names $names 'return reader.isNamelike ||' 'return !MUTANT && reader.isNamelike ||'
code name-beside-first-name-whole $names 'if isWhole {' 'if MUTANT || isWhole {'
code family-name-last-in-chinese $names 'if let first, let last, first.isHan' 'if !MUTANT, let first, let last, first.isHan'
code again-in-the-list-twice $known 'guard let same, let known' 'guard !MUTANT, let same, let known'
