import WorkshopModel

/// Finds what a row names among the records there are, and says what may have been meant.
struct ImportNames {
  private let type: String
  private let titles: [String]
  private var ids: [String: String] = [:]
  private var spellings: [(folded: String, id: String)] = []
  private var titlesByID: [String: String] = [:]

  /// Names for the records `known`: the name of each, what people read, and what else it may be
  /// called; where two share a name, the first has it.
  init(_ type: String, _ known: [(id: String, title: String, others: [String])]) {
    self.type = type
    titles = known.map(\.title)
    for record in known {
      titlesByID[record.id] = record.title
      for name in [record.id, record.title] + record.others {
        let folded = name.folded
        guard !folded.isEmpty, ids[folded] == nil else { continue }
        ids[folded] = record.id
        spellings.append((folded, record.id))
      }
    }
  }

  /// The name of the record called `name`; nil when there is none.
  func id(_ name: String) -> String? { ids[name.folded] }

  /// What people read of the first record; nil when there is none.
  var first: String? { titles.first }

  /// What people read of the record with that name; nil when there is none.
  func title(of id: String) -> String? { titlesByID[id] }

  /// The record whose name is written most like `name`; nil when none is.
  func nearest(_ name: String) -> String? {
    let wanted = name.folded
    // Among the shortest names, such as Roman numbers, each is near to every other.
    let limit = wanted.count < 4 ? 0 : min(3, wanted.count / 3)
    return spellings.map { (id: $0.id, steps: Self.steps(wanted, $0.folded, limit)) }
      .filter { $0.steps <= limit }.min { $0.steps < $1.steps }?.id
  }

  /// Why there is no record called `name`: with the one that is likely meant, else with the one that
  /// is written most like it, else with all there are.
  func reason(_ name: String, likely: String? = nil) -> Fact {
    if let meant = (likely ?? nearest(name)).flatMap(title(of:)) {
      return Fact("csv.near", ["type": .text(type), "name": .text(name), "meant": .text(meant)])
    }
    return Fact(
      "fault.unknown", ["type": .text(type), "name": .text(name), "known": .list(titles)])
  }

  /// How many letters have to be put in, taken out or replaced to get from one to the other
  /// (Levenshtein, 1965); more than `limit` when that is not worth counting.
  static func steps(_ from: String, _ to: String, _ limit: Int) -> Int {
    let from = Array(from.prefix(80))
    let to = Array(to.prefix(80))
    guard abs(from.count - to.count) <= limit else { return limit + 1 }
    var row = Array(0...to.count)
    for (index, letter) in from.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, other) in to.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(replaced, row[place] + 1, row[place + 1] + 1)
      }
    }
    return row[to.count]
  }
}

extension ImportNames {
  /// The groups, by number, title and name.
  static func groups(_ state: State) -> ImportNames {
    ImportNames(
      "group",
      state.all(Group.self).map {
        ($0.id.name, $0.number, [$0.title, "group \($0.number)", "\($0.number) \($0.title)"])
      })
  }

  /// The sectors, by title and name.
  static func sectors(_ state: State) -> ImportNames {
    ImportNames("sector", state.all(Sector.self).map { ($0.id.name, $0.title, []) })
  }

  /// The roles, by title and name.
  static func roles(_ state: State) -> ImportNames {
    ImportNames("role", state.all(Role.self).map { ($0.id.name, $0.title, []) })
  }

  /// The kinds of entry, by title, key and name.
  static func kinds(_ state: State) -> ImportNames {
    ImportNames("kind", state.all(EntryKind.self).map { ($0.id.name, $0.title, [$0.key]) })
  }

  /// The words for how far an entry may travel.
  static var releases: ImportNames {
    ImportNames("release", Release.allCases.map { ($0.rawValue, $0.rawValue, []) })
  }
}
