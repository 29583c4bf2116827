# Mistakes in what is written: journals, the session file, what is kept beside it, what is erased.
# shellcheck shell=bash

own=SessionStorage/Store/OwnJournals.swift folding=SessionStorage/Store/SessionStore+Folding.swift
keeping=SessionStorage/Store/SessionFiles+Keeping.swift locking=SessionStorage/Store/SessionFiles+Locking.swift
durable=SessionStorage/Store/DurableFile.swift drafts=SessionStorage/Store/OwnDrafts.swift
erasing=SessionStorage/Store/SessionStore+Erasing.swift leftovers=SessionStorage/Store/SessionFiles+LeftOvers.swift

steps no-journal-sync $own 'try files.disk.sync(file)
      journalSize += lines.count' 'journalSize += lines.count'
steps no-header-sync $own 'try disk.sync(file)
    try disk.rename(path + ".new", to: path)' 'try disk.rename(path + ".new", to: path)'
code no-folder-sync-after-new-journal $own 'try files.disk.syncFolder(files.paths.folder)
    let named' 'if !MUTANT { try files.disk.syncFolder(files.paths.folder) }
    let named'
steps no-folder-sync-after-new-folder SessionStorage/Store/SessionFiles.swift 'try disk.syncFolder(paths.parent)' ''
steps no-journal-lock $own '_ = try disk.lock(file, wait: true)' ''
steps unsaved-not-written-again $own 'unsaved += operations' 'unsaved = operations'
steps failed-journal-used-again $own 'giveUp(files.disk)
      throw .disk(error)' 'throw .disk(error)'
steps unsaved-forgotten-too-early $own 'giveUp(files.disk)
      throw .disk(error)' 'giveUp(files.disk)
      unsaved = []
      throw .disk(error)'
steps journal-beyond-limit $own \
  'if journalSize + lines.count > files.sizeLimit { giveUp(files.disk) }' ''
code removed-journal-not-noticed $own 'try leaveJournalIfItIsGone(files.disk)
      let lines' \
  'if !MUTANT { try leaveJournalIfItIsGone(files.disk) }
      let lines'
steps removed-journal-not-written-anew $own 'unsaved = written + unsaved' ''
steps what-was-gone-on-with-forgotten $own 'written += spare.journal.operations' ''
steps spare-not-renamed $own 'do { try disk.rename(spare.path, to: path) } catch {
        try? disk.close(file)
        return nil
      }' ''
value spare-that-has-grown $own 'stamp.size == spare.stamp.size' true
steps late-drafts-kept SessionStorage/Store/SessionStore+Opening.swift 'do { try store.removeDrafts(erased: loaded.session.state.erased) } catch {
      notices.append(.notErased(error))
    }' ''

code taken-without-lock $locking 'if try disk.lock(file, wait: false) {' \
  'if try disk.lock(file, wait: false) || MUTANT {'
code place-not-checked $locking 'if try disk.isInPlace(file) {' \
  'if try disk.isInPlace(file) || MUTANT {'
code any-journal-gone-on-with $locking 'SessionPaths.isSpare(path) &&' \
  '(MUTANT || SessionPaths.isSpare(path)) &&'
code damaged-journal-gone-on-with $locking '&& isWhole &&' '&& (MUTANT || isWhole) &&'
code torn-journal-gone-on-with $locking 'rest.isEmpty &&' '(MUTANT || rest.isEmpty) &&'
code other-machines-journal-gone-on-with $locking '&& isOfThisMachine' \
  '&& (MUTANT || isOfThisMachine)'
code large-journal-gone-on-with $locking \
  'stamp.size < Self.takeOverLimit' '(MUTANT || stamp.size < Self.takeOverLimit)'

steps no-draft-sync $durable 'try disk.sync(file)' ''
steps no-folder-sync-after-rename $durable 'try disk.rename(draft, to: path)
      try disk.syncFolder(folder)' 'try disk.rename(draft, to: path)'
steps written-in-place $durable 'try disk.rename(draft, to: path)
      try disk.syncFolder(folder)' 'try disk.remove(path)
      let file = try disk.create(path)
      try disk.append(bytes, to: file)
      try disk.sync(file)
      try disk.close(file)
      try disk.remove(draft)
      try disk.syncFolder(folder)'
steps removed-then-renamed $durable 'try disk.rename(draft, to: path)
      try disk.syncFolder(folder)' 'try disk.remove(path)
      try disk.rename(draft, to: path)
      try disk.syncFolder(folder)'
steps no-folder-sync-after-making $durable 'try nameDraftAsNew()
      try disk.syncFolder(folder)' 'try nameDraftAsNew()'
steps left-draft-in-the-way $durable \
  'for left in [draft, draft + "~"] where try disk.kind(of: left) != nil { try disk.remove(left) }' ''

steps journals-removed-first $folding \
  'guard
      try file.write(bytes, isKeepingPrevious: !owesErasure, isPreviousNew: isPreviousNew)
    else { return false }' 'let gone = abandoned.filter { $0.isOfThisMachine && $0.isWhole }.map(\.path)
    try files.removeLeftOvers(gone, journals.paths, [])
    guard
      try file.write(bytes, isKeepingPrevious: !owesErasure, isPreviousNew: isPreviousNew)
    else { return false }'
