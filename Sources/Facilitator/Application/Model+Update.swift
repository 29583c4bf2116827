import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Takes in what happened and says what the world outside is to do.
  public mutating func update(_ message: Message) -> [Effect] {
    if case .clockMoved(let seconds, let time) = message {
      return ClockMove.take(by: seconds, to: time, in: &self)
    }
    noteTyping(message)
    guard !isHandedOver else { return TurnScreen.take(message, in: &self) }
    guard !isProjector else { return Projector.take(message, in: &self) }
    return room.isReadOnly ? takeReading(message) : take(message)
  }

  /// Takes in what happened on the moderator's screens.
  mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .event(let event, let time):
      room.setNow(time)
      leaveClosed()
      return take(event)
    case .listed(let sessions, let templates, let places):
      leaveClosed()
      list(sessions, templates, places)
    case .opened(let session, let path, let notices, let drafts, let isReadOnly):
      self.isReadOnly = isReadOnly
      let effects = open(session, path, notices, drafts)
      return isReadOnly ? effects.filter { !$0.isWriting } : effects
    case .received(let operations, let notices):
      let before = room.drafts
      receive(operations, notices)
      return room.drafts == before ? [] : keepDrafts()
    case .tick(let time):
      room.setNow(time)
      guard let session, !room.isClosing else { return [] }
      // Erasing what others erased changes the session without telling what came in.
      if room.board.operations != session.operations.count {
        refreshBoard(from: session)
        renewLayers()
      }
      InsightScreen.refresh(in: &self)
      return [.follow] + keepDraftsNowAndThen() + refreshFileNowAndThen()
    case .beside(let besides): note(besides)
    case .takenIn(let beside): noteTakenIn(beside)
    case .moved(let path): return moved(to: path)
    case .failed(let sentence): fail(sentence)
    case .turn(let message): return message.take(in: &self)
    case .tableRead(let table, let path, let remembered):
      ImportForm.show(table, path: path, remembered, in: &self)
    case .tableNotRead(let reason): ImportForm.fail(reason, in: &self)
    case .normsRead(let sets): NormPicker.show(sets, in: &self)
    case .report(let message): return message.take(in: &self)
    case .fileRefreshed(let count): room.fileAge.noteRefreshed(count: count, at: room.now)
    case .projectors(let count): room.projectors = count
    case .clockMoved, .goingRound: break
    case .saved: room.noteSaved(strings.saving)
    case .notSaved(let reason): room.noteNotSaved(reason)
    }
    return []
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .resize(let size): self.size = size
    case .terminate, .hangUp: return keepDrafts() + [.close]
    default: return dispatch(event, at: room.now.seconds)
    }
    return []
  }

  private mutating func list(
    _ sessions: [SessionSummary], _ templates: [SessionSummary], _ places: [String]
  ) {
    guard var home = layers[0] as? Home else { return }
    let isFirst = home.places == nil
    home.list(sessions, templates, alsoFrom: places)
    layers[0] = home
    if isFirst, sessions.isEmpty { NewSessionForm.openAtFirst(in: &self) }
  }

  private mutating func open(
    _ session: Session, _ path: String, _ notices: [String], _ drafts: [Draft]
  ) -> [Effect] {
    input.hasLeftOut = false
    let isNew = NewSessionForm.isOpen(in: self)
    room.open(session, path, drafts, isFileMarkedAtOnce: !isPlain)
    bindKeys()
    if let group = groupToBeginWith { room.board.show(group, of: session) }
    layers.pop(to: 1)
    push(BoardLayer())
    tellOpened(path, notices)
    let kept = ClockMove.takeSinceLeft(in: &self)
    if startsInTurn, let group = room.board.group {
      TurnScreen.begin(after: 0, isWholeProgram: true, in: &self)
      return kept + [.turn(.begin(group.id))]
    }
    // What is new leads on to what is still missing.
    let leading = isNew && room.board.groups.isEmpty ? CheckListScreen.open(in: &self) : []
    return kept + leading + (drafts.isEmpty ? [] : keepDrafts())
  }

  /// The group that was asked for by its number or name; nil when none was, or there is none.
  var groupToBeginWith: Group? {
    let wanted = firstGroup?.lowercased()
    return room.board.groups.first { $0.number.lowercased() == wanted || $0.id.name == firstGroup }
  }

  private mutating func tellOpened(_ path: String, _ notices: [String]) {
    let notices = localeWords + notices + keyWords
    let drafts = draftWords
    guard notices.isEmpty else {
      return warn(((drafts.map { [$0 + "."] } ?? []) + notices).joined(separator: " "))
    }
    let opened = strings.status.opened(path)
    if drafts == nil, session?.state.all(Participant.self).isEmpty ?? false {
      return tell("\(opened) · \(strings.setUp.offer)")
    }
    tell(
      drafts
        ?? (room.board.hasDemonstration
          ? "\(opened) · \(strings.status.demonstration)" : opened))
  }

  /// Forgets the session that was being left, once what was to be done for that is done.
  private mutating func leaveClosed() {
    guard room.isClosing else { return }
    room.close()
    self.isReadOnly = false
  }
}
