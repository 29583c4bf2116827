import SessionEngine
import WorkshopModel

extension Model {
  /// Takes in which texts say the name of somebody who is to be withdrawn: where there are none nothing
  /// keeps that from being done, else they are shown first.
  mutating func take(_ texts: [NamedText], naming person: RecordKey) -> [Effect] {
    guard let (_, row) = recordInQuestion, row.key == person else { return [] }
    guard !texts.isEmpty else { return withdraw(person, called: row.title) }
    push(.screen(NamedTexts(person, called: row.title, texts)))
    return []
  }

  /// Opens the entry that the selected text is in; says where another one is changed.
  mutating func openNamedText() {
    guard let text = screen(NamedTexts.self)?.selection else { return }
    guard let entry = text.entry, session?.entries[entry] != nil else {
      return warn(strings.setUp.namedElsewhere(text.place))
    }
    show(entry)
  }

  /// Withdraws who was asked about, and leaves the texts as they are.
  mutating func withdrawNamed() -> [Effect] {
    guard let texts = screen(NamedTexts.self) else { return [] }
    pop()
    return withdraw(texts.person, called: texts.name)
  }

  /// Takes a record out, and says so.
  mutating func withdraw(_ key: RecordKey, called title: String) -> [Effect] {
    perform([.withdraw(key)], telling: strings.setUp.withdrew(title))
  }
}
