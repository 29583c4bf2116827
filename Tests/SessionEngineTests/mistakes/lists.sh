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

# What a list calls otherwise, and what is remembered of it.
people=SessionEngine/Import/ImportPlan+People.swift guess=SessionEngine/Import/ColumnGuess.swift
code unplaced-taken-unasked $people 'if let id = names.id(text) { return .success(id) }' \
  'if let id = names.id(text) ?? (MUTANT ? names.nearest(text) : nil) { return .success(id) }'
code choice-of-a-record-that-is-gone $people 'names.title(of: id.rawValue) == nil ? nil' \
  '!MUTANT && names.title(of: id.rawValue) == nil ? nil'
code new-sector-added-for-nobody SessionEngine/Import/ImportNewcomers.swift \
  'where names.contains(newcomer.name)' 'where MUTANT || names.contains(newcomer.name)'
code new-sector-twice SessionEngine/Import/ImportNewcomers.swift 'if let same { return' \
  'if !MUTANT, let same { return'
code sectors-of-two-kinds-guessed SessionEngine/Import/ImportSectors.swift \
  'found.count == 1 ? found.first : nil' 'MUTANT || found.count == 1 ? found.first : nil'
code first-row-for-headings $guess 'placed.contains { isPlaced(first[$0.key], $0.value) }' \
  'MUTANT || placed.contains { isPlaced(first[$0.key], $0.value) }'
code numbered-rows-for-groups $guess '!areCounted($0)' '(MUTANT || !areCounted($0))'
code every-comma-turned SessionEngine/Import/TurnedName.swift \
  'turned.count * 5 >= commas.count * 4' '(MUTANT || turned.count * 5 >= commas.count * 4)'
code organisation-turned SessionEngine/Import/TurnedName.swift \
  'return hasOrganisations ||' 'return MUTANT || hasOrganisations ||'
code titles-tell-people-apart $known 'PersonTitle.withoutAny(turned)' \
  '(MUTANT ? turned : PersonTitle.withoutAny(turned))'
code names-remembered SessionEngine/Import/ListWords.swift \
  '!names.contains { $0 == key || $0.count > 2 && key.contains($0) }' \
  '(MUTANT || !names.contains { $0 == key || $0.count > 2 && key.contains($0) })'
code groups-remembered-everywhere SessionEngine/Import/ImportMemory.swift \
  'where item.session == nil ||' 'where MUTANT || item.session == nil ||'
