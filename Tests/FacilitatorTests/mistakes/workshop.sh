# Mistakes of the clock, the second half, conflicts, erasing, conclusions, reports and the set-up.
# shellcheck shell=bash

filter=ClockTests
clock=Facilitator/Clock/ClockControl.swift
code back-before-the-first-phase $clock '$0.previous == nil ? $1.noneBefore' \
  '$0.previous == nil && !MUTANT ? $1.noneBefore'
code last-minute-taken $clock '$0 <= 60' '$0 <= (MUTANT ? 0 : 60)'
code end-of-a-phase-without-a-sign Facilitator/Clock/ClockLine.swift 'case .fivePercent, .over: "!! "' \
  'case .fivePercent, .over: MUTANT ? "" : "!! "'
code question-hides-the-rest Facilitator/Clock/ClockTelling.swift \
  'guard clock.isTimeUp, let title = clock.current?.phase.title else' \
  'guard !MUTANT, clock.isTimeUp, let title = clock.current?.phase.title else'

filter='ClockGoldenTests|ProjectorGoldenTests'
code over-told-as-left Facilitator/Clock/ClockFace.swift '(seconds < 0 ? "+" : "")' \
  '(seconds < 0 && !MUTANT ? "+" : "")'

filter=BoardClockMoveTests
code clock-put-back-gives-time Facilitator/Clock/ClockMove.swift 'model.timing?.log.move(by: seconds)' \
  'if !MUTANT { model.timing?.log.move(by: seconds) }'
code clock-put-back-not-told Facilitator/Clock/ClockMove.swift 'if abs(seconds) >= tellingMove' \
  'if !MUTANT, abs(seconds) >= tellingMove'

filter='ChallengeTests|OutcomeTests'
code challenge-over-gets-a-minute Facilitator/Challenge/ChallengeTime.swift \
  'time.left <= 0 ? 180 - time.left : 60' 'time.left <= 0 && !MUTANT ? 180 - time.left : 60'
code goes-on-to-settled-challenges Facilitator/Challenge/OutcomeForm.swift \
  'first { ledger.outcome(of: $0) == nil }' 'first { (ledger.outcome(of: $0) == nil) != MUTANT }'

filter=TwoRoundsTests
code hands-not-beside-ballots Facilitator/Voting/VotesScreen.swift 'return count > 0 ?' \
  'return count > 0 && !(MUTANT && round.ballot.method == .hands) ?'
code marked-not-proposed Facilitator/Voting/VotesScreen+Commands.swift 'items: items("marked") ??' \
  'items: (MUTANT ? nil : items("marked")) ??'

filter='LedgerTests|ParkingTests'
code group-not-closed Facilitator/Ledger/ClosingQuestion.swift 'isClosed ? true : .null' \
  'isClosed && !MUTANT ? true : .null'
code other-groups-not-listed Facilitator/Ledger/LedgerScreen.swift 'let groups = hasAllGroups ?' \
  'let groups = hasAllGroups && !MUTANT ?'
code point-says-what-may-not-be-quoted Facilitator/Parking/ParkingForm.swift \
  '.flatMap { session?.state.wordsToTell(of: $0) }' \
  '.flatMap { MUTANT ? $0.text : session?.state.wordsToTell(of: $0) }'

filter=ConflictTests
conflict=Facilitator/Conflicts/FieldConflict.swift
code mine-takes-the-other $conflict \
  'versions.mine.map { settle($0.value, in: &model) } ?? take(0, in: &model)' \
  '(MUTANT ? nil : versions.mine).map { settle($0.value, in: &model) } ?? take(MUTANT ? 1 : 0, in: &model)'
code both-takes-one Facilitator/Conflicts/Question.swift 'texts.joined(separator: "\n")' \
  'texts.prefix(MUTANT ? 1 : .max).joined(separator: "\n")'
code list-of-both-loses-one Facilitator/Conflicts/Question.swift \
  'compactMap(\.value.list).joined()' 'compactMap(\.value.list).prefix(MUTANT ? 1 : .max).joined()'
code mine-stands-second Facilitator/Conflicts/Question.swift 'return versions.count == 2 && !versions[0]' \
  'return !MUTANT && versions.count == 2 && !versions[0]'
code kept-is-withdrawn Facilitator/Conflicts/ConflictDialogue.swift 'return keeping
' 'return keeping != MUTANT
'
code settled-dialogue-stays Facilitator/Conflicts/ConflictList.swift \
  'return session.questions(of: dialogue.record).isEmpty' \
  'return session.questions(of: dialogue.record).isEmpty && !MUTANT'

filter='ErasingTests|ErasedElsewhereTests'
code another-entry-erased Facilitator/Erasing/Erasure.swift '(isJustWithdrawn ? nil' \
  '(isJustWithdrawn && !MUTANT ? nil'
code erased-on-the-screen-alone Facilitator/Erasing/Erasure.swift 'return operations.map(Effect.erase)' \
  'return (MUTANT ? [] : operations.map(Effect.erase))'
code form-with-erased-words-stays Facilitator/Application/Model+Following.swift \
  'layers.removeAll { $0.mayHoldWords(of: erased) }' \
  'layers.removeAll { $0.mayHoldWords(of: erased) && !MUTANT }'
code erased-by-others-lies-in-drafts Facilitator/Application/Model+Following.swift \
  'room.drafts.forgetErased(in: session)' 'if !MUTANT { room.drafts.forgetErased(in: session) }'

filter='InsightErasingTests|InsightScreenTests'
code finding-tells-of-the-erased Facilitator/Findings/InsightScreen.swift \
  'guard let session = model.session, isErased(in: session) else { return }' \
  'guard !MUTANT, let session = model.session, isErased(in: session) else { return }'

