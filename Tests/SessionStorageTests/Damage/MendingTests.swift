import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("What is made of records with slips")
struct MendingTests {
  /// The top of a file with those points.
  private static func top(_ points: [Members]) -> Members {
    ["workshop": .object(["title": "Small"]), "parked": .list(points.map(Value.object))]
  }

  private static func mending(
    _ points: [Members], onto operations: [Operation] = []
  ) -> Mending {
    Mending(top(points), onto: OperationSet(operations), doubting: [], isWhole: true)
  }

  private static func point(_ id: String?, _ text: String) -> Members {
    var point: Members = ["text": .string(text)]
    point.set("id", id)
    return point
  }

  private static func reasons(_ mending: Mending) -> [String] {
    mending.findings.map(\.sentence)
  }

  @Test("a record without a name is the first by name that says the same and is not there yet")
  func namesMissing() throws {
    let points = ["d", "a", "c"].map { Self.point($0, "Same") } + [Self.point("b", "Other")]
    let operations = try #require(Self.mending(points).adoption?.operations)
    let missing = [Self.point(nil, "Same"), Self.point("c", "Same")]
    let mending = Self.mending(
      missing + [Self.point(nil, "Same"), Self.point(nil, "Same"), Self.point(nil, "Other")],
      onto: operations)
    #expect(
      Self.reasons(mending) == [
        "parked[0].id: missing; it is 'a', which says the same",
        "parked[2].id: missing; it is 'd', which says the same",
        "parked[3].id: missing, or not a name that says the same; this one was left out",
        "parked[4].id: missing; it is 'b', which says the same",
      ])
    #expect(mending.adoption?.operations.isEmpty == true)
  }

  @Test("a record that says the same is known by it whatever the order of its fields")
  func fieldsInAnotherOrder() throws {
    let list = Value.list(["x", 5, .object(["a": true, "b": .decimal("1.5")])])
    let point: Members = ["id": "a", "text": "A", "owner": "Bo", "later": list]
    let operations = try #require(Self.mending([point]).adoption?.operations)
    let further = Value.list(["x", 5, .object(["b": .decimal("1.5"), "a": true])])
    let mending = Self.mending(
      [["later": further, "group": .null, "owner": "Bo", "text": "A"]], onto: operations)
    #expect(Self.reasons(mending) == ["parked[0].id: missing; it is 'a', which says the same"])
  }

  @Test("a copied block is left out, a changed one is taken in, in the order of the file")
  func copies() {
    let mending = Self.mending(
      [("a", "One"), ("a", "Two"), ("a", "One"), ("a", "Two"), ("b", "Two"), ("a", "Three")].map {
        Self.point($0.0, $0.1)
      })
    let ends = mending.findings.map(\.reason.sentence)
    #expect(mending.findings.map(\.place) == [1, 2, 3, 5].map { "parked[\($0)].id" })
    #expect(ends[0].hasPrefix("'a' is taken by another record; this one was taken in as 'n"))
    #expect(ends[1] == "'a' is taken by another record that says the same; this one was left out")
    #expect(ends[2] == ends[1])
    #expect(ends[3].hasPrefix("'a' is taken by another record; this one was taken in as 'n"))
    #expect(mending.adoption?.added.count == 5)
  }

  @Test("what breaks a rule is told with its own place, whatever was left out before it")
  func placesBehindWhatIsLeftOut() {
    var points = (0..<12).map { Self.point("p\($0)", "Point \($0)") }
    points[3]["text"] = ""
    for index in [9, 10, 11] { points[index]["owner"] = "two\nlines" }
    let mending = Self.mending(points)
    #expect(
      Self.reasons(mending) == [
        "parked[3].text: empty; type at least one character; this record was left out"
      ]
        + [9, 10, 11].map {
          "parked[\($0)].owner: more than one line; one belongs here; it was left out"
        })
    #expect(mending.adoption?.added.count == 12)
  }

  /// What the operations say of one point, with an owner.
  private static func owned() throws -> [Operation] {
    let said = mending([["id": "a", "text": "A", "owner": "Bo"]])
    return try #require(said.adoption?.operations)
  }

  @Test("a value in doubt is not taken; what the operations say stays")
  func doubtful() throws {
    let changed: [Members] = [["id": "a", "text": "Changed", "owner": "Al"]]
    let mending = Mending(
      Self.top(changed), onto: OperationSet(try Self.owned()), doubting: ["parked[0].text"],
      isWhole: true)
    let changes = (mending.adoption?.operations ?? []).compactMap(\.change)
    #expect(changes.map(\.set) == [["owner": "Al"]])
  }

  @Test("what is missing where not all could be read was not taken out")
  func unread() throws {
    for points in [[["id": "a", "text": "A"]], []] as [[Members]] {
      let operations = OperationSet(try Self.owned())
      let part = Mending(Self.top(points), onto: operations, doubting: [], isWhole: false)
      #expect(part.adoption?.operations.isEmpty == true)
      let whole = Mending(Self.top(points), onto: operations, doubting: [], isWhole: true)
      #expect(whole.adoption?.operations.count == 1)
    }
  }

  @Test("a value that breaks a rule leaves what was there before")
  func brokenChange() throws {
    let mending = Self.mending(
      [["id": "a", "text": "A", "owner": "two\nlines"]], onto: try Self.owned())
    #expect(
      Self.reasons(mending) == [
        "parked[0].owner: more than one line; one belongs here; what was there before is kept"
      ])
    #expect(mending.adoption?.operations.isEmpty == true)
  }

  /// A slip that somebody makes with a tool, in each record.
  enum Slip: CaseIterable {
    case namesOfNewLost, namesOfKnownLost, namesOfEqualLost, copied, copiedAndChanged, broken
    case emptied
  }

  /// The points of such a file, and what the operations say.
  private static func input(_ slip: Slip, _ count: Int) -> ([Members], [Operation]) {
    let numbers = 0..<count
    let named = numbers.map { point("p\($0)", "Point \($0)") }
    let alike = numbers.map { point("p\($0)", "Point") }
    let nameless = { (points: [Members]) in points.reversed().map { $0.removing(["id"]) } }
    switch slip {
    case .namesOfNewLost: return (nameless(named), [])
    case .namesOfKnownLost:
      return (nameless(named), mending(named).adoption?.operations ?? [])
    case .namesOfEqualLost:
      return (nameless(alike), mending(alike).adoption?.operations ?? [])
    case .copied: return (numbers.map { _ in point("p", "Point") }, [])
    case .copiedAndChanged: return (numbers.map { point("p", "Point \($0)") }, [])
    case .broken: return (named.map { Members(Array($0) + [("owner", "two\nlines")]) }, [])
    case .emptied: return (numbers.map { point("p\($0)", "") }, [])
    }
  }

  @Test(
    "many records with the same slip take as much work as their number",
    arguments: Slip.allCases)
  func work(slip: Slip) {
    let growth = Work.growth(from: 200, making: { Self.input(slip, $0) }) { points, operations in
      _ = Self.mending(points, onto: operations)
    }
    #expect(growth < 8, "\(slip)")
  }
}
