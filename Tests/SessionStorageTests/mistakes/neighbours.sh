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
code folder-of-that-name-keeps-out $neighbour 'guard kind == .file, let stamp' \
  'guard MUTANT || kind == .file, let stamp'
value copy-not-folded SessionStorage/Store/FileReading+Beside.swift \
  'neighbour.operations.filter { operations.lacks($0) }' \
  '[Operation]()'
code copy-removed SessionStorage/Store/FileReading+Beside.swift \
  'let holders = neighbourhood.neighbours.filter { $0' \
  'let holders = neighbourhood.neighbours.filter { MUTANT || $0'
code erased-copy-kept SessionStorage/Store/SessionStore+Folding.swift \
  '(loaded?.copiesWithErased ?? [])' '(MUTANT ? [] : loaded?.copiesWithErased ?? [])'
code arrivals-not-seen SessionStorage/Store/SessionStore+Following.swift \
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
code others-write-the-file SessionStorage/Neighbours/SessionStore+Owning.swift \
  'do { return try file.ownerOfDraft() != disk.user }' \
  'do { return MUTANT ? true : try file.ownerOfDraft() != disk.user }'
code what-others-let-make-way-taken SessionStorage/Store/FileReading+Beside.swift \
  'if paths.ownership.trusts(owner) {' 'if MUTANT || paths.ownership.trusts(owner) {'
steps folders-taken-for-files SessionStorage/Neighbours/Ownership.swift \
  'guard try disk.kind(of: path) == .file else { return false }' ''
code administrator-keeps-files $owning 'disk.user == Self.administrator ? owner : nil' \
  '!MUTANT && disk.user == Self.administrator ? owner : nil'
code foreign-folder-used SessionStorage/Store/SessionPaths.swift \
  'let isForeign = own' 'let isForeign = MUTANT ? false : own'
code yes-forgotten SessionStorage/Neighbours/TrustedUsers.swift \
  'try write(read().union([user])' 'try write(MUTANT ? [] : read().union([user])'
code foreign-box-mixed SessionStorage/Store/SessionStore+Box.swift \
  'guard try paths.ownership.trusts(disk.stamp(of: paths.box)' \
  'guard try MUTANT || paths.ownership.trusts(disk.stamp(of: paths.box)'
