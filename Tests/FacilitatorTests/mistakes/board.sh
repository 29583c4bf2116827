# Mistakes of the board, of what comes in, of saving and leaving, of drafts and forms.
# shellcheck shell=bash

board=Facilitator/Board/Board.swift items=Facilitator/Board/EntryItems.swift
following=Facilitator/Application/Model+Following.swift leaving=Facilitator/Application/Model+Leaving.swift
saving=Facilitator/Saving/Model+Saving.swift room=Facilitator/Saving/Room+Saving.swift
age=Facilitator/Saving/FileAge.swift drafts=Facilitator/Drafts/Model+Drafts.swift
forms=Facilitator/Forms/Model+Forms.swift

filter=FollowingTests
code selection-does-not-follow-its-entry $board 'return entries.firstIndex { $0.id == id } ??' \
  'return (MUTANT ? nil : entries.firstIndex { $0.id == id }) ??'
code news-hide-a-problem $following 'if let told, room.status?.severity != .problem' \
  'if let told, room.status?.severity != .problem || MUTANT'
code screen-of-a-gone-entry-stays $forms 'layer.entry.map(missing.contains) ?? false' \
  '(layer.entry.map(missing.contains) ?? false) && !MUTANT'

filter=MovingTests
code found-in-another-group-not-shown $board \
  'if let group = groups.first(where: { $0.id == entry.group }), group.id' \
  'if !MUTANT, let group = groups.first(where: { $0.id == entry.group }), group.id'
code strays-have-no-row $board 'var hasStrays: Bool { strays' 'var hasStrays: Bool { !MUTANT && strays'

filter=JoiningTests

filter=CoverageScreenTests
code gap-not-told $board 'gap = gap(in: session)' 'gap = MUTANT ? nil : gap(in: session)'
code form-without-the-sector-of-the-cell Facilitator/Coverage/CoverageScreen.swift \
  'guard group != nil, let place = columns[selected.column].place else' \
  'guard !MUTANT, group != nil, let place = columns[selected.column].place else'

filter=MouseTests
code wheel-takes-the-focus-along Facilitator/Board/BoardLayer.swift 'move(by: offset, in: &model)
    model.board.pane = pane' 'move(by: offset, in: &model)
    if !MUTANT { model.board.pane = pane }'

filter=NotSavedTests
code not-saved-not-shown $saving 'guard case .notSaved(let time) = saving else' \
  'guard !MUTANT, case .notSaved(let time) = saving else'
code leaves-without-asking $leaving 'if room.isNotSaved || room' 'if room.isNotSaved && !MUTANT || room'
code saved-again-not-told $room 'if isNotSaved { tell(words.again) }' \
  'if isNotSaved, !MUTANT { tell(words.again) }'
code called-done-while-not-saved $room 'if reason != notSavedReason || status?.severity == .done {' \
  'if !MUTANT, reason != notSavedReason || status?.severity == .done {'
code drafts-left-at-the-old-place $saving 'room.keptDrafts = []' 'if !MUTANT { room.keptDrafts = [] }'

filter=EntryTests
code nothing-made-durable $room 'return [.append(operations)]' 'return MUTANT ? [] : [.append(operations)]'
code undo-brings-back Facilitator/History/Undoing.swift 'try isUndo ? session.undo' \
  'try isUndo != MUTANT ? session.undo'

filter=FileAgeTests
code file-asked-for-all-the-time $age 'guard isAtRest || !atRestOnly && isDue else' \
  'guard isAtRest || !atRestOnly && isDue || MUTANT else'
code file-asked-for-without-news $age 'guard count != self.count else' \
  'guard count != self.count || MUTANT else'
code file-written-while-not-saved $age '!room.isNotSaved, !isProjector,
' '!room.isNotSaved || MUTANT, !isProjector,
'
code started-in-front-of-a-participant $age 'guard !isHandedOver else { return [.refreshFileHere] }' \
  'guard !isHandedOver || MUTANT else { return [.refreshFileHere] }'

