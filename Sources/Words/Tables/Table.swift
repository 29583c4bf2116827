import Synchronization

/// The messages of a language, read when they are first asked for, and then kept.
///
/// Copies of the words share it, which nobody notices: what is read depends on the bytes alone.
final class Table: Sendable {
  private let state: Mutex<State>
  private let keptStyle = Mutex<NumberStyle?>(nil)

  init(_ parts: [String: [UInt8]]) { state = Mutex(State(unread: parts)) }

  /// The message of that key; nil where there is none.
  func message(_ key: String) -> Message? { state.withLock { $0.message(key) } }

  /// The keys that begin like this, which has a whole area in front.
  func keys(in prefix: String) -> [String] { state.withLock { $0.keys(in: prefix) } }

  /// All messages by their keys.
  var all: [String: Message] { state.withLock { $0.all() } }

  /// How numbers are written.
  var numberStyle: NumberStyle {
    if let kept = keptStyle.withLock(\.self) { return kept }
    let style = NumberStyle(
      digits: plain("number.digits"), group: plain("number.group"), minus: plain("number.minus"))
    keptStyle.withLock { $0 = style }
    return style
  }

  private func plain(_ key: String) -> String? {
    if case .plain(let text)? = message(key) { text } else { nil }
  }
}

/// What is known of a table.
private struct State {
  enum Entry {
    /// As it stands in its part.
    case unread(ArraySlice<UInt8>)
    case read(Message)
  }

  /// The parts that nobody has asked for yet, by area: what is before the first dot of a key.
  var unread: [String: [UInt8]]
  var entries: [String: Entry] = [:]

  mutating func message(_ key: String) -> Message? {
    if let entry = entries[key] { return message(key, entry) }
    readArea(of: key)
    return entries[key].map { message(key, $0) }
  }

  mutating func keys(in prefix: String) -> [String] {
    readArea(of: prefix)
    return entries.keys.filter { $0.hasPrefix(prefix) }
  }

  private mutating func readArea(of key: String) {
    if let part = unread.removeValue(forKey: String(key.prefix { $0 != "." })) { read(part) }
  }

  private mutating func message(_ key: String, _ entry: Entry) -> Message {
    switch entry {
    case .read(let message): return message
    case .unread(let slice):
      let bytes = RowText(slice).bytes
      // The tests check the tables in the program; what cannot be read all the same is shown.
      let message =
        (try? MessageParser.message(bytes[...])) ?? .plain(String(decoding: bytes, as: UTF8.self))
      entries[key] = .read(message)
      return message
    }
  }

  private mutating func read(_ part: [UInt8]) {
    // A message has some hundred bytes; room for all beforehand costs less than growing.
    entries.reserveCapacity(entries.count + part.count / 80)
    var reader = TableReader(part)
    while let item = reader.next() {
      guard case .row(let row) = item else { continue }
      entries[row.key] = .unread(part[row.message])
    }
  }

  mutating func all() -> [String: Message] {
    unread.values.forEach { read($0) }
    unread = [:]
    return Dictionary(uniqueKeysWithValues: entries.map { ($0, message($0, $1)) })
  }
}
