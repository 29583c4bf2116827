import SessionEngine
import WorkshopModel

/// The people and organisations that a session knows by name, also those that were put in once and
/// taken out or changed since.
struct KnownNames: Equatable {
  /// Each as it was put in, once, the longest first, then by name.
  let names: [String]

  var isEmpty: Bool { names.isEmpty }

  /// The names in `session` that an edition may not tell.
  init(in session: Session, hiddenBy disclosure: Disclosure) {
    var people: Set<String> = []
    var organisations: Set<String> = []
    for change in session.operations.sorted.compactMap(\.change) {
      let set = change.set
      switch change.record.type {
      case .participant:
        people.insert(set.text("name"))
        organisations.insert(set.text("organisation"))
      case .group:
        for field in Self.offices(hiddenBy: disclosure) {
          let person = set[field].flatMap(Person.init)
          people.insert(person?.name)
          organisations.insert(person?.affiliation)
        }
      case .entry, .offer: organisations.insert(set.text("organisation"))
      // Elsewhere an owner is often an office, "the secretariat", which texts may speak of.
      case .outcome where disclosure.isConfidential, .parked where disclosure.isConfidential:
        people.insert(set.text("owner"))
      case .workshop where disclosure.isConfidential: organisations.formUnion(set.texts("hosts"))
      default: break
      }
    }
    var hidden: Set<String> = []
    if !disclosure.namesParticipants { hidden.formUnion(people.flatMap(Self.withParts)) }
    if !disclosure.namesOrganisations {
      hidden.formUnion(organisations.flatMap(Self.withShortForm))
    }
    hidden.subtract(Self.words(of: session))
    names = hidden.filter { $0.unicodeScalars.count > 1 }.sorted {
      ($1.unicodeScalars.count, $0) < ($0.unicodeScalars.count, $1)
    }
  }

  /// The fields of a group with somebody in them whom the edition does not name.
  private static func offices(hiddenBy disclosure: Disclosure) -> [String] {
    (disclosure.namesModerators ? [] : ["moderator"])
      + (disclosure.namesParticipants ? [] : ["rapporteur"])
  }

  /// A name and each of its parts that would still tell of whom it is.
  private static func withParts(_ name: String) -> [String] {
    let parts = name.split(whereSeparator: \.isWhitespace).map(String.init)
    guard parts.count > 1 else { return [name] }
    return [name] + parts.filter { $0.count > 2 && ($0.first?.isUppercase ?? false) }
  }

  /// An organisation, and the short form that it gives itself: "JPCERT/CC" in "… (JPCERT/CC)".
  private static func withShortForm(_ name: String) -> [String] {
    guard name.last == ")", let open = name.lastIndex(of: "(") else { return [name] }
    let short = name[name.index(after: open)...].dropLast()
    let long = name[..<open].trimmingSpaces
    return [name, String(short), long].filter { !$0.isEmpty }
  }

  /// What the method itself says, which tells of nobody: "Government" put in as an organisation.
  private static func words(of session: Session) -> Set<String> {
    let state = session.state
    return Set(
      state.all(Sector.self).map(\.title) + state.all(Role.self).map(\.title)
        + state.all(EntryKind.self).map(\.title))
  }
}

extension Set<String> {
  fileprivate mutating func insert(_ text: String?) {
    if let text { insert(text) }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var rest = self
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }
}
