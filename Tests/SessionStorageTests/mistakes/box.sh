# Mistakes in what keeps the anonymous box from telling whose turn it was, and in how deep a file may be
# nested.
# shellcheck shell=bash

sign=SessionStorage/Store/TurnSign.swift waiting=SessionStorage/Store/WaitingBox.swift
boxing=SessionStorage/Store/AnonymousBox+Folding.swift loader=SessionStorage/Store/SessionLoader.swift

code waiting-read $loader 'where waiting.mayBeTold(operation)' 'where MUTANT || waiting.mayBeTold(operation)'
code waiting-folded SessionStorage/Store/SessionStore+Folding.swift 'waiting.told(of: session)' \
  '(MUTANT ? session : waiting.told(of: session))'
code waiting-followed SessionStorage/Store/Follower.swift \
  'try !files.isGoingRound(in: files.session)' \
  'MUTANT ? true : try !files.isGoingRound(in: files.session)'
code told-waits-again $waiting 'isGoingRound && !isTold(operation.id)' \
  'isGoingRound && (MUTANT || !isTold(operation.id))'
steps sign-not-locked $sign '_ = try disk.lock(file, wait: true)' ''
code sign-of-other-machines-doubted $sign 'sign.machine == nil || sign.machine == seat.machine(in: id)' \
  'MUTANT || sign.machine == nil || sign.machine == seat.machine(in: id)'
code sign-of-nobody-believed $sign 'return try !disk.lock(file, wait: false)' \
  'return MUTANT ? true : try !disk.lock(file, wait: false)'
steps sign-kept-at-the-end SessionStorage/Store/SessionStore+Turns.swift 'sign.takeDown(on: files.disk)' ''
steps signs-of-the-dead-kept SessionStorage/Store/SessionFiles+LeftOvers.swift 'try removeSigns()' ''
code box-removed-in-turn $boxing 'guard waiting.isGoingRound else {' \
  'guard waiting.isGoingRound, !MUTANT else {'
code removed-box-not-put-back $boxing 'all.contains(where: { !present' '!MUTANT && all.contains(where: { !present'
steps boxed-not-kept-in-mind SessionStorage/Store/SessionStore+Turns.swift \
  'follower.bookmarks.wait(with: operations)' ''
code previous-tells-the-order $boxing 'guard let before, !told' 'guard let before, !MUTANT, !told'
code previous-has-the-box $boxing 'SessionFile.bytes(of: told.withoutBox)' \
  'SessionFile.bytes(of: MUTANT ? told : told.withoutBox)'
code damaged-file-tells-the-order SessionStorage/Store/SessionStore+Folding.swift \
  'if isPreviousNew || !boxes.isEmpty {' 'if !MUTANT, isPreviousNew || !boxes.isEmpty {'
code shallow-file SessionStorage/Format/SessionFile.swift 'Schema.levelLimit + 4' \
  'Schema.levelLimit + (MUTANT ? 2 : 4)'
value reserved-field-shown SessionEngine/Outcome.swift '!Schema.isReserved($0.name, in: type)' true
