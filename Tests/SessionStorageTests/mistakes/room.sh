# Mistakes in what a room leaves beside a session: the anonymous box, the moderator's PIN, who had the
# terminal that goes round, and the lists that it brings.
# shellcheck shell=bash

box=SessionStorage/Store/AnonymousBox.swift boxes=SessionStorage/Format/BoxFile.swift pin=SessionStorage/Store/PINFile.swift
locking=SessionStorage/Store/SessionFiles+Locking.swift
turns=SessionStorage/Store/TurnFile.swift folding=SessionStorage/Store/AnonymousBox+Folding.swift

steps box-and-pin-without-turns $locking 'do { turn = try beginTurn() } catch { throw .disk(error) }' \
  'do { turn = try disk.openForLocking(paths.lock) } catch { throw .disk(error) }'
code another-box-overwritten $box 'guard isOfSession(box.session) else' \
  'guard MUTANT || isOfSession(box.session) else'
steps unreadable-box-overwritten $box 'guard error.code == ENOENT else { throw .disk(error) }' ''
value box-beyond-limit $box 'bytes.count <= files.sizeLimit' true
steps box-folder-tells-the-time $box 'try? disk.setDate(day.seconds, of: paths.folder)' ''
steps box-tells-the-time SessionStorage/Store/DurableFile.swift 'if let day { try disk.setDate(day.seconds, of: draft) }' ''
code damaged-box-whole $box 'damages.isEmpty }' 'MUTANT || damages.isEmpty }'
value box-in-order-of-entry $boxes 'operations.sorted { $0.id < $1.id }' operations
code box-entries-not-filled-up $boxes 'let length = (line.count + block) / block * block' \
  'let length = MUTANT ? line.count + 1 : (line.count + block) / block * block'
steps damaged-box-entries-dropped $boxes 'unreadable.append(Array(line))' ''
code boxed-twice $boxes 'if !operations.contains(operation)' 'if MUTANT || !operations.contains(operation)'
code line-without-checksum SessionStorage/Format/JournalFile.swift \
  'SealedLine.isIntact(bytes, in: range) == true' '(SealedLine.isIntact(bytes, in: range) ?? MUTANT)'

code box-not-folded SessionStorage/Store/SessionFiles+Locking.swift \
  'return try !loader.boxPaths(in: paths).isEmpty' \
  'return MUTANT ? false : try !loader.boxPaths(in: paths).isEmpty'
code damaged-box-kept-at-erasure $folding 'boxes.filter { erased != nil ||' \
  'boxes.filter { !MUTANT && erased != nil ||'
code damaged-box-kept-at-repair $folding '|| isRepairing || $0.isWhole }' \
  '|| !MUTANT && isRepairing || $0.isWhole }'
code damaged-box-set-aside-at-erasure $folding 'isRepairing && erased == nil && !box.isWhole' \
  'isRepairing && (MUTANT || erased == nil) && !box.isWhole'
code damaged-box-not-set-aside $folding 'for box in boxes where isRepairing' \
  'for box in boxes where !MUTANT && isRepairing'
steps another-box-read SessionStorage/Store/SessionLoader.swift \
  'boxes.removeAll { $0.session ?? reading.id != reading.id }' ''
code box-erasure-not-gone-on-with SessionStorage/Store/SessionLoader.swift \
  '|| boxes.contains(where: {' '|| !MUTANT && boxes.contains(where: {'
code box-read-after-the-file SessionStorage/Store/SessionLoader.swift 'var taken: [LoadedJournal] = []' \
  'if MUTANT { (boxes, strangers) = try readBoxes(paths) }
    var taken: [LoadedJournal] = []'
steps box-not-followed SessionStorage/Store/Follower.swift \
  'try followBoxes(files.paths.boxes(among: names, in: folder), of: files, &news)' ''
value another-box-followed SessionStorage/Store/Follower.swift \
  'box.session ?? files.session == files.session' true
code box-read-again-and-again SessionStorage/Store/Follower.swift \
  'stamp != bookmarks.boxes[path],' 'MUTANT || stamp != bookmarks.boxes[path],'
code copies-of-the-box-not-read SessionStorage/Store/SessionPaths.swift \
  'name.lowercased().hasPrefix(Self.boxName)' \
  '(!MUTANT || name == Self.boxName) && name.lowercased().hasPrefix(Self.boxName)'

code box-counts-for-others SessionEngine/OperationSet.swift '!operation.id.replica.isOfBox else' \
  'MUTANT || !operation.id.replica.isOfBox else'
