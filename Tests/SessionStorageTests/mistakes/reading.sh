# Mistakes in what is read: drafts, what others write, checksums, what is left of damaged files.
# shellcheck shell=bash

drafts=SessionStorage/Store/DraftFile.swift following=SessionStorage/Store/Follower.swift
loader=SessionStorage/Store/SessionLoader.swift reading=SessionStorage/Store/FileReading.swift

code draft-checksum-not-tested $drafts 'guard SealedLine.isIntact' \
  'guard MUTANT || SealedLine.isIntact'
code erased-draft-kept $drafts 'if kept.isEmpty ||' 'if !MUTANT, kept.isEmpty ||'
code draft-of-erased-written SessionStorage/Store/OwnDrafts.swift 'let drafts = drafts.filter' \
  'let drafts = MUTANT ? drafts : drafts.filter'
code drafts-not-kept-again $drafts 'where error.operation == .rename' \
  'where !MUTANT && error.operation == .rename'

code read-past-a-partial-line $following '+ journal.length, lineCount' \
  '+ (MUTANT ? bytes.count : journal.length), lineCount'
code bookmark-forgotten $following 'bookmarks.places[stamp.identity] = ' \
  'bookmarks.places[MUTANT ? 0 : stamp.identity] = '
steps news-lost-when-a-call-fails $following 'bookmarks = before' ''
value foreign-news $following 'owner ?? session == session' true
value another-file-with-the-number $following 'bytes.starts(with: known.tail)' true
code told-again $following '&& !bookmarks.told.contains($0)' \
  '&& (MUTANT || !bookmarks.told.contains($0))'
code read-again-and-again $following 'guard known?.stamp != stamp' \
  'guard MUTANT || known?.stamp != stamp'
code file-not-followed $following 'stamp != bookmarks.stamp ||' \
  '!MUTANT && stamp != bookmarks.stamp ||'

code checksum-not-tested SessionStorage/Format/SealedLine.swift 'return Checksum.isWritten(' \
  'return MUTANT || Checksum.isWritten('
code seal-not-tested SessionStorage/Format/Seal.swift 'return written[0].utf8' 'return MUTANT || written[0].utf8'
code id-not-sealed SessionStorage/Format/Seal.swift 'return seal.count < 3' 'return MUTANT || seal.count < 3'
code operations-not-counted SessionStorage/Format/Seal.swift 'present < count else' \
  'present < count, !MUTANT else'
code open-seal-tells-no-count SessionStorage/Format/Seal.swift 'return (2...4).contains(seal.count) ? Int' \
  'return (2...(MUTANT ? 3 : 4)).contains(seal.count) ? Int'
code salvage-checksum-not-tested SessionStorage/Format/Salvage.swift \
  '      if OperationReader.isIntact(operation, members) { operations' \
  '      if MUTANT || OperationReader.isIntact(operation, members) { operations'
code id-of-a-record-salvaged SessionStorage/Format/Salvage.swift '.prefix { $0 != "{" }' \
  '.prefix { MUTANT || $0 != "{" }'
steps damaged-lines-stop-reading SessionStorage/Format/JournalFile.swift \
  'damages.append(Finding("", line: number, error.fact))' \
  'operations = []
      damages.append(Finding("", line: number, error.fact))'

value foreign-journals-read $loader 'journal.journal.session ?? reading.id == reading.id' true
code journals-read-after-the-file $loader \
  'let journals = try readJournals(paths, isRunning)
    var (boxes, strangers) = try readBoxes(paths)
    strangers = journals.strangers + strangers
    var reading = try FileReading(
      paths, journals.known, after: handEdits, disk, telling: listener)' \
  'let early = MUTANT ? try FileReading(paths, [], after: handEdits, disk, telling: listener) : nil
    let journals = try readJournals(paths, isRunning)
    var (boxes, strangers) = try readBoxes(paths)
    strangers = journals.strangers + strangers
    var reading: FileReading
    if let early {
      reading = early
    } else {
      reading = try FileReading(
        paths, journals.known, after: handEdits, disk, telling: listener)
    }'
code journals-handed-on-missed SessionStorage/Store/JournalReading.swift \
  'for _ in 0..<Self.attempts' 'for _ in 0..<(MUTANT ? 1 : Self.attempts)'
code journal-under-both-names SessionStorage/Store/JournalReading.swift \
  '$0.stamp.identity == journal' '!MUTANT && $0.stamp.identity == journal'
code journals-of-one-number-dropped SessionStorage/Store/JournalReading.swift \
  '.allSatisfy { read.contains($0.id) }' '.allSatisfy { MUTANT || read.contains($0.id) }'
steps torn-journals-left $loader 'debts.insert(.tornJournal)' ''
steps erasure-not-gone-on-with $loader 'debts.insert(.erasure)' ''
code other-machines-lines-torn $loader 'isTorn, journal.isOfThisMachine,' \
  'isTorn, MUTANT || journal.isOfThisMachine,'
code lost-file-not-recovered $loader 'case nil where try !journalPaths(in: paths).isEmpty' \
  'case nil where try !MUTANT && !journalPaths(in: paths).isEmpty'
code previous-not-read SessionStorage/Store/FileReading+Recovery.swift 'guard let bytes = try previousBytes(),' \
  'guard !MUTANT, let bytes = try previousBytes(),'
code broken-by-hand-refused $reading 'guard !file.operations.isEmpty,' \
  'guard !MUTANT, !file.operations.isEmpty,'
code damaged-copy-removed SessionStorage/Store/FileReading+Beside.swift '$0.origin == .tool && $0.damages.isEmpty' \
  '$0.origin == .tool && (MUTANT || $0.damages.isEmpty)'
