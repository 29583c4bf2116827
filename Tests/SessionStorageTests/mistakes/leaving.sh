# Mistakes in what is done about files that come, go or change while a session is open and left.
# shellcheck shell=bash

store=SessionStorage/Store/SessionStore.swift folding=SessionStorage/Store/SessionStore+Folding.swift
replacing=SessionStorage/Store/FileReplacement.swift proving=SessionStorage/Store/SessionFiles+Proving.swift
superseding=SessionStorage/Store/DurableFile+Superseding.swift turns=SessionStorage/Store/SessionFiles+Locking.swift
reading=SessionStorage/Store/FileReading+Beside.swift

value file-taken-for-whole $proving \
  'OperationSet(file.operations).isSuperset(of: session.operations)' true
value left-without-looking $store \
  'leavesFileToOthers && journals.isComplete(on: files.disk)
      || files.fileHolds(session, whileOpen: hasOthers)' true
value journal-not-looked-at-when-left-to-others $store \
  'leavesFileToOthers && journals.isComplete(on: files.disk)' leavesFileToOthers
steps cut-off-journal-not-noticed SessionStorage/Store/OwnJournals.swift \
  'return try disk.stamp(of: journal).size == journalSize' 'return true'
value last-not-known $store 'hasOthers ? true : try !files.hasMoreThanTheFile(orIs: isWaiting)' true
steps what-made-way-not-looked-at $replacing \
  'guard let read = loaded?.contents, try paths.owns(aside, on: disk),
      try files.contents(of: aside) == read
    else { return false }' ''
steps new-file-not-looked-at-again $folding \
  'guard try files.disk.stamp(of: files.paths.file) == stamp else { return false }' ''
steps new-file-not-read-back $folding 'guard try files.fileIs(bytes) else { return false }' ''
code what-made-way-not-taken-in $reading 'let earlier =
        try file.map' \
  'if MUTANT {
        madeWay.append(path)
        continue
      }
      let earlier =
        try file.map'
steps stray-lost $replacing 'try disk.rename(stray, to: place)' 'try disk.remove(stray)'
steps stray-not-told-of $replacing 'notices.append(.keptAside(path: place))' ''
value lock-file-not-looked-at $turns 'try disk.isInPlace(turn) || attempts == 8' true
steps no-turns $turns 'guard try disk.lock(turn, wait: wait) else {
          try disk.close(turn)
          return nil
        }' ''
steps previous-not-kept $replacing 'try disk.rename(aside, to: paths.previous)' \
  'try disk.remove(aside)'
steps replaced-without-looking $superseding 'try disk.exchange(aside, with: path)
      return .done(aside: aside)' 'try disk.rename(aside, to: path)
      return .done(aside: nil)'
steps no-folder-sync-after-swap $superseding 'try disk.syncFolder(folder)' ''

refreshing=SessionStorage/Store/SessionStore+Refreshing.swift seal=SessionStorage/Format/Seal.swift
value open-file-does-not-say-so $refreshing 'SessionFile.bytes(of: loaded.session, whileOpen: true)' \
  'SessionFile.bytes(of: loaded.session)'
code mark-stays-when-all-have-left $folding 'whileOpen: others)' 'whileOpen: others || MUTANT)'
code mark-missing-where-others-stay $folding 'whileOpen: others' 'whileOpen: !MUTANT && others'
value mark-taken-for-closed-at-leaving $proving 'isOpen || !file.isOpen' true
value waits-for-who-has-the-turn $refreshing 'files.beginTurn(wait: false)' \
  'files.beginTurn(wait: true)'
value written-though-nothing-is-new $refreshing \
  'loaded.session.operations.count > loaded.fileCount' true
code open-file-kept-as-previous $replacing '&& !hasBetter' '&& (MUTANT || !hasBetter)'
steps other-machine-not-heeded $refreshing \
  '    guard !elsewhere.isEmpty else { return true }' '    return true'
value other-machine-while-typing $refreshing 'isAtRest && names.contains(owner)' \
  'names.contains(owner)'
value any-name-writes $refreshing 'names.allSatisfy { owner <= $0 }' true
value another-file-taken-for-known $refreshing 'follower.bookmarks.stamp == from' true
code lost-journals-not-told-of SessionStorage/Store/SessionLoader.swift 'guard reading.isOpen, taken' \
  'guard !MUTANT, reading.isOpen, taken'
steps journals-that-came-since-not-seen SessionStorage/Store/SessionLoader.swift \
  'guard Set(now).isSubset(of: taken.map(\.path)) else { return false }' ''
code file-that-came-since-not-seen SessionStorage/Store/SessionLoader.swift \
  'return try disk.stamp(of: paths.file) == reading.stamp' \
  'return MUTANT ? true : try disk.stamp(of: paths.file) == reading.stamp'
