# Mistakes in what lies beside a session: copies, other files of it, other users, edits by hand.
# shellcheck shell=bash

mark=SessionStorage/Neighbours/CopyMark.swift neighbour=SessionStorage/Neighbours/Neighbour.swift
owning=SessionStorage/Neighbours/Ownership.swift

code any-bracket-tells-a-copy $mark '&& phrases.contains { words.contains($0) }' \
  '&& (MUTANT || phrases.contains { words.contains($0) })'
code another-room-s-copy-taken SessionStorage/Store/SessionPaths.swift \
  'return CopyMark.isOfTool(' 'return (MUTANT && candidate.contains("conflict")) || CopyMark.isOfTool('
code copy-of-another-session-taken $neighbour 'guard file.document.id == id else' \
  'guard MUTANT || file.document.id == id else'
value own-state-not-known $neighbour 'states.contains(StateFile.state(of: bytes))' false
value anything-beside-taken $neighbour 'origin != .unknown' true
code folder-of-that-name-keeps-out $neighbour 'if kind == .file, let stamp' \
  'if MUTANT || kind == .file, let stamp'
value copy-not-folded SessionStorage/Store/FileReading+Beside.swift \
  'neighbour.operations.filter { operations.lacks($0) }' \
  '[Operation]()'
code copy-removed SessionStorage/Store/FileReading+Beside.swift \
  'let holders = neighbourhood.neighbours.filter { $0' \
  'let holders = neighbourhood.neighbours.filter { MUTANT || $0'
code erased-copy-kept SessionStorage/Store/SessionStore+Folding.swift \
  '(loaded?.copiesWithErased ?? [])' '(MUTANT ? [] : loaded?.copiesWithErased ?? [])'
code arrivals-not-seen SessionStorage/Store/Follower.swift \
  '|| surroundings != bookmarks.surroundings' '|| !MUTANT && surroundings != bookmarks.surroundings'

code earlier-edit-not-followed SessionStorage/Store/FileReading.swift \
  'var earlier = handEdits.earlier(on: file.operations)' \
  'var earlier = MUTANT ? [] : handEdits.earlier(on: file.operations)'
code edit-that-others-took-in-not-followed SessionStorage/Store/FileReading.swift \
  'if handEdits.hasAdopted,' 'if handEdits.hasAdopted, !MUTANT,'
code edit-of-others-taken-back SessionStorage/Store/HandEdits.swift \
  'edits.contains(where: { $0.sets(what: change) })' \
  'MUTANT || edits.contains(where: { $0.sets(what: change) })'
code taken-back-edit-not-read SessionStorage/Store/FileReading.swift \
  'guard file.isSealed, handEdits' 'guard !MUTANT, file.isSealed, handEdits'
code edit-set-aside-taken-back SessionStorage/Store/FileReading.swift \
  'return earlier.filter { !apart' 'return earlier.filter { MUTANT || !apart'
code first-edit-alone-followed SessionStorage/Store/HandEdits.swift \
  '+= edit.filter {' '+= edit.filter { !MUTANT || known.isEmpty &&'

code everybody-trusted $owning 'return trusted.contains(user)' \
  'return MUTANT || trusted.contains(user)'
code others-write-the-file SessionStorage/Neighbours/SessionFiles+Owning.swift \
  'do { return try durable(paths.file).ownerOfDraft() != disk.user }' \
  'do { return MUTANT ? true : try durable(paths.file).ownerOfDraft() != disk.user }'
code what-others-let-make-way-taken SessionStorage/Store/FileReading+Beside.swift \
  'for path in found where try isTaken(path) {' 'for path in found where MUTANT ? true : try isTaken(path) {'
steps folders-taken-for-files SessionStorage/Neighbours/Ownership.swift \
  'guard try disk.kind(of: path) == .file else { return false }' ''
code administrator-keeps-files $owning 'disk.user == Self.administrator ? owner : nil' \
  '!MUTANT && disk.user == Self.administrator ? owner : nil'
