# Mistakes that any test of the engine may find.
# shellcheck shell=bash disable=SC2034

engine=SessionEngine
filter=
value lamport-follows-anything $engine/OperationSet.swift 'other - lamport < farAhead' true
value undo-brings-back-older-versions $engine/Lineage.swift 'named.subtracting(older)' named
code undo-shows-another-version $engine/Inverse.swift 'Array(distinct))' \
  '(MUTANT ? distinct.reversed() : Array(distinct)))'
steps history-ignores-undo $engine/BatchHistory.swift 'source.removeAll { $0 == command }' \
  'source.removeAll { $0.number < command.number }'
code history-by-arrival $engine/BatchHistory.swift \
  'steps.last.map { step.stamp < $0.stamp } ?? false' \
  '!MUTANT && (steps.last.map { step.stamp < $0.stamp } ?? false)'
steps history-counts-twice $engine/BatchHistory.swift 'target.removeAll { $0 == command }' ''
steps history-offers-the-erased $engine/BatchHistory.swift \
  'if case .erasure = operation.content { return }' ''
value undo-passes-over-earlier-runs $engine/Lineage.swift 'own.contains(next.replica)' \
  'next.replica == id.replica'
code erasure-of-anything-by-a-mark $engine/OperationSet.swift \
  'content, record.type.isErasable else' 'content, MUTANT || record.type.isErasable else'
code erasure-gives-the-name-away $engine/Session.swift \
  'state[$0] != nil || state.erased.contains($0)' \
  'state[$0] != nil || !MUTANT && state.erased.contains($0)'
code history-of-a-record-by-arrival $engine/State.swift \
  '(records[key]?.operations ?? []).sorted { $0.stamp < $1.stamp }' \
  '(records[key]?.operations ?? []).sorted { !MUTANT && $0.stamp < $1.stamp }'
code clash-drops-one $engine/OperationSet.swift 'put([present, kept] + others' \
  'put((MUTANT ? [present] : [present, kept]) + others'
code clash-by-order $engine/OperationSet.swift \
  'let sorted = operations.sorted { $0.fingerprint < $1.fingerprint }' \
  'let sorted = operations.sorted { !MUTANT && $0.fingerprint < $1.fingerprint }'
code clash-spares-words-from-erasure $engine/OperationSet.swift \
  '+ others).map { $0.kept(erased) }' '+ others).map { MUTANT ? $0 : $0.kept(erased) }'
steps clash-counts-a-mark-twice $engine/OperationSet.swift \
  'count -= all.count - different.count' '_ = different'
code adoption-forgets-over $engine/Adoption.swift 'set: set, over: over.sorted())' \
  'set: set, over: MUTANT ? [] : over.sorted())'
steps adoption-ignores-removal $engine/Adoption.swift 'changes += removed.map(Inverse.removal)' ''

code box-shares-a-name $engine/Box.swift 'boxMark + random.prefix(boxLength)' \
  'boxMark + (MUTANT ? random.prefix(0) + String(repeating: "0", count: boxLength)
          : random.prefix(boxLength))'
code box-tells-the-order $engine/Box.swift 'lamport: 1,' \
  'lamport: MUTANT ? operations.lamport + 1 : 1,'
code box-tells-the-terminal $engine/Box.swift 'set: fields)))' \
  'set: fields)), terminal: MUTANT ? terminal : nil)'
steps box-not-checked $engine/Box.swift '_ = try changes(for: .add(key, fields))' ''
value box-of-any-length $engine/Box.swift \
  'rawValue.utf8.count == Self.boxMark.utf8.count + Self.boxLength' true
code box-of-any-name $engine/Box.swift '&& rawValue.hasPrefix(Self.boxMark)' \
  '&& (MUTANT || rawValue.hasPrefix(Self.boxMark))'
steps box-moves-numbers $engine/EntryIndex.swift \
  'if isBoxed != other.isBoxed { return other.isBoxed }' ''
code box-by-creation $engine/EntryIndex.swift 'isBoxed ? id < other.id' \
  'isBoxed && !MUTANT ? id < other.id'
code box-counted $engine/EntryIndex.swift 'isBoxed ? .boxed' 'isBoxed && !MUTANT ? .boxed'

code pin-has-another-free-try $engine/PINLock.swift 'guard tries >= Self.freeTries' \
  'guard tries >= Self.freeTries + (MUTANT ? 1 : 0)'
code pin-waits-for-ever $engine/PINLock.swift 'return min(Self.longest,' \
  'return min(MUTANT ? .max : Self.longest,'
code pin-opens-after-many-tries $engine/PINLock.swift 'min(tries - Self.freeTries, 5)' \
  '(MUTANT ? tries - Self.freeTries : min(tries - Self.freeTries, 5))'
value pin-waits-for-the-clock $engine/PINLock.swift 'min(last, now)' last
value pin-ends-late $engine/PINLock.swift 'end > now' 'end >= now'
code pin-try-without-its-time $engine/PINLock.swift 'Self.mostTries)
    last = now' 'Self.mostTries)
    if !MUTANT { last = now }'
steps pin-try-not-counted $engine/PINLock.swift 'tries = min(tries + 1, Self.mostTries)' ''
code pin-clock-not-followed $engine/PINLock.swift 'last = now
    return true' 'if !MUTANT { last = now }
    return true'
value pin-tries-without-end $engine/PINLock.swift 'min(max(0, tries), Self.mostTries)' 'max(0, tries)'
value pin-tries-below-none $engine/PINLock.swift 'max(0, tries)' tries
value pin-of-any-length $engine/PINLock.swift 'lengths.contains(pin.count)' true
value pin-that-cannot-be-seen $engine/PINLock.swift '$0.value >= 32' true

code turn-at-a-terminal $engine/Session+Authors.swift 'at: time.map { "\($0)" }, batch' \
  'at: time.map { "\($0)" }, terminal: MUTANT ? terminal : nil, batch'
code turn-by-this-replica $engine/Session+Authors.swift \
  'OperationID(author, session.operations.last(of: author) + 1)' \
  'OperationID(
            MUTANT ? replica : author, session.operations.last(of: MUTANT ? replica : author) + 1)'
value turn-without-order $engine/Session+Authors.swift \
  'session.operations.next(over: change.over)' 1
code turn-in-many-steps $engine/Session+Authors.swift 'batch: batch)' \
  'batch: MUTANT ? nil : batch)'
code turn-half-done $engine/Session+Authors.swift 'session.receive([operation])' \
  'session.receive([operation])
        if MUTANT { self = session }'

handout=SessionEngine/Handout.swift
code handout-names-the-erased $handout '.list(list.filter { !isErased($0, erased) })' \
  '.list(list.filter { MUTANT || !isErased($0, erased) })'
code handout-is-undone SessionEngine/BatchHistory.swift 'if Handout.isSaid(by: operation) { return }' \
  'if !MUTANT, Handout.isSaid(by: operation) { return }'
code handout-tells-of-the-box $handout '.filter { !isOfBox($0) }' '.filter { MUTANT || !isOfBox($0) }'
code handout-again-and-again $handout 'guard before.isEmpty ||' 'guard MUTANT || before.isEmpty ||'
code last-of-two-handouts $handout 'last.count == 1 ?' 'last.count == 1 || MUTANT ?'
code vote-of-another-round SessionEngine/Paper.swift 'self.ballot.map { $0 == ballot.id } ??' \
  '(MUTANT ? nil : self.ballot.map { $0 == ballot.id }) ??'