filter=ConclusionTests
code conclusion-replaces-what-was-not-seen Facilitator/Conclusions/ConclusionForm.swift \
  'guard !model.showUnseen(of: id.key, for: changes) else' \
  'guard MUTANT || !model.showUnseen(of: id.key, for: changes) else'
code conclusions-of-all-groups-listed Facilitator/Conclusions/Session+Conclusions.swift \
  '.filter { $0.group == group }' '.filter { $0.group == group || MUTANT }'

filter=ReadBackTests
code agreed-and-not-gone-on Facilitator/ReadBack/ReadBack+Commands.swift 'goesOn ? following : nil' \
  'goesOn && !MUTANT ? following : nil'
code reservation-without-words Facilitator/ReadBack/NoteForm.swift 'guard let note = form.text("note") else' \
  'guard let note = form.text("note") ?? (MUTANT ? "–" : nil) else'
code agreed-to-what-was-not-read Facilitator/ReadBack/NoteForm.swift \
  'guard form.details.seen.unseen("text", of: texts, for: .null) != nil else' \
  'guard !MUTANT, form.details.seen.unseen("text", of: texts, for: .null) != nil else'
code conclusion-passed-over Facilitator/ReadBack/ReadBack.swift '(offset > 0 ? row - 1 : row)' \
  '(offset > 0 && !MUTANT ? row - 1 : row)'
code read-text-does-not-scroll Facilitator/ReadBack/ReadBack.swift 'scroll = min(max(0, scroll + offset)' \
  'scroll = min(max(0, scroll + (MUTANT ? 0 : offset))'

filter='ReportScreenTests|ReportNotesTests|ReportChoiceTests'
writing=Facilitator/Report/ReportFile+Writing.swift file=Facilitator/Report/ReportFile.swift
choices=Facilitator/Report/ReportScreen+Choices.swift
code report-replaces-without-asking $file '$0.isReplacing = false' '$0.isReplacing = MUTANT'
code report-of-what-is-not-saved $file 'guard !model.isNotSaved, model.saving == .saved else' \
  'guard MUTANT || !model.isNotSaved && model.saving == .saved else'
code report-without-what-others-did $writing 'guard file.details.seen == ReportScreen.Seen(session) else' \
  'guard MUTANT || file.details.seen == ReportScreen.Seen(session) else'
code report-before-its-notes $choices 'guard let preview = shown, !isStale(in: session) else' \
  'guard let preview = shown, MUTANT || !isStale(in: session) else'
code report-whose-notes-changed $choices 'file.isAsked {
      guard file.details.notes != preview.notes else' \
  'file.isAsked {
      guard !MUTANT, file.details.notes != preview.notes else'
code long-report-made-unasked $choices 'session.entries.count <= quicklyReported' \
  '(MUTANT || session.entries.count <= quicklyReported)'
code text-of-another-edition Facilitator/Report/ReportRequest.swift 'edition == other.edition && length' \
  '(MUTANT || edition == other.edition) && length'
code report-written-for-ever $writing 'model.reportBeingWritten = nil' \
  'if !MUTANT { model.reportBeingWritten = nil }'

filter='PeopleTests|SetUpTests|NamedTextsTests|PlacingTests|FromNothingTests|MovingTests'
list=Facilitator/SetUp/RecordList+Changes.swift
code list-with-a-refused-row-taken-in Facilitator/SetUp/ImportPreview.swift 'plan.refusals.count } else { 0 }' \
  'MUTANT ? 0 : plan.refusals.count } else { 0 }'
code preview-of-what-was Facilitator/SetUp/ImportPreview.swift \
  'preview.choose(ImportMapping(), in: state)' \
  'if !MUTANT { preview.choose(ImportMapping(), in: state) }'
code choice-not-remembered Facilitator/SetUp/ImportPreview+Commands.swift 'chosen.isEmpty ? []' \
  'chosen.isEmpty || MUTANT ? []'
code day-asked-again Facilitator/SetUp/WrittenMoment.swift 'chosen.order ?? model.room.dayOrder' \
  '(MUTANT ? nil : chosen.order) ?? model.room.dayOrder'
code checklist-leads-nowhere Facilitator/SetUp/CheckListScreen+Commands.swift \
  'Selection(next?.subject ?? goal)' 'Selection(MUTANT ? goal : next?.subject ?? goal)'
code name-does-not-follow Facilitator/Home/NewSessionForm.swift \
  'if form.text("file") == fileName(of: old, in: model) {' \
  'if !MUTANT, form.text("file") == fileName(of: old, in: model) {'
code name-without-its-end Facilitator/Home/FileName.swift 'name.hasSuffix(suffix) ? name' \
  'name.hasSuffix(suffix) || MUTANT ? name'
code norm-of-a-package-not-added Facilitator/SetUp/KnownNorms.swift \
  'guard state?[id.key] == nil else' 'guard state?[id.key] == nil, !MUTANT else'
code used-record-taken-out $list 'session.isUsed(row.key)' 'session.isUsed(row.key), !MUTANT'
code person-taken-out-unread $list 'if subject == .people {' 'if subject == .people, !MUTANT {'
code nobody-marked-away $list 'let isPresent = person.isPresent != true' \
  'let isPresent = person.isPresent != true || MUTANT'
code any-digit-is-an-opinion Facilitator/Voting/BallotPaper.swift \
  'guard after == 0 || Opinion(number: after) != nil else' \
  'guard MUTANT || after == 0 || Opinion(number: after) != nil else'
