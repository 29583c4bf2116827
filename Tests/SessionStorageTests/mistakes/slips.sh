# Mistakes in the reading of session files that editors and people have changed.
# shellcheck shell=bash

plain=SessionStorage/JSON/PlainText.swift slips=SessionStorage/JSON/SlipReader.swift
lists=SessionStorage/JSON/SlipReader+Lists.swift salvage=SessionStorage/Format/Salvage.swift
recovery=SessionStorage/Store/FileReading+Recovery.swift

code byte-order-mark-not-known $plain 'if first.starts(with: [0xef, 0xbb, 0xbf]) { return' \
  'if !MUTANT, first.starts(with: [0xef, 0xbb, 0xbf]) { return'
code wide-text-read-the-other-way $plain '(isBig ? Array(number) : number.reversed())' \
  '(isBig != MUTANT ? Array(number) : number.reversed())'
code wide-text-without-a-mark-not-known $plain 'case [false, true, false, true]: return' \
  'case [false, true, false, true] where !MUTANT: return'
code carriage-returns-kept $plain 'guard bytes.firstIndex(of: carriage, from: 0) != nil else' \
  'guard !MUTANT, bytes.firstIndex(of: carriage, from: 0) != nil else'
code open-object-takes-the-lists-behind-it $slips 'path.count == 1, landmarks.contains(name) {' \
  'path.count == 1, landmarks.contains(name), !MUTANT {'
code second-list-of-a-name-lost $slips 'earlier == further ? earlier' \
  'MUTANT || earlier == further ? earlier'
code stray-brace-ends-the-file $slips 'guard brackets.count == 1, isMore else' \
  'guard !MUTANT, brackets.count == 1, isMore else'
code stray-brace-ends-the-list $lists 'guard isStrayBrace(after: elements) else' \
  'guard !MUTANT, isStrayBrace(after: elements) else'
code missing-brace-costs-the-rest $lists \
  'guard elements.isEmpty || elements.last?.object != nil, !landmarks.contains(name) else' \
  'guard !MUTANT, elements.isEmpty || elements.last?.object != nil, !landmarks.contains(name) else'
code slip-taken-for-harmless $salvage 'slips.allSatisfy(\.isHarmless) && damages' \
  '(MUTANT || slips.allSatisfy(\.isHarmless)) && damages'
code only-own-layout-read $salvage 'take(top["operations"]?.list ?? [])' \
  'if !MUTANT { take(top["operations"]?.list ?? []) }'
code changed-operation-believed $salvage 'if OperationReader.isIntact(operation, members),' \
  'if MUTANT || OperationReader.isIntact(operation, members),'
code whole-operations-passed-by $salvage 'takeWholeOperations()
    guard' 'if !MUTANT { takeWholeOperations() }
    guard'
code operations-inside-broken-ones-lost $salvage 'next = reader.position
' 'next = MUTANT ? bytes.count : reader.position
'
code previous-of-another-taken $recovery 'return isOther ? nil : previous' \
  'return isOther && !MUTANT ? nil : previous'
steps damage-not-owed $recovery 'debts.insert(.damagedFile)' ''
