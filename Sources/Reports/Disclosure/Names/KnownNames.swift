import SessionEngine
import WorkshopModel

/// The people and organisations that a session knows by name, also those that were put in once and
/// taken out or changed since, in the forms in which others may write them.
struct KnownNames {
  /// Finds them in texts.
  let finder: NameFinder

  var isEmpty: Bool { finder.isEmpty }

  /// The names in `session` that an edition may not tell.
  init(in session: Session, hiddenBy disclosure: Disclosure) {
    let changes = session.operations.sorted.compactMap(\.change)
    self.init(PutNames(changes, hiddenBy: disclosure), in: session)
  }

  /// The names that only the record `key` of `session` tells: when it is erased nobody knows them.
  init(onlyOf key: RecordKey, in session: Session) {
    let changes = session.operations.sorted.compactMap(\.change)
    let all = Disclosure(.chathamHouse, .none)
    let own = PutNames(changes.filter { $0.record == key }, hiddenBy: all)
    let others = PutNames(changes.filter { $0.record != key }, hiddenBy: all)
    self.init(own.without(others), in: session)
  }

  private init(_ put: PutNames, in session: Session) {
    var organisations = put.organisations
    let texts = session.entries.allWordings.lazy.map(\.text)
    organisations.formUnion(Abbreviations(of: organisations, in: texts).others)
    let all = put.people.union(organisations).union(put.owners)
    guard !all.isEmpty else {
      finder = .none
      return
    }
    let common = CommonWords(in: session, besides: all)
    let names = NameForms(common)
    let isHidden = { (name: String) in !common.isTitle(name) }
    finder = NameFinder(
      put.people.filter(isHidden).flatMap(names.ofPerson)
        + organisations.filter(isHidden).flatMap(names.ofOrganisation)
        + put.owners.filter(isHidden).flatMap(names.ofOwner), common)
  }
}

/// The names as they were put in.
private struct PutNames {
  private(set) var people: Set<String> = []
  private(set) var organisations: Set<String> = []
  /// Who takes something on: somebody, or an office, "the secretariat".
  private(set) var owners: Set<String> = []

  /// The names that `changes` put in, as far as the edition may not tell them.
  init(_ changes: some Sequence<Operation.Change>, hiddenBy disclosure: Disclosure) {
    for change in changes {
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
      // Where organisations are named, texts may speak of an office that takes something on.
      case .outcome where disclosure.hidesOwners, .parked where disclosure.hidesOwners:
        owners.insert(set.text("owner"))
      case .workshop where disclosure.isConfidential: organisations.formUnion(set.texts("hosts"))
      default: break
      }
    }
    if disclosure.namesParticipants { (people, owners) = ([], []) }
    if disclosure.namesOrganisations { organisations = [] }
  }

  /// Those that `others` do not have.
  func without(_ others: PutNames) -> PutNames {
    var rest = self
    rest.people.subtract(others.people.union(others.owners))
    rest.organisations.subtract(others.organisations)
    rest.owners.subtract(others.owners.union(others.people))
    return rest
  }

  /// The fields of a group with somebody in them whom the edition does not name.
  private static func offices(hiddenBy disclosure: Disclosure) -> [String] {
    (disclosure.namesModerators ? [] : ["moderator"])
      + (disclosure.namesParticipants ? [] : ["rapporteur"])
  }
}

extension Set<String> {
  fileprivate mutating func insert(_ text: String?) {
    if let text { insert(text) }
  }
}
