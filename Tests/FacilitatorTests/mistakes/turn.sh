# Mistakes of the terminal that goes round, of votes and of the wall.
# shellcheck shell=bash

screen=Facilitator/Turn/TurnScreen.swift steps=Facilitator/Turn/TurnScreen+Steps.swift
events=Facilitator/Turn/TurnScreen+Events.swift out=Facilitator/Turn/TurnScreen+Leaving.swift
locked=Facilitator/Turn/LockedScreen.swift
paper=Facilitator/Voting/BallotPaper.swift
update=Facilitator/Application/Model+Update.swift
wall=Facilitator/Projector/ProjectorView+Subjects.swift

filter='TurnTests|TurnLeavingTests'
code wrong-pin-leads-out $out 'case .wrong(let left):' \
  'case .wrong where MUTANT: return screen.endTurns(in: &model)
    case .wrong(let left):'
code board-reached-from-the-terminal $update 'guard !isHandedOver else' 'guard !isHandedOver || MUTANT else'
code next-person-sees-the-entry-before $screen 'entry = TurnEntry()
    paper = nil' 'if !MUTANT { entry = TurnEntry() }
    paper = nil'
code pin-typed-halfway-stays $screen 'pin = TextField()
    isCounted' 'if !MUTANT { pin = TextField() }
    isCounted'
code what-nobody-finished-stays $events 'if now - touched >= Self.patience {' \
  'if !MUTANT, now - touched >= Self.patience {'
code passing-asks-not-twice $steps 'if screen.isPassing || screen.entry' \
  'if MUTANT || screen.isPassing || screen.entry'
code one-person-counted-twice $steps 'guard !isCounted else' 'guard !isCounted || MUTANT else'
code time-of-the-entry-kept $steps \
  'let day = Timestamp(date: model.localTime.day(of: model.now)) ?? model.now' \
  'let day = (MUTANT ? nil : Timestamp(date: model.localTime.day(of: model.now))) ?? model.now'
code release-of-the-role-not-offered $steps '{ $0.id == entry.role }?.release ?? .quote' \
  '{ !MUTANT && $0.id == entry.role }?.release ?? .quote'
code empty-entry-goes-on Facilitator/Turn/TurnScreen+Commands.swift \
  '$0.entry.text.text.trimmed.isEmpty ? $1' '$0.entry.text.text.trimmed.isEmpty && !MUTANT ? $1'
code two-different-pins Facilitator/Turn/PINForm.swift 'guard typed[0] == typed[1] else' \
  'guard typed[0] == typed[1] || MUTANT else'
code pin-readable Facilitator/Turn/PINForm.swift 'String(repeating: "•", count: count)' \
  '(MUTANT ? field.text : String(repeating: "•", count: count))'

filter=TurnBoxTests
code box-entry-kept-with-the-others $steps 'guard !entry.isBoxed else {' \
  'guard !entry.isBoxed || MUTANT else {'
code box-told-of-to-the-next $screen 'case .handOver, .saving, .notSaved, .done, .pin: false' \
  'case .handOver, .saving, .notSaved, .done, .pin: MUTANT && entry.isBoxed'
code box-knows-the-sector $steps 'new.sector = nil' 'new.sector = MUTANT ? new.sector : nil'

filter=LendingTests
code locked-terminal-opens-without-pin $locked 'return isOpen ? choice(key)' \
  'return isOpen || MUTANT ? choice(key)'
code locked-terminal-opens-by-a-wrong-pin $locked 'case .wrong(let left): problem' \
  'case .wrong where MUTANT: isOpen = true
    case .wrong(let left): problem'
code locked-terminal-leaves-to-the-shell $locked 'case "q" where canLeave' \
  'case "q" where canLeave || MUTANT'

filter='VotingTests|TurnBallotTests'
code more-dots-than-there-are $paper 'guard given + after <= ballot.dots else' \
  'guard given + after <= ballot.dots || MUTANT else'
code more-dots-for-one-than-may-be $paper 'guard after <= ballot.mostForOne else' \
  'guard after <= ballot.mostForOne || MUTANT else'
code what-stays-with-the-moderator-on-the-paper $paper \
  '{ session.state.release(of: $0) != .moderator } ?? true' \
  '{ session.state.release(of: $0) != .moderator || MUTANT } ?? true'
code vote-after-the-end $paper 'guard !ballot.isDone else {
      blank()
      return .refused(words.doneMeanwhile)
    }
    let given' 'guard !ballot.isDone || MUTANT else {
      blank()
      return .refused(words.doneMeanwhile)
    }
    let given'
code empty-paper-cast $paper 'guard !given.isEmpty else' 'guard !given.isEmpty || MUTANT else'
code paper-of-the-one-before-stays $paper 'self = BallotPaper(ballot)
    stage = .blank' 'if !MUTANT { self = BallotPaper(ballot) }
    stage = .blank'

filter=HandCountTests
code looking-at-hands-records-them Facilitator/Voting/HandCount.swift 'guard hands != beginning else' \
  'guard hands != beginning || MUTANT else'

filter='ProjectorTests|ProjectorPrivacyTests'
code wall-shows-what-stays-in-the-room $wall 'let told = session.state.wordsToTell(of: challenge)' \
  'let told = MUTANT ? challenge.text : session.state.wordsToTell(of: challenge)'
code wall-shows-ways-that-stay-in-the-room $wall \
  'guard let text = session.state.wordsToTell(of: connection.action) else' \
  'guard let text = session.state.wordsToTell(of: connection.action)
        ?? (MUTANT ? connection.action.text : nil) else'
code wall-shows-another-room Facilitator/Projector/Projector.swift \
  'return place == nil || place == group ? focus' 'return place == nil || place == group || MUTANT ? focus'
code wall-writes $update 'guard !isProjector else' 'guard !isProjector || MUTANT else'
code wall-does-not-tell-that-it-is-behind Facilitator/Projector/Projector+Showing.swift \
  '$0.isBehind = true' '$0.isBehind = !MUTANT'
code wall-stays-behind Facilitator/Projector/Projector+Showing.swift '$0.isBehind = false' \
  '$0.isBehind = $0.isBehind && MUTANT'
