/// The list of keys: for which layer, and how far it is scrolled.
struct Help: Equatable, Sendable {
  let context: Context
  var scroll = 0
}