code previous-kept-at-erasure $folding 'isKeepingPrevious: !owesErasure, isPreviousNew' \
  'isKeepingPrevious: !owesErasure || MUTANT, isPreviousNew'
value other-machines-journal-removed $folding \
  'journal.isOfThisMachine && (journal.isWhole || isRepairing)' 'journal.isWhole || isRepairing'
code damaged-journal-removed $folding '(journal.isWhole || isRepairing)' \
  '(journal.isWhole || isRepairing || MUTANT)'
code others-text-kept-at-erasure $folding 'journal.owesErasure || owesErasure' \
  '!MUTANT && journal.owesErasure || owesErasure'
value damaged-journal-kept-at-erasure $folding 'owesErasure && !journal.isWhole' false
value old-copy-not-noticed $folding \
  'loaded?.session.operations.sorted.holds(session.state.erased) ?? false' false
steps kept-files-stay-at-erasure $folding 'try removeKept(erased: session.state.erased)' ''
steps torn-not-set-aside $folding 'try files.setAside(abandoned, isRepairing)' ''
steps others-not-taken-in $folding 'session.receive(loaded.session.operations.sorted)' ''
value another-session-mixed-in $folding 'loaded.session.id == session.id' true
steps no-folder-sync-when-unchanged $replacing 'try disk.syncFolder(paths.parent)
      return true' 'return true'
code damaged-file-overwritten $replacing 'if isDamaged, isKeepingPrevious,' \
  'if !MUTANT, isDamaged, isKeepingPrevious,'
steps removal-not-synced $leftovers 'try disk.syncFolder(paths.folder)' ''
steps copies-removal-not-synced $leftovers \
  'if !copies.isEmpty || !drafts.isEmpty { try disk.syncFolder(paths.parent) }' ''
code unfinished-drafts-left $leftovers 'DraftFile.isUnfinished(left) ||' \
  '!MUTANT && DraftFile.isUnfinished(left) ||'
code unfinished-boxes-left $leftovers '|| SessionPaths.isReplacement(left)' \
  '|| !MUTANT && SessionPaths.isReplacement(left)'

steps torn-folder-not-synced $keeping \
  'if try disk.kind(of: paths.torn) != .folder { try disk.makeFolder(paths.torn) }
      try disk.syncFolder(paths.folder)' \
  'if try disk.kind(of: paths.torn) != .folder { try disk.makeFolder(paths.torn) }'
steps torn-of-killed-not-synced $keeping \
  'do { try disk.syncFolder(paths.torn) } catch { throw .disk(error) }' ''
code damaged-name-not-synced $keeping '      try disk.syncFolder(paths.parent)
    } catch' '      if !MUTANT { try disk.syncFolder(paths.parent) }
    } catch'
steps damaged-file-in-the-way $keeping \
  'while try disk.kind(of: paths.damaged(number)) != nil { number += 1 }' ''
code torn-kept-at-erasure $keeping '+ torn.map' '+ (MUTANT ? [] : torn).map'
code previous-stays-at-erasure $keeping '|| paths.parent + "/" + $0 == paths.previous' \
  '|| !MUTANT && paths.parent + "/" + $0 == paths.previous'
code drafts-of-killed-kept-at-erasure $keeping '|| paths.isFileDraft($0)' \
  '|| !MUTANT && paths.isFileDraft($0)'
steps torn-removal-not-synced $keeping 'if !torn.isEmpty { try disk.syncFolder(paths.torn) }' ''
steps kept-removal-not-synced $erasing 'try files.disk.syncFolder(files.paths.parent)' ''
code drafts-stay-at-erasure $drafts 'self.erased = []' 'self.erased = MUTANT ? erased : []'
steps drafts-removal-not-synced $drafts \
  'if !names.isEmpty { try disk.syncFolder(paths.folder) }' ''
value erased-elsewhere-not-heard SessionStorage/Store/SessionStore+Erasing.swift \
  'journals.written.holds(erased)' false
steps erased-elsewhere-in-drafts SessionStorage/Store/SessionStore+Erasing.swift \
  'try removeDrafts(erased: session.state.erased)' ''
code others-may-not-erase-their-own SessionStorage/Store/SessionStore+Erasing.swift \
  'writeAnew(in: files) { !$0.isAbout(erased) }' 'writeAnew(in: files) { MUTANT || !$0.isAbout(erased) }'
code left-programs-keep-the-file SessionStorage/Store/SessionStore+Refreshing.swift \
  'elsewhere.filter { !SessionPaths.isSpare($0.path) }' 'elsewhere.filter { MUTANT || !SessionPaths.isSpare($0.path) }'
code box-of-the-dead-keeps-the-file-old SessionStorage/Store/SessionStore+Refreshing.swift \
  '&& (boxes.isEmpty || waiting.isGoingRound)' '&& (MUTANT || boxes.isEmpty || waiting.isGoingRound)'
code notes-taken-for-damaged-files SessionStorage/Store/SessionPaths.swift 'return rest.isEmpty || rest' \
  'return rest.isEmpty || MUTANT || rest'
