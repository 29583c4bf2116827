import SessionEngine
import WorkshopModel

/// The screen of one entry: which, and how far it is scrolled.
struct EntryDetail: Equatable, Sendable {
  let entry: Identifier<Entry>
  var scroll = 0
}
