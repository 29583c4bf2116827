import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let conflicts = Place("conflicts")
  static let conflict = Place("conflict")
  static let revision = Place("revision", typing: .text)
}

/// The commands of conflicts.
struct ConflictBindings: FeatureBindings {
  static let places = [
    at(.conflicts) { $0.conflicts },
    at(.conflict) { $0.conflict },
    at(.revision) { $0.revision },
  ]

  let source: BindingSource

  /// What can be done in the list of conflicts.
  private var conflicts: [Binding] {
    let keys = strings.keys
    return moving + [
      Binding(
        "conflicts.open", [.enter], keys.settle, footer: true,
        unless: { list in
          { model in
            list.record(in: model) == nil
              ? Obstacle(reason: model.strings.conflicts.none, isHidden: false) : nil
          }
        }, by: ConflictList.open),
      Binding("conflicts.history", ["h"], keys.history, footer: true, .history),
      Binding("conflicts.undo", ["u"], keys.undo, footer: true, .undo),
      Binding("conflicts.redo", [.control("r")], keys.redo, .redo),
      Binding("conflicts.back", [.escape, "q", "V"], keys.back, footer: true, .back),
    ]
  }

  /// What can be done about the versions of one record.
  private var conflict: [Binding] {
    let keys = strings.keys
    let digits = (1...9).map { number in
      let words = [keys.pickFirst, keys.pickSecond, keys.pickVersion][min(number, 3) - 1]
      return version(
        "conflict.pick.\(number)", [.character(Character("\(number)"))], words,
        footer: number < 3, isNamed: false,
        unless: { number > $1.versions.count ? Obstacle(reason: $0.noSuchVersion) : nil },
        { $0.take(number - 1, in: &$1) })
    }
    return [
      version(
        "conflict.mine", ["m"], keys.mine, isNamed: true,
        unless: { $1.versions.mine == nil ? $1.chooseByDigit($0) : nil },
        { $0.takeMine(in: &$1) }),
      version(
        "conflict.theirs", ["t"], keys.theirs, isNamed: true, unless: { $1.chooseByDigit($0) },
        { $0.take(1, in: &$1) }),
    ] + digits + [
      version(
        "conflict.both", ["b"], keys.both,
        unless: { $1.joined == nil ? Obstacle(reason: $0.onlyTexts, isHidden: false) : nil },
        { $0.takeBoth(in: &$1) }),
      version(
        "conflict.edit", ["e"], keys.editVersions,
        unless: { $1.canBeTyped ? nil : Obstacle(reason: $0.notTyped, isHidden: false) },
        {
          $0.edit(in: &$1)
          return []
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
  ///
  /// The footer shows one that `isNamed` only where the versions are called mine and theirs, one
  /// that is not only where they are not.
  private func version(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = true, isNamed: Bool? = nil,
    unless obstacle: @escaping @Sendable (ConflictWords, FieldConflict) -> Obstacle?,
    _ perform: @escaping @Sendable (FieldConflict, inout Model) -> [Effect]
  ) -> Binding {
    Binding(
      id, keys, words, footer: footer, entering: true,
      unless: { model in
        let words = model.strings.conflicts
        guard let conflict = FieldConflict(in: model) else {
          return Obstacle(reason: words.notAField)
        }
        return obstacle(words, conflict)
      }, { model in FieldConflict(in: model).map { perform($0, &model) } ?? [] }
    ).inFooter { model in
      isNamed == nil || FieldConflict(in: model)?.versions.areMineAndTheirs == isNamed
    }
  }

  private func withdrawal(
    _ id: String, _ keys: [Key], _ words: Strings.Key, keeping: Bool
  ) -> Binding {
    Binding(
      id, keys, words, footer: true, entering: true,
      unless: { dialogue in
        { model in
          dialogue.question(in: model) == .withdrawal
            ? nil : Obstacle(reason: model.strings.conflicts.notAWithdrawal)
        }
      },
      by: { (dialogue: ConflictDialogue) in
        { dialogue.answerWithdrawal(keeping: keeping, in: &$0) }
      })
  }

  private func question(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false, by offset: Int
  ) -> Binding {
    Binding(
      id, keys, words, footer: footer,
      unless: { dialogue in
        { model in
          dialogue.questions(in: model).count < 2
            ? Obstacle(reason: model.strings.conflicts.onlyQuestion) : nil
        }
      }, by: { (dialogue: ConflictDialogue) in { dialogue.moveQuestion(by: offset, in: &$0) } })
  }

  /// What can be done with the text that takes the place of all versions.
  private var revision: [Binding] {
    let keys = strings.keys
    return [
      Binding("revision.save", [.enter], keys.takeText, footer: true, .accept),
      Binding(
        "revision.newLine", [.altEnter, .control("j")], keys.newLine, footer: true,
        unless: { model in
          model.screen(Revision.self)?.hasLines ?? true
            ? nil : Obstacle(reason: model.strings.conflicts.oneLine)
        }, { $0.withScreen(Revision.self) { $0.text.insert("\n") } }),
      Binding("revision.discard", [.control("x")], keys.discard, .discard),
      Binding("revision.back", [.escape], keys.keepDraft, footer: true, .back),
    ]
  }
}

extension FieldConflict {
  /// That there are too many to be called mine and theirs; nil where there are two.
  fileprivate func chooseByDigit(_ words: ConflictWords) -> Obstacle? {
    versions.count > 2 ? Obstacle(reason: words.chooseByDigit(versions.count)) : nil
  }
}
