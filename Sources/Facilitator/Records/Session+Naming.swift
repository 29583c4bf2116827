import SessionEngine
import WorkshopModel

extension Session {
  /// What people call an entry, withdrawn or not: "A3"; its name when it has no number.
  func label(of id: Identifier<Entry>) -> String {
    guard let number = entries.number(of: id),
      let kind: EntryKind = (state[id.key]?.values.reference("kind")).flatMap({ state.value($0) })
    else { return id.name }
    return kind.label(number)
  }

  /// "A3", or "II A3" for an entry of another group than `group`.
  func label(of entry: Entry, besides group: Identifier<Group>?) -> String {
    let label = label(of: entry.id)
    return entry.group == group ? label : "\(number(of: entry.group)) \(label)"
  }

  /// The number of a group; its name when there is no such group any more.
  func number(of group: Identifier<Group>) -> String {
    let value: Group? = state.value(group)
    return value?.number ?? group.name
  }

  /// The names of those who could take something on: of the group first, those who are present
  /// before others.
  func names(first group: Identifier<Group>?) -> [String] {
    let people = state.people
    let own = people.filter { $0.group == group }
    let names = (own.present + own + people.present + people).compactMap(\.name)
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// What a record is called in a sentence: "A3", "group II", a role's title, else its type.
  func name(of key: RecordKey, _ words: RecordWords) -> String {
    let values = state[key]?.values ?? Members()
    return switch key.type {
    case .entry: label(of: Identifier<Entry>(key.id))
    case .group: words.group(values.text("number") ?? key.id.rawValue)
    case .link: "\(words.type(.link)) \(title(of: key))"
    case .need, .encounter, .offer, .outcome:
      (values.reference("challenge") as Identifier<Entry>?).map {
        words.about(words.type(key.type), label(of: $0))
      } ?? words.type(key.type)
    case .ballot: words.round(values.integer("round") ?? 1)
    case .role, .sector, .kind, .phase, .norm: values.text("title") ?? key.id.rawValue
    case .participant:
      values.text("name") ?? values.text("organisation") ?? words.type(key.type)
    case .timing: name(of: Timing(id: Identifier(key.id), fields: values), words)
    case .conclusion:
      name(of: Identifier(key.id), words.conclusion) ?? words.type(key.type)
    default: words.type(key.type)
    }
  }

  /// What happened to the clock, as a thing: "the start of Map actions".
  private func name(of event: Timing, _ words: RecordWords) -> String {
    let subject = event.challenge?.key ?? event.conclusion?.key ?? event.phase?.key
    return words.clockEvent(
      event.event, subject.map { name(of: $0, words) }, (event.seconds ?? 0) / 60)
  }

  /// The words by which people know a record again: its title, its text, its name.
  func title(of key: RecordKey) -> String {
    let values = state[key]?.values ?? Members()
    if key.type == .link {
      let ends = ["action", "challenge"].compactMap { values.reference($0) }.map(label)
      return ends.joined(separator: " → ")
    }
    let names = ["title", "text", "name", "organisation", "how"]
    return names.lazy.compactMap { values.text($0) }.first ?? key.id.rawValue
  }

  /// Whether somebody at this terminal made the operation, in this run or an earlier one.
  func isOwn(_ operation: Operation) -> Bool {
    own.contains(operation.id.replica) || (terminal != nil && operation.terminal == terminal)
  }

  /// Who made the operation, as far as anybody is to know: "this terminal", "terminal K7Q2".
  func author(of operation: Operation, _ words: RecordWords) -> String {
    if operation.id.replica.isOfBox { return words.box }
    if isOwn(operation) { return words.thisTerminal }
    if let terminal = operation.terminal {
      return words.terminal(terminal.rawValue.prefix(4).uppercased())
    }
    return operation.at == nil ? words.file : words.anotherTerminal
  }
}