code foreign-folder-used SessionStorage/Store/SessionPaths.swift \
  'let isForeign = own' 'let isForeign = MUTANT ? false : own'
code yes-forgotten SessionStorage/Neighbours/TrustedUsers.swift \
  'try write(read().union([user])' 'try write(MUTANT ? [] : read().union([user])'
code foreign-box-mixed SessionStorage/Store/AnonymousBox.swift \
  'guard try paths.ownership.trusts(disk.stamp(of: paths.box)' \
  'guard try MUTANT || paths.ownership.trusts(disk.stamp(of: paths.box)'

owners=SessionStorage/Neighbours/SessionFiles+Owning.swift
file=SessionStorage/Store/FileReading.swift replacing=SessionStorage/Store/FileReplacement.swift
code file-of-others-read $file 'guard try isTaken(paths.file) else { return }' \
  'guard MUTANT ? true : try isTaken(paths.file) else { return }'
code file-of-others-read-in-between $file 'if try !isTaken(paths.file) { (stamp' \
  'if MUTANT ? false : try !isTaken(paths.file) { (stamp'
code file-of-others-followed SessionStorage/Store/Follower.swift \
  'guard let stamp, trusts(stamp, at: paths.file, files),' \
  'guard let stamp, MUTANT || trusts(stamp, at: paths.file, files),'
code file-of-others-taken-for-ours SessionStorage/Store/SessionFiles+Proving.swift \
  'paths.ownership.trusts(stamp.owner),' 'MUTANT || paths.ownership.trusts(stamp.owner),'
code file-of-a-guest-left SessionStorage/Store/SessionFiles+Proving.swift \
  '!paths.ownership.isOfGuest(stamp.owner),' '(MUTANT || !paths.ownership.isOfGuest(stamp.owner)),'
code own-files-taken-for-others $owners 'return try durable(paths.file).ownerOfDraft() == owner' \
  'return MUTANT ? nil : try durable(paths.file).ownerOfDraft() == owner'
code file-of-others-taken-for-previous $replacing 'try paths.owns(aside, on: disk),' \
  'try MUTANT || paths.owns(aside, on: disk),'
code file-of-others-taken-for-damaged $replacing 'loaded?.contents != nil {' \
  'MUTANT || loaded?.contents != nil {'
code unreadable-file-keeps-out $file 'guard [EACCES, EPERM].contains(error.code), let' \
  'guard !MUTANT, [EACCES, EPERM].contains(error.code), let'
code owner-of-the-moment SessionStorage/Store/SessionLoader.swift 'let owner = seat.owner ??' \
  'let owner = (MUTANT ? nil : seat.owner) ??'
code file-written-without-what-was-in-it SessionStorage/Store/SessionStore+Refreshing.swift \
  'guard try loaded.contents != nil ||' 'guard try MUTANT || loaded.contents != nil ||'
code drafts-of-others-taken SessionStorage/Store/OwnDrafts.swift \
  '(try? files.paths.owns(files.paths.drafts(of: terminal), on: files.disk)) ?? false' \
  'MUTANT || (try? files.paths.owns(files.paths.drafts(of: terminal), on: files.disk)) ?? false'
code pin-of-others-opens SessionStorage/Store/PINFile.swift \
  'guard try paths.owns(paths.pin, on: disk) else {' \
  'guard try MUTANT || paths.owns(paths.pin, on: disk) else {'
code journal-of-others-gone-on-with SessionStorage/Store/OwnJournals.swift \
  'stamp.owner == spare.stamp.owner else {' '(MUTANT || stamp.owner == spare.stamp.owner) else {'
code previous-of-others-keeps-out $replacing 'guard [EPERM, EACCES].contains(error.code), try !paths' \
  'guard !MUTANT, [EPERM, EACCES].contains(error.code), try !paths'
code file-beside-of-others-taken-in SessionStorage/Store/SessionStore+Joining.swift \
  'if !files.paths.ownership.trusts(owner),' 'if !MUTANT, !files.paths.ownership.trusts(owner),'
