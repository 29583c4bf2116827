import Insights
import SessionEngine
import TestSupport
import WorkshopModel

/// The records of a workshop that chance made up, in parts that can be entered in any order.
struct RandomRooms {
  let base: [Command]
  let entries: [Command]
  /// Joins, which need the entries.
  let joins: [Command]
  /// Links, needs, offers, encounters, outcomes.
  let rest: [Command]

  private static let themes = ["law", "Law ", "money", "trust", "openness"]
  private static let texts = [
    "No budget for an incident response team", "there is no budget for incident response teams",
    "Publishes a yearly report on requests", "A yearly report on requests is published",
    "Trains judges and prosecutors", "Keeps a list of contacts in each ministry",
    "Nobody answers when a flaw is reported", "Runs a platform for whistle-blowers",
  ]

  init(_ random: inout SplitMix64) {
    let groups = Self.names("g", Int.random(in: 1...4, using: &random))
    let sectors = Self.names("s", Int.random(in: 1...4, using: &random))
    let roles = Self.names("r", Int.random(in: 1...4, using: &random))
    var base: [Command] = []
    for (index, id) in groups.enumerated() {
      base.append(
        .add(Group(id: Identifier(id), order: OrderKey("a\(index + 1)"), number: id, title: id)))
    }
    for (index, id) in sectors.enumerated() {
      base.append(.add(Sector(id: Identifier(id), order: OrderKey("a\(index + 1)"), title: id)))
    }
    for (index, id) in roles.enumerated() {
      base.append(.add(Role(id: Identifier(id), order: OrderKey("a\(index + 1)"), title: id)))
    }
    for (index, id) in ["action", "challenge"].enumerated() {
      base.append(
        .add(
          EntryKind(
            id: Identifier(id), order: OrderKey("a\(index + 1)"), title: id,
            key: index == 0 ? "a" : "c")))
    }
    self.base = base
    let count = Int.random(in: 0...40, using: &random)
    let kinds = (0..<count).map { _ in Bool.random(using: &random) ? "action" : "challenge" }
    var entries: [Command] = []
    var joins: [Command] = []
    for (index, kind) in kinds.enumerated() {
      let text = Self.texts.randomElement(using: &random) ?? ""
      let entry = Entry(
        id: Identifier("e\(100 + index)"), group: Identifier(groups.pick(&random)),
        kind: Identifier(kind), role: Identifier(roles.pick(&random)),
        sector: sectors.pickOrNone(&random).map { Identifier($0) },
        organisation: ["Acme", "ACME", "Beta", "Gamma"].pickOrNone(&random),
        text: "\(text) canary\(index)", themes: Self.themes.filter { _ in Int.one(in: 4, &random) })
      entries.append(.add(entry))
      guard index > 0, Int.one(in: 6, &random) else { continue }
      joins.append(
        .edit(entry.key, ["joined": .string("e\(100 + Int.random(in: 0..<index, using: &random))")])
      )
    }
    for index in 0..<Int.random(in: 0...8, using: &random) {
      let participant = Participant(
        id: Identifier("p\(index)"), group: Identifier(groups.pick(&random)),
        sector: sectors.pickOrNone(&random).map { Identifier($0) },
        isPresent: [true, false].pickOrNone(&random))
      entries.append(.add(participant))
    }
    self.entries = entries
    self.joins = joins
    // A challenge has one outcome; which of several stands would depend on the order of entry.
    var taken: Set<RecordKey> = []
    rest = Self.rest(kinds, sectors, &random).filter { command in
      guard case .add(let key, _) = command else { return true }
      return taken.insert(key).inserted
    }
  }

  private static func rest(
    _ kinds: [String], _ sectors: [String], _ random: inout SplitMix64
  ) -> [Command] {
    func ids(_ kind: String) -> [String] {
      kinds.indices.filter { kinds[$0] == kind }.map { "e\(100 + $0)" }
    }
    let (actions, challenges) = (ids("action"), ids("challenge"))
    guard !actions.isEmpty, !challenges.isEmpty else { return [] }
    var rest: [Command] = []
    for index in 0..<Int.random(in: 0...15, using: &random) {
      let challenge = Identifier<Entry>(challenges.pick(&random))
      let sector: Identifier<Sector>? = sectors.pickOrNone(&random).map { Identifier($0) }
      let text = texts.pick(&random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        let link = Link(
          id: Identifier("x\(index)"), action: Identifier(actions.pick(&random)),
          challenge: challenge, outcome: Link.Outcome.allCases.pickOrNone(&random))
        rest.append(.add(link))
      case 1:
        rest.append(.add(Need(id: Identifier("x\(index)"), challenge: challenge, text: text)))
      case 2:
        rest.append(
          .add(Offer(id: Identifier("x\(index)"), challenge: challenge, sector: sector, text: text))
        )
      case 3:
        rest.append(
          .add(
            Encounter(
              id: Identifier("x\(index)"), challenge: challenge,
              scope: Encounter.Scope.allCases.pick(&random), sector: sector)))
      default:
        rest.append(
          .add(
            Outcome(
              id: .of(challenge), challenge: challenge,
              result: Outcome.Result.allCases.pick(&random))))
      }
    }
    return rest
  }

  private static func names(_ letter: String, _ count: Int) -> [String] {
    (0..<count).map { "\(letter)\($0)" }
  }
}

extension Int {
  /// Whether a chance of one in `count` comes true.
  static func one(in count: Int, _ random: inout SplitMix64) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }
}

extension Collection {
  /// Any of the elements, of which there must be one.
  func pick(_ random: inout SplitMix64) -> Element {
    let step = Int.random(in: 0..<count, using: &random)
    return self[index(startIndex, offsetBy: step)]
  }

  /// Any of the elements, or now and then none.
  func pickOrNone(_ random: inout SplitMix64) -> Element? {
    Int.one(in: 4, &random) ? nil : pick(&random)
  }
}
