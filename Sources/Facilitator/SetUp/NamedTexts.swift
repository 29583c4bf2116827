import ScreenKit
import SessionEngine
import TerminalKit
public import WorkshopModel

/// A text that says somebody's name.
public struct NamedText: Equatable, Sendable {
  /// What people call its place: "I A3", "the title of group II".
  public let place: String
  /// The entry that it is in or that it was said of; nil for another record.
  public let entry: Identifier<Entry>?

  /// The text at `place`.
  public init(place: String, entry: Identifier<Entry>?) {
    self.place = place
    self.entry = entry
  }
}

/// The texts that still say the name of somebody who is about to be withdrawn, to be changed or left.
struct NamedTexts: ListLayer, RoomLayer {
  let person: RecordKey
  /// What that person is called in the list of people.
  let name: String
  var texts: [NamedText]
  var selection = Selection<NamedText>()

  init(_ person: RecordKey, called name: String, _ texts: [NamedText]) {
    self.person = person
    self.name = name
    self.texts = texts
  }

  var place: Place { .namedTexts }

  func items(in model: Model) -> [NamedText] { texts }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session else { return }
    let words = model.strings.setUp
    frame.box(
      rect, title: words.namedTitle(name), trailingTitle: place(in: texts), isFocused: true)
    let hint = TextWidth.wrap(words.namedHint, to: max(1, rect.inset.columns - 2)).count
    let (head, list) = rect.inset.splitTop(rect.rows > hint + 6 ? hint + 1 : 0)
    frame.putParagraph(words.namedHint, in: head, style: .muted)
    frame.list(
      texts.count, selected: row(in: texts), in: list,
      draw: { row, frame in
        let text = texts[row.index]
        let said = text.entry.flatMap { session.entries[$0]?.text }?.replacing("\n", with: " ")
        let words = [text.place, said].compactMap(\.self).joined(separator: "  ")
        row.put(row.sign + words, on: &frame)
      })
  }
}
