import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import Words
import WorkshopModel

/// The form for a new entry or for changing one.
struct EntryForm: Equatable, Sendable {
  /// A field of the form, in the order in which Tab goes through them.
  enum Field: Int, CaseIterable, Sendable {
    case text, sector, organisation, themes, release, paraphrase, note, role

    /// Whether what is typed there may have several lines.
    var hasLines: Bool { [.text, .paraphrase, .note].contains(self) }
  }

  /// What the form is for.
  enum Purpose: Hashable, Sendable {
    /// A new entry of that kind.
    case new(Identifier<EntryKind>)
    /// A change of that entry.
    case edit(Identifier<Entry>)
  }

  var purpose: Purpose
  /// What it was opened for, under which its draft is kept: the kind of a new entry may change.
  let origin: Purpose
  /// What it is about, for the top of the form: the kind of a new entry, or "A3".
  var subject: String
  /// What people call the group.
  let groupNumber: String
  let group: Identifier<Group>
  var text = TextField()
  var sector: Choice<Identifier<Sector>?>
  var organisation = TextField()
  var themes = TextField()
  var release: Choice<Release>
  /// The moderator's wording, which is asked for where the entry's own may not travel.
  var paraphrase = TextField()
  /// The moderator's note.
  var note = TextField()
  var role: Choice<Identifier<Role>>
  var focus = Field.text
  /// The organisations to choose from: those of the group's participants first.
  var organisations: [String]
  /// The kinds that a new entry can be of.
  let kinds: [EntryKind]
  /// The entry that says much the same as what is typed; nil when there is none.
  var likeHint: LikeHint?
  /// How far entries in a role travel unless somebody says otherwise.
  let roleReleases: [Identifier<Role>: Release]
  /// Whether an entry was saved from it, after which it was emptied for the next one.
  var hasSaved = false
  /// Which of the suggestions is chosen; nil while none is.
  var suggestion: Int?
  /// Why the entry was not saved; nil when nothing is wrong.
  var problem: String?
  /// What the entry said when the form was opened; nothing for a new one.
  var original = Members()
  /// What the form said when it was opened, which is not worth keeping.
  var beginning = Members()
  /// The fields that are saved though they may say what the entry says, to settle their versions.
  var settling: Set<String> = []
  /// The versions of the fields that the person has been shown.
  var seen = SeenVersions<Value>()

  /// The suggestions that fit what is typed, at most five.
  var suggestions: [String] {
    let typed = organisation.text.lowercased()
    return Array(
      organisations.lazy.filter { name in
        name != organisation.text && (typed.isEmpty || name.lowercased().contains(typed))
      }
      .prefix(5))
  }

  /// The fields that are asked for: the moderator's wording only where the entry's own may not
  /// travel.
  var visibleFields: [Field] {
    Field.allCases.filter { $0 != .paraphrase || release.value == .paraphrase }
  }

  /// What one can choose from in the field that has the focus, and which is chosen; nothing for
  /// fields that are only typed.
  var options: (titles: [String], chosen: Int?) {
    switch focus {
    case .text, .themes, .paraphrase, .note: ([], nil)
    case .organisation: (suggestions, suggestion)
    case .sector: (sector.titles, sector.index)
    case .release: (release.titles, release.index)
    case .role: (role.titles, role.index)
    }
  }

  /// Whether anything was typed that is worth keeping as a draft.
  var isWorthKeeping: Bool {
    switch purpose {
    case .new:
      [text, themes, paraphrase, note].contains { !$0.text.trimmed.isEmpty }
        || (!organisation.text.trimmed.isEmpty
          && fields["organisation"] != beginning["organisation"])
    case .edit: fields != beginning
    }
  }

  /// What the top of the form says.
  func title(_ strings: Strings) -> String {
    switch purpose {
    case .new: strings.form.new(subject, role.title, groupNumber)
    case .edit: strings.form.edit(subject, role.title, groupNumber)
    }
  }