filter=ReadOnlyTests
code written-where-nothing-may-be Facilitator/Application/Model+ReadOnly.swift \
  'guard next.isReadOnly, effects.contains(where: \.isWriting) else' \
  'guard !MUTANT, next.isReadOnly, effects.contains(where: \.isWriting) else'
code entering-offered-where-nothing-may-be Facilitator/Bindings/Binding.swift \
  'entering && model.isReadOnly' 'entering && model.isReadOnly && !MUTANT'

filter='DraftTests|EntryTests'
code leaving-loses-what-was-typed $drafts 'top.noteLeaving(in: &self)' \
  'if !MUTANT { top.noteLeaving(in: &self) }'
code hang-up-loses-what-was-typed Facilitator/Application/Model+Update.swift \
  'case .terminate, .hangUp: return keepDrafts()' \
  'case .terminate, .hangUp: return (MUTANT ? [] : keepDrafts())'
code drafts-kept-too-seldom $drafts '0..<2 ~= room.now' '0..<(MUTANT ? 600 : 2) ~= room.now'
code drafts-written-without-news $drafts 'guard all != room.keptDrafts else' \
  'guard all != room.keptDrafts || MUTANT else'
code drafts-of-the-erased-kept Facilitator/Drafts/Drafts.swift \
  'guard let erased = session?.state.erased else' 'guard !MUTANT, let erased = session?.state.erased else'

filter='FormDraftTests|ChallengeTests|PlanTests'
code draft-hides-what-came-after Facilitator/Forms/FieldForm+Draft.swift \
  'if details.seen[name] != nil {' 'if !MUTANT, details.seen[name] != nil {'
code form-replaces-what-was-not-seen $forms \
  'guard !showUnseen(of: record, for: changes) else { return [] }' \
  'guard MUTANT || !showUnseen(of: record, for: changes) else { return [] }'

filter='ConclusionTests|PeopleTests'
code back-leaves-with-the-filter $drafts 'guard !showAll(),' 'guard MUTANT || !showAll(),'

filter=BesideTests
code told-of-again Facilitator/Beside/Model+Beside.swift '!known.contains($0)' \
  '(MUTANT || !known.contains($0))'

filter=MarkingTests
marking=Facilitator/Marking/Marking.swift
code marks-not-shown-count $marking 'model.top.listedEntries(in: model).filter(model.room.marked.contains)' \
  '(MUTANT ? Array(model.room.marked) : model.top.listedEntries(in: model).filter(model.room.marked.contains))'
code marks-stay $marking 'if !effects.isEmpty { noteDone(with: entries, in: &model) }' \
  'if !effects.isEmpty, !MUTANT { noteDone(with: entries, in: &model) }'
code parks-what-may-not-be-told Facilitator/Marking/MarkedForms.swift \
  'session?.state.wordsToTell(of: entry) ??' '(MUTANT ? entry.text : session?.state.wordsToTell(of: entry)) ??'

filter='WallTests|ProjectorPrivacyTests'
code wall-shows-turns-while-they-go-round Facilitator/Projector/Projector.swift \
  'model.wallContent(session, isGoingRound)' 'model.wallContent(session, !MUTANT && isGoingRound)'
code wall-counts-single-turns Facilitator/Projector/ProjectorView+Text.swift \
  '?.count ?? 0) >= 3' '?.count ?? 0) >= (MUTANT ? 1 : 3)'
code wall-keeps-what-it-showed Facilitator/Projector/Projector.swift \
  'shown?.progress != session.progress ||' '!MUTANT && shown?.progress != session.progress || shown == nil ||'

filter=SortingTests
code proposes-what-was-rejected Facilitator/Sorting/Proposals.swift \
  'without: model.room.rejections' 'without: MUTANT ? ThemeRejections() : model.room.rejections'
code name-of-what-stays-in-the-room Facilitator/Sorting/Proposals+Commands.swift \
  'guard proposal.titleRelease == nil else' 'guard MUTANT || proposal.titleRelease == nil else'
