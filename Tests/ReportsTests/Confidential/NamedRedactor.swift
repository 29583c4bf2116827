import SessionEngine
import WorkshopModel

@testable import Reports

extension Redactor {
  /// One that knows these people and organisations and the words of these entries.
  init(people: [String] = [], organisations: [String] = [], texts: [String] = []) throws {
    var workshop = try SmallWorkshop()
    for (index, name) in people.enumerated() {
      try workshop.add(
        Participant(id: Identifier("n\(index)"), group: Identifier("g"), name: name))
    }
    for (index, name) in organisations.enumerated() {
      try workshop.add(
        Participant(id: Identifier("o\(index)"), group: Identifier("g"), organisation: name))
    }
    for (index, text) in texts.enumerated() {
      try workshop.addEntry("t\(index)", text, organisation: nil)
    }
    self.init(KnownNames(in: workshop.session, hiddenBy: Disclosure(.chathamHouse, .named)))
  }

  /// What becomes of `text`, and the words that are told of.
  func result(_ text: String) -> (text: String, told: [String]) {
    var left: Set<LeftName> = []
    let redacted = redacted(text, noting: &left)
    return (redacted, left.map(\.word).sorted())
  }
}
