import SessionEngine
import Testing
import WorkshopModel

@testable import Reports

/// What is found of names as others write them, and what is found in ordinary texts.
@Suite("Lists of names as others write them")
struct NameListTests {
  /// What came of a list in one session that has all its names and texts.
  private struct Score {
    var taken = 0
    var told = 0
    var missed: [String] = []
    var ordinaryTaken: [String] = []
    var ordinaryTold: [String] = []

    /// How many in a hundred texts that were changed had a name in them.
    var precision: Double { Self.percent(taken, of: taken + ordinaryTaken.count) }

    /// How many in a hundred spellings were found.
    func recall(_ found: Int, _ list: NameList) -> Double {
      Self.percent(found, of: list.spellings.count)
    }

    private static func percent(_ part: Int, of all: Int) -> Double {
      (Double(part) / Double(all) * 1000).rounded() / 10
    }
  }

  private func score(_ list: NameList) throws -> Score {
    var workshop = try SmallWorkshop()
    for (index, name) in list.people.enumerated() {
      try workshop.add(
        Participant(id: Identifier("n\(index)"), group: Identifier("g"), name: name))
    }
    for (index, name) in list.organisations.enumerated() {
      try workshop.add(
        Participant(id: Identifier("o\(index)"), group: Identifier("g"), organisation: name))
    }
    for (index, text) in (list.spellings.map(\.text) + list.ordinary).enumerated() {
      try workshop.addEntry("t\(index)", text, organisation: nil)
    }
    let redactor = Redactor(
      KnownNames(in: workshop.session, hiddenBy: Disclosure(.chathamHouse, .named)))
    var score = Score()
    for spelling in list.spellings {
      var left: Set<LeftName> = []
      let redacted = redactor.redacted(spelling.text, noting: &left)
      if !redacted.contains(spelling.written) {
        score.taken += 1
      } else if !left.isEmpty {
        score.told += 1
      } else {
        score.missed.append("\(spelling.name): \(spelling.text)")
      }
    }
    for text in list.ordinary {
      var left: Set<LeftName> = []
      let redacted = redactor.redacted(text, noting: &left)
      if redacted != text { score.ordinaryTaken.append("\(text) -> \(redacted)") }
      if !left.isEmpty { score.ordinaryTold.append("\(text): \(left.map(\.word).sorted())") }
    }
    print(
      "Names: \(list.spellings.count) spellings, \(score.taken) taken out, \(score.told) told of, "
        + "\(score.missed.count) missed; \(list.ordinary.count) ordinary texts, "
        + "\(score.ordinaryTaken.count) changed, \(score.ordinaryTold.count) told of; "
        + "precision \(score.precision) %, recall \(score.recall(score.taken, list)) %, with those "
        + "told of \(score.recall(score.taken + score.told, list)) %")
    return score
  }

  @Test("of the half that was tuned by, each is taken out or told of, most are taken out")
  func tuning() throws {
    let list = NameList.tuning
    let score = try score(list)
    #expect(score.missed == [])
    #expect(score.taken * 100 >= list.spellings.count * 92)
    #expect(score.ordinaryTaken.count <= 1, "\(score.ordinaryTaken)")
    #expect(score.ordinaryTold.count <= 4, "\(score.ordinaryTold)")
  }

  @Test("of the other half hardly any is missed, and few ordinary texts are touched")
  func heldOut() throws {
    let list = NameList.heldOut
    let score = try score(list)
    #expect(score.missed.count <= 3, "\(score.missed)")
    #expect(score.taken * 100 >= list.spellings.count * 92)
    #expect(score.ordinaryTaken.count <= 2, "\(score.ordinaryTaken)")
    #expect(score.ordinaryTold.count <= 7, "\(score.ordinaryTold)")
  }
}
