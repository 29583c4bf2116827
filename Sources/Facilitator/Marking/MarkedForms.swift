import ScreenKit
import SessionEngine
import WorkshopModel

/// What is asked once for several entries.
enum MarkedForms {
  /// Asks for another role, group or release of all of them.
  static func edit(_ entries: [Entry], in model: inout Model) {
    let words = model.strings.marking
    let board = model.board
    let fields = [
      ("role", model.strings.form.role, board.roles.map { ($0.title, $0.id.name) }),
      (
        "group", words.group, board.groups.map { ("\($0.number)  \($0.title)", $0.id.name) }
      ),
      (
        "release", model.strings.form.release,
        Release.allCases.map { (model.strings.title(of: $0), $0.rawValue) }
      ),
    ]
    let purpose = FormPurpose("marked", isKept: false) { save($1, of: entries, in: &$0) }
    model.push(
      FieldForm(
        purpose, title: words.editTitle(entries.count),
        fields.map { name, label, options in
          .choice(
            name, label, [(words.asTheyAre, nil)] + options.map { ($0, Optional($1)) }, chosen: nil)
        }))
  }

  private static func save(
    _ form: FieldForm, of entries: [Entry], in model: inout Model
  ) -> [Effect] {
    save(
      entries.map { .edit($0.key, form.values) }, of: entries,
      telling: model.strings.marking.changed(entries.count), in: &model)
  }

  /// Asks who takes all of them on: each becomes a point; where they are challenges that are to end so,
  /// each of them is parked.
  static func park(_ entries: [Entry], areChallenges: Bool = false, in model: inout Model) {
    let words = model.strings
    let purpose = FormPurpose("parkMarked", isKept: false) {
      park(entries, areChallenges: areChallenges, as: $1, in: &$0)
    }
    model.push(
      FieldForm(
        purpose, title: words.marking.parkTitle(entries.count),
        introduction: areChallenges ? nil : words.marking.parkHint,
        [.text("owner", words.parking.owner, hint: words.parking.ownerHint)]))
  }

  private static func park(
    _ entries: [Entry], areChallenges: Bool, as form: FieldForm, in model: inout Model
  ) -> [Effect] {
    let owner = form.text("owner")
    guard !areChallenges || owner != nil else {
      let words = model.strings.challenge
      model.withFields { $0.show(words.ownerMissing, in: "owner") }
      return []
    }
    let commands = entries.flatMap { entry in
      areChallenges
        ? OutcomeForm.parking(entry, owner: owner ?? "", in: model)
        : [point(of: entry, owner, in: &model)]
    }
    return save(
      commands, of: entries,
      telling: model.strings.marking.parked(
        entries.count, owner ?? model.strings.parking.nobody), in: &model)
  }

  /// Sets a point aside that came up with an entry.
  private static func point(of entry: Entry, _ owner: String?, in model: inout Model) -> Command {
    let session = model.session
    return .add(
      Parked(
        id: .random(using: &model.generator),
        // What may not be quoted would be published as a point of its own.
        text: session?.state.wordsToTell(of: entry) ?? session?.label(of: entry.id) ?? "",
        owner: owner, group: entry.group, entry: entry.id))
  }

  /// Carries out what a small form asks for, after which those entries are marked no more.
  static func save(
    _ commands: [Command], of entries: [Entry], telling words: String, in model: inout Model
  ) -> [Effect] {
    let effects = model.saveFields(commands, telling: words)
    if !effects.isEmpty { Marking.noteDone(with: entries, in: &model) }
    return effects
  }
}
