public import SessionEngine
public import WorkshopModel

/// A method that chance made up: any number of kinds, questions, ends, roles and sectors, none of
/// each among them, and keys that may clash.
public struct RandomMethod {
  /// 0 to 6 kinds of entry.
  public let kinds: [EntryKind]
  /// 0 to 7 guiding questions.
  public let questions: [GuidingQuestion]
  /// 0 to 6 ends; where there are none, those of 2019 hold.
  public let ends: [End]
  /// 0 to 9 roles.
  public let roles: [Role]
  /// 0 to 9 sectors.
  public let sectors: [Sector]
  /// 1 to 3 groups.
  public let groups: [Group]

  /// The method of `random`.
  public init(using random: inout SplitMix64) {
    ends = Self.several(0...6, &random) { index, random in
      End(
        id: Identifier("end-\(index)"), title: Self.word(index, &random),
        sign: ["+", "✓", nil].pick(&random), settles: Bool.random(using: &random),
        needs: [[], [.owner], [.reason], [.owner, .reason]].pick(&random))
    }
    let ends = ends
    kinds = Self.several(0...6, &random) { index, random in
      let named = ends.filter { _ in Bool.random(using: &random) }.map(\.id)
      return EntryKind(
        id: Identifier("kind-\(index)"), order: Self.order(index),
        title: Self.word(index, &random),
        plural: [nil, "Several \(index)"].pick(&random),
        key: String(Array("abcdefghijklmnopqrstuvwxyz").pick(&random)),
        letter: [nil, nil, "Z"].pick(&random),
        standsFor: ([nil] + EntryKind.Meaning.allCases).pick(&random),
        asksRole: Bool.random(using: &random),
        asks: EntryKind.Field.allCases.filter { _ in Int.random(in: 0..<3, using: &random) == 0 },
        ends: [nil, named].pick(&random))
    }
    let kinds = kinds
    questions = Self.several(0...7, &random) { index, random in
      GuidingQuestion(
        id: Identifier("asked-\(index)"), text: Self.word(index, &random) + "?",
        record: GuidingQuestion.Kind.allCases.pick(&random),
        kinds: kinds.filter { _ in Bool.random(using: &random) }.map(\.id))
    }
    roles = Self.several(0...9, &random) { index, random in
      Role(
        id: Identifier("role-\(index)"), order: Self.order(index),
        title: Self.word(index, &random), release: ([nil] + Release.allCases).pick(&random))
    }
    sectors = Self.several(0...9, &random) { index, random in
      Sector(
        id: Identifier("sector-\(index)"), order: Self.order(index),
        title: Self.word(index, &random))
    }
    groups = Self.several(1...3, &random) { index, _ in
      Group(
        id: Identifier("group-\(index)"), order: Self.order(index), number: "G\(index)",
        title: "Group \(index)")
    }
  }

  /// What puts it into an empty session.
  public var commands: [Command] {
    let workshop = Workshop(
      id: Identifier(RecordKey.workshop.id),
      fields: [
        "title": "Any method", "attribution": "affiliation", "ends": .list(ends.map(\.value)),
      ])
    let asked: Members = [
      "questions": .list(questions.enumerated().map { $1.value(at: $0) })
    ]
    return [.add(workshop)] + roles.map { .add($0) } + sectors.map { .add($0) }
      + kinds.map { .add($0) } + groups.map { .add($0) } + [.edit(.workshop, asked)]
  }

  /// A session of it in which people entered so much, each entry with a text of its own.
  public func session(entering count: Int, using random: inout SplitMix64) throws -> Session {
    var session = Session(id: "any", replica: ReplicaID(rawValue: "any"))
    for command in commands { _ = try session.perform(command, at: Timestamp(seconds: 0)) }
    var history = RandomMethodHistory(self)
    for index in 0..<count {
      for command in history.next(index, using: &random) {
        _ = try session.perform(command, at: Timestamp(seconds: index))
      }
    }
    return session
  }

  private static func several<Element>(
    _ range: ClosedRange<Int>, _ random: inout SplitMix64,
    _ make: (Int, inout SplitMix64) -> Element
  ) -> [Element] {
    (0..<Int.random(in: range, using: &random)).map { make($0, &random) }
  }

  private static func order(_ index: Int) -> OrderKey { OrderKey("a\(index + 1)") }

  private static func word(_ index: Int, _ random: inout SplitMix64) -> String {
    ["Proposal", "Obstacle", "Ärger", "意见", "A comment on the draft", "Maßnahme"].pick(&random)
      + " \(index)"
  }
}

extension RandomAccessCollection {
  /// One of them, of which there is at least one.
  func pick(_ random: inout SplitMix64) -> Element {
    self[index(startIndex, offsetBy: Int.random(in: 0..<count, using: &random))]
  }
}
