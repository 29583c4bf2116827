import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Where one looks for the other end of a link: all actions for a challenge, or all challenges for
/// an action, those of the same group first, and in each group the likest first.
struct LinkPicker: Picker, RoomLayer {
  /// An entry to link with.
  struct Candidate: Sendable {
    let entry: Entry
    let label: String
    let group: String
    /// What is looked through: in lower case, with everything that tells the entry.
    let text: String
    let isLinked: Bool
  }

  /// The entry at this end of the link.
  let origin: Identifier<Entry>
  let title: String
  private var candidates: [Candidate] = []
  private var finds: [Candidate] = []
  var filter = TextField()
  var selection = Selection<Identifier<Entry>>()

  var place: Place { .linkPicker }

  var entry: Identifier<Entry>? { origin }

  func items(in model: Model) -> [Candidate] { finds }

  func id(of find: Candidate) -> Identifier<Entry> { find.entry.id }

  /// The picker for links of `origin`, which is a challenge or not, as `ledger` tells.
  init(_ origin: Entry, title: String, _ model: Model, _ session: Session, _ ledger: Ledger) {
    self.origin = origin.id
    self.title = title
    list(for: origin, model, session, ledger)
  }

  mutating func renew(in model: inout Model) {
    guard let session = model.session, let ledger = model.board.ledger,
      let origin = session.entries[origin]
    else { return }
    list(for: origin, model, session, ledger)
  }

  /// Lists what can be at the other end.
  private mutating func list(
    for origin: Entry, _ model: Model, _ session: Session, _ ledger: Ledger
  ) {
    let isChallenge = ledger.isChallenge(origin)
    let connections = model.board.connections
    let linked = Set(
      isChallenge
        ? connections?.links(onChallenge: origin.id).map(\.action.id) ?? []
        : connections?.links(ofAction: origin.id).map(\.challenge.id) ?? [])
    let words = Self.words(of: origin.text)
    var rated: [(group: Int, likeness: Int, place: Int, candidate: Candidate)] = []
    for (place, group) in model.board.groups.enumerated() {
      for kind in model.board.kinds where (kind.id == ledger.kind) != isChallenge {
        for numbered in session.entries.entries(in: group.id, kind.id) {
          guard let entry = session.entries[numbered.id], entry.id != origin.id,
            session.standing(entry.id) == entry.id
          else { continue }
          let label = kind.label(numbered.number)
          let sector: Sector? = entry.sector.flatMap { session.state.value($0) }
          let facts = [label, group.number, sector?.title, entry.organisation]
          let text = (facts.compactMap(\.self) + entry.themes + [entry.text])
            .joined(separator: " ").lowercased()
          let candidate = Candidate(
            entry: entry, label: label, group: group.number, text: text,
            isLinked: linked.contains(entry.id))
          let likeness = words.intersection(Self.words(of: entry.text)).count
          rated.append((group.id == origin.group ? -1 : place, likeness, rated.count, candidate))
        }
      }
    }
    rated.sort { ($0.group, $1.likeness, $0.place) < ($1.group, $0.likeness, $1.place) }
    candidates = rated.map(\.candidate)
    find()
  }

  /// The words of a text that tell what it is about: those of four letters or more, cut where
  /// endings begin.
  private static func words(of text: String) -> Set<Substring> {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return Set(words.filter { $0.count > 3 }.map { $0.prefix(6) })
  }

  mutating func filterChanged(in model: Model) {
    find()
    selection = Selection()
  }

  /// Finds what has all words that are looked for.
  private mutating func find() {
    let words = filter.text.lowercased().split(whereSeparator: \.isWhitespace)
    finds = candidates.filter { candidate in words.allSatisfy { candidate.text.contains($0) } }
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let words = model.strings.challenge
    frame.box(rect, title: title, trailingTitle: place(in: finds), isFocused: true)
    let inner = rect.inset
    frame.putFilter(filter, hint: words.pickHint, in: inner)
    let list = inner.splitTop(inner.rows < 8 ? 1 : 2).1
    frame.list(
      finds.count, selected: row(in: finds), in: list, indent: 9,
      empty: candidates.isEmpty ? words.noActions : words.nothingFound,
      item: { index in
        let text = String(finds[index].entry.text.prefix(list.columns))
        return ListItem(text, facts: [facts(of: finds[index], in: model)])
      },
      draw: { row, frame in
        let find = finds[row.index]
        let head = TextWidth.pad("\(row.sign)\(find.group) \(find.label)", to: 9)
        row.put(head, style: row.style.bold(), on: &frame)
      })
  }

  private func facts(of find: Candidate, in model: Model) -> String {
    let sector = find.entry.sector.flatMap { id in model.board.sectors.first { $0.id == id } }
    let facts = [
      find.isLinked ? "◆ " + model.strings.challenge.linked : nil,
      sector?.title ?? model.strings.board.unspecified, find.entry.organisation,
    ]
    return facts.compactMap(\.self).joined(separator: " · ")
  }
}

extension LinkPicker {
  /// The entry that is shown or selected, which a link can be of; nil where there is none.
  @Sendable static func end(in model: Model) -> Entry? {
    model.entryInQuestion.flatMap { model.session?.entries[$0] }
  }

  /// Opens the picker for the other end of a link of `entry`.
  @Sendable static func open(of entry: Entry, in model: inout Model) -> [Effect] {
    guard let session = model.session, let ledger = model.board.ledger else { return [] }
    let words = model.strings.challenge
    let label = session.label(of: entry.id)
    let title = ledger.isChallenge(entry) ? words.pickAction(label) : words.pickChallenge(label)
    model.push(LinkPicker(entry, title: title, model, session, ledger))
    return []
  }

  /// Goes to the form that asks how; where both are linked already, to that link.
  func pick(in model: inout Model) {
    guard let session = model.session, let ledger = model.board.ledger,
      let origin = session.entries[origin],
      let other = selected(in: model).flatMap({ session.entries[$0.entry.id] })
    else { return model.warn(model.strings.challenge.nothingFound) }
    let (action, challenge) = ledger.isChallenge(origin) ? (other, origin) : (origin, other)
    let links = model.board.connections?.links(onChallenge: challenge.id) ?? []
    model.pop()
    if let known = links.first(where: { $0.action.id == action.id }) {
      ChallengeForms.change(known.link.key, in: &model)
    } else {
      ChallengeForms.link(action, challenge, in: &model)
    }
  }
}
