import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let conflicts = Place("conflicts")
  static let conflict = Place("conflict")
  static let revision = Place("revision", typing: .text)
}

extension PlaceBindings {
  static let conflicts = [
    PlaceBindings(.conflicts) { $0.conflicts },
    PlaceBindings(.conflict) { $0.conflict },
    PlaceBindings(.revision) { $0.revision },
  ]
}

extension BindingLists {
  /// What can be done in the list of conflicts.
  fileprivate var conflicts: [Binding] {
    let keys = strings.keys
    return moving + [
      Binding("conflicts.open", [.enter], keys.settle, footer: true, by: ConflictList.open),
      Binding("conflicts.history", ["h"], keys.history, footer: true, .history),
      Binding("conflicts.undo", ["u"], keys.undo, footer: true, .undo),
      Binding("conflicts.redo", [.control("r")], keys.redo, .redo),
      Binding("conflicts.back", [.escape, "q", "V"], keys.back, footer: true, .back),
    ]
  }

  /// What can be done about the versions of one record.
  fileprivate var conflict: [Binding] {
    let keys = strings.keys
    let digits = (1...9).map { number in
      let words = [keys.pickFirst, keys.pickSecond, keys.pickVersion][min(number, 3) - 1]
      return version(
        "conflict.pick.\(number)", [.character(Character("\(number)"))], words,
        footer: number < 3,
        unless: { number > $1.versions.count ? Obstacle(reason: $0.noSuchVersion) : nil },
        { $0.take(version: number - 1) })
    }
    return [
      version(
        "conflict.mine", ["m"], keys.mine,
        unless: { $1.versions.mine == nil ? $1.chooseByDigit($0) : nil }, { $0.takeMine() }),
      version(
        "conflict.theirs", ["t"], keys.theirs, unless: { $1.chooseByDigit($0) },
        { $0.take(version: 1) }),
    ] + digits + [
      version(
        "conflict.both", ["b"], keys.both,
        unless: { $1.canBeJoined ? nil : Obstacle(reason: $0.onlyTexts, isHidden: false) },
        { $0.takeBoth() }),
      version(
        "conflict.edit", ["e"], keys.editVersions,
        unless: { $1.canBeTyped ? nil : Obstacle(reason: $0.notTyped, isHidden: false) },
        {
          $0.editVersions(); return []
        }),
      withdrawal("conflict.keep", ["k"], keys.keepContested, keeping: true),
      withdrawal("conflict.withdraw", ["d"], keys.withdrawContested, keeping: false),
      Binding("conflict.later", [.escape, "q"], keys.later, footer: true, .back),
      question("conflict.next", [.tab], keys.nextQuestion, footer: true, by: 1),
      question("conflict.previous", [.backTab], keys.previousQuestion, by: -1),
      Binding("conflict.history", ["h"], keys.history, footer: true, .history),
      Binding("conflict.undo", ["u"], keys.undo, .undo),
      Binding("conflict.redo", [.control("r")], keys.redo, .redo),
      Binding("conflict.up", [.up], keys.up, .up),
      Binding("conflict.down", [.down], keys.down, .down),
      Binding("conflict.pageUp", [.pageUp], keys.pageUp, .pageUp),
      Binding("conflict.pageDown", [.pageDown], keys.pageDown, .pageDown),
    ]
  }

  /// Something that is done with the versions of a field, where one is asked about.
  private func version(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = true,
    unless obstacle: @escaping @Sendable (ConflictWords, FieldConflict) -> Obstacle?,
    _ perform: @escaping @Sendable (inout Model) -> [Effect]
  ) -> Binding {
    Binding(
      id, keys, words, footer: footer,
      unless: { model in
        let words = model.strings.conflicts
        guard let conflict = FieldConflict(in: model) else {
          return Obstacle(reason: words.notAField)
        }
        return obstacle(words, conflict)
      }, perform)
  }

  private func withdrawal(
    _ id: String, _ keys: [Key], _ words: Strings.Key, keeping: Bool
  ) -> Binding {
    Binding(
      id, keys, words, footer: true,
      unless: {
        $0.questionAsked == .withdrawal
          ? nil : Obstacle(reason: $0.strings.conflicts.notAWithdrawal)
      }, { $0.answerWithdrawal(keeping: keeping) })
  }

  private func question(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false, by offset: Int
  ) -> Binding {
    Binding(
      id, keys, words, footer: footer,
      unless: { model in
        let dialogue = model.screen(ConflictDialogue.self)
        let count = dialogue.flatMap { model.session?.questions(of: $0.record).count } ?? 0
        return count < 2 ? Obstacle(reason: model.strings.conflicts.onlyQuestion) : nil
      }, { $0.moveQuestion(by: offset) })
  }

  /// What can be done with the text that takes the place of all versions.
  fileprivate var revision: [Binding] {
    let keys = strings.keys
    return [
      Binding("revision.save", [.enter], keys.takeText, footer: true, .accept),
      Binding(
        "revision.newLine", [.altEnter, .control("j")], keys.newLine, footer: true,
        unless: { model in
          model.screen(Revision.self)?.hasLines ?? true
            ? nil : Obstacle(reason: model.strings.conflicts.oneLine)
        }, { $0.withRevision { $0.text.insert("\n") } }),
      Binding("revision.back", [.escape], keys.keepDraft, footer: true, .back),
    ]
  }
}

/// The versions of a field that are asked about, and what can be made of them.
private struct FieldConflict {
  let versions: [Version]
  private let field: String
  private let type: RecordType
  private let rule: FieldRule?

  /// What the dialogue that has the keys asks about; nil where that is no field.
  init?(in model: Model) {
    guard let dialogue = model.screen(ConflictDialogue.self),
      case .field(let field) = model.question(of: dialogue)
    else { return nil }
    versions = model.versionsShown
    self.field = field
    type = dialogue.record.type
    rule = Schema.rule(for: field, of: type)
  }

  /// That there are too many to be called mine and theirs; nil where there are two.
  func chooseByDigit(_ words: ConflictWords) -> Obstacle? {
    versions.count > 2 ? Obstacle(reason: words.chooseByDigit(versions.count)) : nil
  }

  var canBeJoined: Bool { versions.joined(by: rule) != nil }

  var canBeTyped: Bool {
    if type == .entry, EntryForm.Field.allCases.contains(where: { "\($0)" == field }) {
      return true
    }
    switch rule?.kind {
    case .text, .line, .date, .time: return true
    default: return false
    }
  }
}