  /// The fields as they stand; null for what is left empty.
  var fields: Members {
    let themes = themes.text.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
    return [
      "group": .string(group.name),
      "role": .string(role.value.name),
      "sector": sector.value.map { .string($0.name) } ?? .null,
      "organisation": organisation.text.trimmed.isEmpty
        ? .null : .string(organisation.text.trimmed),
      "text": .string(text.text),
      "themes": themes.isEmpty ? .null : .list(themes.map(Value.string)),
      "release": .string(release.value.rawValue),
      "paraphrase": paraphrase.text.trimmed.isEmpty ? .null : .string(paraphrase.text),
      "note": note.text.trimmed.isEmpty ? .null : .string(note.text),
    ]
  }

  /// The fields that are to be saved: of an entry that is changed, only those that were.
  var changedFields: Members {
    guard case .edit = purpose else { return fields }
    return Members(
      uniqueNames: fields.filter { name, value in
        settling.contains(name) || value != original[name] ?? .null
      })
  }

  /// The fields as a draft keeps them.
  var draftFields: Members {
    guard case .new(let kind) = purpose else { return changedFields }
    var fields = Members(uniqueNames: fields.filter { !$0.value.isNull })
    fields["kind"] = .string(kind.name)
    return fields
  }

  /// Tells why the entry was not saved and goes to the field that is wrong.
  mutating func show(_ error: CommandError, in words: Words) {
    problem = words.say(error)
    guard case .invalid(let finding) = error else { return }
    let name = finding.place.prefix { $0 != "[" }
    focus = Field.allCases.first { "\($0)" == name } ?? focus
  }

  /// Moves to the next field or the one before, going round.
  mutating func moveFocus(by offset: Int) {
    takeSuggestion()
    let fields = visibleFields
    let place = fields.firstIndex(of: focus) ?? 0
    focus = fields[(place + offset + fields.count) % fields.count]
  }

  /// Goes to that field.
  mutating func go(to field: Field) {
    takeSuggestion()
    focus = field
  }

  /// Puts the chosen suggestion into the organisation.
  ///
  /// - Returns: Whether one was chosen.
  @discardableResult
  mutating func takeSuggestion() -> Bool {
    guard focus == .organisation, let suggestion, suggestions.indices.contains(suggestion) else {
      return false
    }
    organisation = TextField(suggestions[suggestion])
    self.suggestion = nil
    return true
  }

  /// Types or chooses as `key` asks in the field that has the focus.
  mutating func handle(_ key: Key, columns: Int) {
    problem = nil
    switch focus {
    case .text: if !takePrefix(key) { _ = text.handle(key, columns: columns) }
    case .paraphrase: _ = paraphrase.handle(key, columns: columns)
    case .note: _ = note.handle(key, columns: columns)
    case .themes: _ = themes.handle(key, columns: columns)
    case .organisation: handleOrganisation(key, columns: columns)
    case .sector: sector.handle(key)
    case .release: release.handle(key)
    case .role: changeRole { $0.handle(key) }
    }
  }

  /// Begins a new row in the field that has the focus, where it may have several.
  mutating func newLine() {
    switch focus {
    case .text: text.insert("\n")
    case .paraphrase: paraphrase.insert("\n")
    case .note: note.insert("\n")
    case .sector, .organisation, .themes, .release, .role: break
    }
  }

  private mutating func handleOrganisation(_ key: Key, columns: Int) {
    switch key {
    case .down: suggestion = min((suggestion ?? -1) + 1, suggestions.count - 1)
    case .up: suggestion = suggestion.flatMap { $0 > 0 ? $0 - 1 : nil }
    default:
      if organisation.handle(key, columns: columns) { suggestion = nil }
    }
    if suggestions.isEmpty { suggestion = nil }
  }

  /// Types pasted text in the field that has the focus; only the text keeps its lines.
  mutating func paste(_ pasted: String) {
    let lines = pasted.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    switch focus {
    case .text: text.insert(lines)
    case .paraphrase: paraphrase.insert(lines)
    case .note: note.insert(lines)
    case .organisation: organisation.insert(lines.replacing("\n", with: " "))
    case .themes: themes.insert(lines.replacing("\n", with: ", "))
    case .sector, .release, .role: break
    }
  }
}
