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

  /// The entry most like what is typed into the form for a new one, one of the group before those of
  /// others; nil when there is none.
  init?(_ form: EntryForm, in model: Model) {
    guard let session = model.session, case .new(let kind) = form.purpose, form.isInText
    else { return nil }
    let matches = model.board.projection.likeness(of: session)
      .matches(for: form.typedText.text, among: kind)
    let heads = matches.compactMap { session.entries[session.entries.head(of: $0.entry)] }
    guard let head = heads.first(where: { $0.group == form.group }) ?? heads.first else {
      return nil
    }
    entry = head.id
    label = session.label(of: head, besides: form.group)
    text = head.text
  }
}
