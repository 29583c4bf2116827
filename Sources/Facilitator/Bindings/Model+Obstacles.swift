import ScreenKit
import SessionEngine
import WorkshopModel

extension Model {
  /// What keeps an action from being done now; nil when nothing does.
  func obstacle(to action: Action) -> Obstacle? {
    if isReadOnly, action.isEntering { return Obstacle(reason: strings.status.readOnly) }
    return switch action {
    case .scribe(let action): obstacle(to: action)
    case .versions: board.conflicts == 0 ? Obstacle(reason: strings.conflicts.none) : nil
    case .takeIn: besides.isEmpty ? Obstacle(reason: strings.arrivals.nothingBeside) : nil
    case .mine, .theirs, .pickVersion, .both, .editVersions: obstacle(toVersion: action)
    case .nextQuestion, .previousQuestion:
      questionsAsked < 2 ? Obstacle(reason: strings.conflicts.onlyQuestion) : nil
    case .newLine: isOneLine ? Obstacle(reason: strings.conflicts.oneLine) : nil
    case .keepContested, .withdrawContested:
      questionAsked == .withdrawal ? nil : Obstacle(reason: strings.conflicts.notAWithdrawal)
    case .conclusion(let action): obstacle(to: action)
    case .open, .edit, .withdraw, .undo, .redo, .newEntry: obstacle(toEntering: action)
    default: nil
    }
  }

  /// What keeps entries from being shown or changed where lists of them are, or single ones.
  private func obstacle(toEntering action: Action) -> Obstacle? {
    guard let session, [.board, .detail, .coverage].contains(top.place) else { return nil }
    switch action {
    case .open where board.pane == 0: return nil
    case .open:
      return entryInQuestion == nil ? Obstacle(reason: strings.status.nothingToOpen) : nil
    case .edit, .withdraw:
      return entryInQuestion == nil ? Obstacle(reason: strings.status.nothingSelected) : nil
    case .undo: return session.canUndo ? nil : Obstacle(reason: "\(CommandError.nothingToUndo)")
    case .redo: return session.canRedo ? nil : Obstacle(reason: "\(CommandError.nothingToRedo)")
    case .newEntry: return board.group == nil ? Obstacle(reason: strings.status.noGroups) : nil
    default: return nil
    }
  }

  /// Whether the footer shows the binding: the keys that choose a version go by what the versions
  /// are called.
  func isInFooter(_ binding: Binding) -> Bool {
    guard binding.isInFooter, !(binding.obstacle(in: self)?.isHidden ?? false) else {
      return false
    }
    return switch binding.id {
    case "conflict.mine", "conflict.theirs": versionsShown.areMineAndTheirs
    case let id where id.hasPrefix("conflict.pick."): !versionsShown.areMineAndTheirs
    case "leaving.save": isNotSaved
    // The board offers it while nobody is listed.
    case "board.setUp": board.people == 0
    default: true
    }
  }

  /// How many questions there are about the record in the dialogue.
  private var questionsAsked: Int {
    guard let dialogue = screen(ConflictDialogue.self) else { return 0 }
    return session?.questions(of: dialogue.record).count ?? 0
  }

  private var isOneLine: Bool {
    guard let revision = screen(Revision.self) else { return false }
    return !revision.hasLines
  }

  private func obstacle(toVersion action: Action) -> Obstacle? {
    let words = strings.conflicts
    guard let dialogue = screen(ConflictDialogue.self),
      case .field(let field) = question(of: dialogue)
    else {
      return Obstacle(reason: words.notAField)
    }
    let versions = versionsShown
    let rule = Schema.rule(for: field, of: dialogue.record.type)
    let chooseByDigit = Obstacle(reason: words.chooseByDigit(versions.count))
    switch action {
    case .pickVersion(let index):
      return index < versions.count ? nil : Obstacle(reason: words.noSuchVersion)
    case .mine: return versions.count > 2 && versions.mine == nil ? chooseByDigit : nil
    case .theirs: return versions.count > 2 ? chooseByDigit : nil
    case .both:
      return versions.joined(by: rule) == nil
        ? Obstacle(reason: words.onlyTexts, isHidden: false) : nil
    default:
      return canEdit(field, rule, dialogue.record.type)
        ? nil : Obstacle(reason: words.notTyped, isHidden: false)
    }
  }

  private func canEdit(_ field: String, _ rule: FieldRule?, _ type: RecordType) -> Bool {
    if type == .entry, EntryForm.Field.allCases.contains(where: { "\($0)" == field }) {
      return true
    }
    switch rule?.kind {
    case .text, .line, .date, .time: return true
    default: return false
    }
  }
}
