import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The list of those who may be speaking; somebody who is not in it is typed there.
struct SpeakerPicker: Picker, RoomLayer {
  /// Somebody to choose.
  enum Item {
    case listed(Speakers.Candidate)
    /// Somebody who is typed, and not listed yet.
    case newcomer(String)
  }

  let group: Identifier<Group>
  var filter = TextField()
  var selection = Selection<Int>()
  /// Somebody who is not listed and of whom only the sector is to be chosen; nil before.
  var newcomer: Members?

  var place: Place { .speakers }

  /// Those of the group whom the filter means; then the sectors alone where only that is asked.
  func items(in model: Model) -> [Item] {
    guard let speakers = speakers(in: model) else { return [] }
    let found = speakers.candidates(for: filter.text)
    guard newcomer == nil else {
      return found.filter { if case .sector = $0.speaker { true } else { false } }
        .map(Item.listed)
    }
    let isTyped = filter.text.contains(where: \.isLetter) && !model.isReadOnly
    return found.map(Item.listed) + (isTyped ? [.newcomer(filter.text.trimmed)] : [])
  }

  func speakers(in model: Model) -> Speakers? {
    model.session.map { Speakers($0.state, in: group) }
  }

  func id(of item: Item) -> Int { if case .listed(let one) = item { one.number } else { 0 } }

  func accept(in model: inout Model) -> [Effect] {
    selected(in: model).map { take($0, in: &model) } ?? []
  }

  func obstacleToAccepting(in model: Model) -> Obstacle? {
    selected(in: model) == nil
      ? Obstacle(reason: model.strings.speakers.none, isHidden: false) : nil
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session else { return }
    let words = model.strings.speakers
    let items = items(in: model)
    let title = newcomer.map { words.sectorOf($0.text("name") ?? "") } ?? words.title
    frame.box(rect, title: title, trailingTitle: place(in: items), isFocused: true)
    frame.putFilter(filter, hint: words.hint, in: rect.inset)
    let list = rect.inset.splitTop(rect.inset.rows < 8 ? 1 : 2).1
    frame.list(
      items.count, selected: row(in: items), in: list, empty: words.none,
      draw: { row, frame in
        let item = items[row.index]
        guard case .listed(let candidate) = item else {
          return _ = row.put("\(row.sign)  + \(words.add(filter.text.trimmed))", on: &frame)
        }
        // Digits choose while nothing is typed, and then among the first ten.
        let number = filter.text.isEmpty && row.index < 10 ? "\((row.index + 1) % 10)" : " "
        let sign = candidate.isPresent ? " " : "–"
        let name = session.state.facts(of: candidate.speaker).joined(separator: " · ")
        row.put("\(row.sign)\(number) \(sign) \(name)", on: &frame)
      })
  }
}

extension State {
  /// What people call a speaker: the name, the organisation and the sector, as far as they are known.
  func facts(of speaker: Speakers.Speaker) -> [String] {
    switch speaker {
    case .sector(let sector): return [sector.title]
    case .participant(let person):
      let sector: Sector? = person.sector.flatMap { value($0) }
      return [person.name, person.organisation, sector?.title].compactMap(\.self)
    }
  }
}
