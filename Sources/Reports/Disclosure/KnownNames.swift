import SessionEngine
import WorkshopModel

/// A name to look for in texts, and how.
struct KnownName: Hashable {
  /// How it is looked for; of two ways for one name the first here holds.
  enum Use: Int {
    /// However it is written.
    case anyCase
    /// As a name, with its capitals, since all its words are common ones.
    case capitalised
    /// In capitals, since it is a common word otherwise: "FIRST".
    case inCapitals
    /// As a word of its own that begins with a capital: a part of a name.
    case part
    /// Not taken out, but told of: a part of a name that is also a common word here.
    case commonWord
    /// Not taken out, but told of: the first word of an organisation's name.
    case firstWord
  }

  let text: String
  let use: Use

  /// Whether it is left where it stands.
  var isLeft: Bool { use == .commonWord || use == .firstWord }
}

/// The people and organisations that a session knows by name, also those that were put in once and
/// taken out or changed since, in the forms in which others may write them.
struct KnownNames: Equatable {
  /// Each once, the longest first, then by name.
  let names: [KnownName]

  var isEmpty: Bool { names.isEmpty }

  /// The names in `session` that an edition may not tell.
  init(in session: Session, hiddenBy disclosure: Disclosure) {
    let put = PutNames(in: session, hiddenBy: disclosure)
    let people = disclosure.namesParticipants ? [] : put.people
    let organisations = disclosure.namesOrganisations ? [] : put.organisations
    let owners = disclosure.namesParticipants ? [] : put.owners
    guard !(people.isEmpty && organisations.isEmpty && owners.isEmpty) else {
      names = []
      return
    }
    let common = CommonWords(in: session, besides: people.union(organisations).union(owners))
    let forms = NameForms(common)
    var uses: [String: KnownName.Use] = [:]
    for name in people.flatMap(forms.ofPerson) + organisations.flatMap(forms.ofOrganisation)
      + owners.flatMap(forms.ofOwner)
    where name.text.unicodeScalars.count > 1 && !common.isTitle(name.text) {
      let known = uses[name.text]
      uses[name.text] = known.map { $0.rawValue < name.use.rawValue ? $0 : name.use } ?? name.use
    }
    names = uses.map(KnownName.init).sorted {
      ($1.text.unicodeScalars.count, $0.text) < ($0.text.unicodeScalars.count, $1.text)
    }
  }
}

/// The names as they were put in.
private struct PutNames {
  private(set) var people: Set<String> = []
  private(set) var organisations: Set<String> = []
  /// Who takes something on: often an office, "the secretariat", which has no first and last name.
  private(set) var owners: Set<String> = []

  init(in session: Session, hiddenBy disclosure: Disclosure) {
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
      // An open edition's texts may speak of an office that takes something on.
      case .outcome where disclosure.isConfidential, .parked where disclosure.isConfidential:
        owners.insert(set.text("owner"))
      case .workshop where disclosure.isConfidential: organisations.formUnion(set.texts("hosts"))
      default: break
      }
    }
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