value replaced-is-not-counted-from SessionEngine/OperationSet.swift \
  'Self.advance($0, seeing: self[$1]?.lamport ?? 0)' '$0'
steps paper-tells-the-order SessionEngine/Paper.swift \
  'return (opened + replaced).reduce(0, OperationSet.advance) + 1' \
  'return operations.lamport + 1'
code paper-before-what-it-changes SessionEngine/Paper.swift '(opened + replaced)' \
  '(MUTANT ? opened : opened + replaced)'
code paper-of-this-replica SessionEngine/Paper.swift 'let replica = ReplicaID.ofBox(using: &generator)' \
  'let replica = MUTANT ? self.replica : ReplicaID.ofBox(using: &generator)'
code paper-adds-to-the-one-before SessionEngine/Paper.swift 'union(dots.keys)' \
  'union(dots.keys).filter { !MUTANT || dots[$0] != nil }'

code pin-checksum-not-tested $pin 'guard SealedLine.isIntact(bytes, in: 0..<line) == true' \
  'guard MUTANT || SealedLine.isIntact(bytes, in: 0..<line) == true'
code pin-without-checksum $pin 'SealedLine.isIntact(bytes, in: 0..<line) == true' \
  '(SealedLine.isIntact(bytes, in: 0..<line) ?? MUTANT)'
code damaged-pin-is-none $pin 'else { throw .damagedPIN(path: paths.pin) }' \
  'else { if MUTANT { return nil }; throw .damagedPIN(path: paths.pin) }'
value pin-read-from-a-folder $pin 'kind == .file' true
code try-compared-before-it-is-counted $pin 'file.lock.count(at: now)
    try keep(file, in: files, &unkept)
    guard hashing.matches(pin, file.hash) else {' 'file.lock.count(at: now)
    let isRight = MUTANT ? hashing.matches(pin, file.hash) : nil
    try keep(file, in: files, &unkept)
    guard isRight ?? hashing.matches(pin, file.hash) else {'
steps try-not-counted $pin 'file.lock.count(at: now)' ''
steps locked-pin-tried $pin 'if let end = file.lock.end(at: now) { return .locked(until: end) }' ''
steps clock-set-back-not-kept $pin 'if file.lock.follow(clock: now) { try keep(file, in: files, &unkept) }' \
  '_ = file.lock.follow(clock: now)'
steps tries-kept-after-the-right-one $pin 'file.lock = PINLock()' ''

code turns-checksum-not-tested $turns 'guard SealedLine.isIntact(bytes, in: range) == true' \
  'guard MUTANT || SealedLine.isIntact(bytes, in: range) == true'
code turns-without-checksum $turns 'SealedLine.isIntact(bytes, in: range) == true' \
  '(SealedLine.isIntact(bytes, in: range) ?? MUTANT)'
steps turns-removal-not-synced $turns 'try files.removeIfOwn(paths.turns)
      try disk.syncFolder(paths.folder)' 'try files.removeIfOwn(paths.turns)'
code unreadable-turns-overwritten $turns 'if error.code == ENOENT {' \
  'if MUTANT || error.code == ENOENT {'
steps turns-of-nobody-kept $turns \
  'if file.counts.isEmpty { try forget() } else { try write(file) }' 'try write(file)'

table=SessionStorage/Import/TableReader.swift records=SessionStorage/Import/TableRecords.swift
value large-table-read $table 'bytes.count <= sizeLimit' true
code two-byte-table-read-the-other-way SessionStorage/Import/TableText.swift \
  'bytes.dropFirst(2), low: 1)' 'bytes.dropFirst(2), low: MUTANT ? 0 : 1)'
code table-with-zeros-read SessionStorage/Import/TableText.swift '!bytes.contains(0)' '(MUTANT || !bytes.contains(0))'
value long-table-read $table 'rows.count < rowLimit' true
code short-rows-taken $table 'fields.count != count {' 'fields.count != count, !MUTANT {'
code stray-quotation-taken $table 'if record.hasStrayQuotation' 'if record.hasStrayQuotation, !MUTANT'
code open-quotation-taken $records 'throw .openQuotation(line: opened)' \
  'if MUTANT { return text }
    throw .openQuotation(line: opened)'
code rest-of-a-field-dropped $records 'record.hasStrayQuotation || !isBlank' \
  'record.hasStrayQuotation || !MUTANT && !isBlank'
steps lines-not-counted $records 'line += 1' ''
