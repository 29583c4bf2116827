@testable import Insights
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("What proposed themes are called")
struct ThemeNamesTests {
  private func title(_ texts: [String], _ change: (inout Rooms) throws -> Void = { _ in }) throws
    -> ThemeProposal
  {
    var rooms = try Rooms()
    for text in texts { try rooms.enter("action solver I", text: text) }
    try change(&rooms)
    let proposals = ThemeProposals(rooms.session).all
    #expect(proposals.count == 1)
    return try #require(proposals.first)
  }

  @Test("words that stand together are called as they stand together")
  func together() throws {
    #expect(
      try title([
        "Points of contact were tested at midnight", "No points of contact abroad",
        "Keeps a list of points of contact",
      ]).title == "points of contact")
  }

  @Test("words are taken from entries that may be quoted, where there are any")
  func release() throws {
    let texts = ["The canary lantern hangs", "A lantern of canary", "Canary, lantern!", "Lantern"]
    let quoted = try title(texts) { rooms in
      for entry in ["e101", "e102", "e103"] {
        try rooms.edit(Identifier<Entry>(entry).key, ["release": "room"])
      }
    }
    #expect(quoted.title == "Lantern")
    #expect(quoted.titleRelease == nil)
    let kept = try title(texts) { rooms in
      for entry in rooms.session.entries.all.map(\.id) {
        try rooms.edit(entry.key, ["release": "room"])
      }
    }
    #expect(kept.title.lowercased().contains("canary"))
    #expect(kept.titleRelease == .room)
  }

  @Test("no theme is called by a person or an organisation, unless there is no other word")
  func names() throws {
    let texts = ["Acme tests products", "Products that Acme tests", "Acme products, with tests"]
    #expect(try title(texts).title.contains("Acme"))
    let named = try title(texts) { rooms in
      try rooms.add(
        Participant(
          id: Identifier("p1"), group: Identifier("g-I"), name: "Jo Tests", organisation: "ACME"))
    }
    #expect(named.title.lowercased() == "products")
  }

  @Test("other scripts have proposals too, called by words or signs that stand in them")
  func scripts() throws {
    let sets = [
      ["Обучение судей каждый год", "Нет денег на обучение судей", "Судей и обучение забыли"],
      ["تدريب القضاة كل عام", "لا مال من أجل تدريب القضاة", "تدريب للقضاة في المنطقة"],
      ["网络安全培训每年一次", "没有预算做网络安全培训", "法官需要网络安全培训"],
      ["サイバー演習を毎年行う", "サイバー演習の予算がない", "病院のサイバー演習"],
      ["การฝึกอบรมผู้พิพากษา", "ไม่มีงบการฝึกอบรม", "การฝึกอบรมทุกปี"],
    ]
    for texts in sets {
      let proposal = try title(texts)
      #expect(proposal.entries.count == 3)
      #expect(
        texts.contains { text in proposal.title.split(separator: " / ").allSatisfy(text.contains) })
    }
    #expect(try title(sets[2]).title == "网络安全培训")
  }
}
