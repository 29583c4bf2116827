import Insights
import ScreenKit
import SessionEngine
import WorkshopModel

/// An entry that says much the same as what is typed into the form.
struct LikeHint: Equatable, Sendable {
  /// The entry, which stands by itself.
  let entry: Identifier<Entry>
  /// What people call it, with the number of its group where that is another: "A3", "II A3".
  let label: String
  /// What it says.
  let text: String
}

extension Model {
  /// Looks whether an entry says much the same as what is typed into the form for a new one.
  mutating func refreshLikeHint() {
    guard var form = screen(EntryForm.self), case .new = form.purpose else { return }
    form.likeHint = likeHint(in: form)
    layers.top = form
  }

  /// The entry that says much the same as what is typed into `form`; nil when there is none.
  func likeHint(in form: EntryForm) -> LikeHint? {
    guard let session, case .new(let kind) = form.purpose, form.focus == .text else { return nil }
    return likeHint(for: form.text.text, kind, form.group, session)
  }

  /// The entry most like the text: one of the group before those of others.
  private func likeHint(
    for text: String, _ kind: Identifier<EntryKind>, _ group: Identifier<Group>,
    _ session: Session
  ) -> LikeHint? {
    let heads = board.projection.likeness(of: session).matches(for: text, among: kind)
      .compactMap { session.entries[session.entries.head(of: $0.entry)] }
    return (heads.first { $0.group == group } ?? heads.first).map { head in
      LikeHint(entry: head.id, label: label(of: head, seenFrom: group), text: head.text)
    }
  }

  /// What people call an entry, with the number of its group where that is not `group`.
  func label(of entry: Entry, seenFrom group: Identifier<Group>?) -> String {
    let label = session?.label(of: entry.id) ?? entry.id.name
    guard entry.group != group, let other = board.groups.first(where: { $0.id == entry.group })
    else { return label }
    return "\(other.number) \(label)"
  }
}
