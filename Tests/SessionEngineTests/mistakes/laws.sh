# Mistakes that random histories alone must find.
# shellcheck shell=bash disable=SC2034

engine=SessionEngine
filter=HistoryTests
code edit-forgets-over $engine/Session.swift 'over: Set(over).sorted())' \
  'over: MUTANT ? [] : Set(over).sorted())'
code restore-forgets-over $engine/Session.swift 'over: deletion.heads.map(\.stamp.id))' \
  'over: MUTANT ? [] : deletion.heads.map(\.stamp.id))'
code lamport-counts-its-own-only $engine/Session.swift \
  'lamport: operations.next(over: change.over), content: .change' \
  'lamport: MUTANT ? (operations.operations(of: own).map(\.lamport).max() ?? 0) + 1
          : operations.next(over: change.over), content: .change'
code shown-by-the-clock $engine/Outcome.swift \
  'let sorted = kept.sorted { $0.isShownBefore($1) }' \
  'let at = { (id: OperationID) in operations.first { $0.id == id }?.at ?? "" }
    let sorted = kept.sorted { head, next in
      MUTANT ? at(head.stamp.id) > at(next.stamp.id) : head.isShownBefore(next)
    }'
code last-writer-wins $engine/Outcome.swift 'sorted[0], Array(sorted.dropFirst()))' \
  'sorted[0], MUTANT ? [] : Array(sorted.dropFirst()))'
code any-delete-wins $engine/Outcome.swift 'return isComplete ?' 'return isComplete || MUTANT ?'
code any-edit-wins $engine/Outcome.swift '? .complete : .contested' \
  '? (MUTANT ? .contested : .complete) : .contested'
code undo-of-the-whole-record $engine/Inverse.swift \
  'let names = own.flatMap { $0.change?.set.names ?? [] }' \
  'let names = own.flatMap { (operation) -> [String] in
      let record = MUTANT ? state[operation.change?.record ?? .workshop] : nil
      return record?.fields.map(\.name) ?? operation.change?.set.names ?? []
    }'
code undo-replaces-all-versions $engine/Inverse.swift 'carriers.map(\.id) + seen(by: replaced' \
  '(MUTANT ? record[name]?.heads.map(\.stamp.id) ?? [] : carriers.map(\.id))
      + seen(by: replaced'
code undo-forgets-over $engine/Inverse.swift '+ seen(by: replaced, in: record)' \
  '.filter { _ in !MUTANT } + seen(by: replaced, in: record)'
code undo-of-what-others-added-to $engine/Inverse.swift \
  '!record.isDeleted && record.heads.allSatisfy' \
  'MUTANT && !record.isDeleted
      || (MUTANT || !record.isDeleted) && record.heads.allSatisfy'
steps undo-once-only $engine/Lineage.swift \
  'queue += restored(by: operation, in: name).map(\.id)' \
  '_ = restored(by: operation, in: name)'
code redo-withdraws-what-came-since $engine/Inverse.swift \
  'guard author.contains(id.replica) else { return seen.contains(id) }' \
  'guard author.contains(id.replica) else { return MUTANT || seen.contains(id) }'
code undo-reaches-into-other-terminals $engine/OperationSet.swift \
  'contains { $0.terminal == terminal }' \
  'contains { $0.terminal == terminal || MUTANT && $0.terminal != nil }'
value undo-of-programs-that-run $engine/Session.swift \
  'operations.replicas(at: $0).subtracting(running)' 'operations.replicas(at: $0)'
value undo-of-this-run-only $engine/Session.swift 'earlier.union([replica])' '[replica]'
steps erasure-keeps-the-time $engine/OperationSet.swift \
  'return .erasing(record, as: id, lamport: lamport, batch: batch)' \
  'return Operation(id: id, lamport: lamport, content: .erasure(record), at: at, batch: batch)'
code erasure-spares-what-comes-later $engine/OperationSet.swift \
  'let kept = operation.kept(erased)' 'let kept = MUTANT ? operation : operation.kept(erased)'
code erasure-spares-what-is-there $engine/OperationSet.swift \
  'logs[replica]?.replaceAll { $0.kept(erased) }' \
  'logs[replica]?.replaceAll { MUTANT ? $0 : $0.kept(erased) }'
# No history makes points of entries.
filter=
code erasure-spares-points $engine/OperationSet.swift \
  'guard !entries.isEmpty, let change,' 'guard !MUTANT, !entries.isEmpty, let change,'
filter=HistoryTests
code erasure-takes-a-mark-for-a-clash $engine/OperationSet.swift \
  'let isErasing = erase(operation.erasedRecord ?? operation.pointMade(of: erased))' \
  'let record = operation.erasedRecord ?? operation.pointMade(of: erased)
    let isErasing = MUTANT ? false : erase(record)
    defer { if MUTANT { _ = erase(record) } }'
code erasure-leaves-the-state $engine/Session.swift 'case .clashed, .erased: isStale = true' \
  'case .clashed: isStale = true
      case .erased: if !MUTANT { isStale = true }'
code erasure-lets-late-words-into-the-state $engine/OperationSet.swift \
  'return isErasing || kept.isMark &&' 'return isErasing || !MUTANT && kept.isMark &&'
code erasure-of-anything $engine/Session+Erasing.swift 'guard key.type.isErasable else {' \
  'guard MUTANT || key.type.isErasable else {'
code conflicts-are-not-counted $engine/State.swift 'unsettled.insert(key)' \
  'if !MUTANT { unsettled.insert(key) }'
code conflicts-stay-counted $engine/State.swift 'unsettled.remove(key)' \
  'if !MUTANT { unsettled.remove(key) }'
steps terminal-is-not-written SessionStorage/Format/OperationCoding.swift \
  'if let terminal { members.append(("who", .string(terminal.rawValue))) }' ''
code index-keeps-the-withdrawn $engine/Session.swift 'changed.compactMap { state[$0] })' \
  'changed.compactMap { state[$0] }.filter { !(MUTANT && $0.isDeleted) })'
code index-counts-the-withdrawn $engine/EntryIndex.swift 'if !record.isDeleted {' \
  'if MUTANT || !record.isDeleted {'
value undo-brings-back-the-withdrawn $engine/Inverse.swift \
  'record.isDeleted && !names.contains(RecordState.deletedField)' false
code unknown-operations-dropped $engine/OperationSet.swift \
  'guard let present = self[kept.id] else {' \
  'if MUTANT, kept.change == nil, !kept.isMark { return .known }
    guard let present = self[kept.id] else {'
