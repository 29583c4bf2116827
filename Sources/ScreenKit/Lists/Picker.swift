public import TerminalKit

/// A list from which one picks, filtered by what is typed.
public protocol Picker<Host>: ListLayer {
  /// What the items are filtered by.
  var filter: TextField { get set }

  /// Whether keys are typed into the filter now.
  var isFiltering: Bool { get }

  /// Takes note that the filter says something else.
  mutating func filterChanged(in host: Host)
}

extension Picker {
  /// Always.
  public var isFiltering: Bool { true }

  /// Begins at the top.
  public mutating func filterChanged(in host: Host) { selection = Selection() }

  /// The filter, while it is typed.
  public var typed: TextField? { isFiltering ? filter : nil }

  /// Types into the filter.
  public mutating func type(_ key: Key, in host: inout Host) {
    edit(in: host) { _ = $0.handle(key, columns: TextField.limit) }
  }

  /// Puts a text into the filter, on one line.
  public mutating func paste(_ text: String, in host: inout Host) {
    edit(in: host) { $0.insert(text.onOneLine) }
  }

  private mutating func edit(in host: Host, _ change: (inout TextField) -> Void) {
    let before = filter.text
    change(&filter)
    if filter.text != before { filterChanged(in: host) }
  }
}

/// A list with keys of its own, whose filter is typed when somebody asks for it.
public protocol FilteredList<Host>: Picker {
  /// Whether keys are typed into the filter now.
  var isFiltering: Bool { get set }
}

extension FilteredList {
  /// Empties the filter.
  ///
  /// - Returns: Whether it hid anything.
  public mutating func showAll() -> Bool {
    let isFiltered = !filter.text.isEmpty
    filter = TextField()
    isFiltering = false
    return isFiltered
  }
}
