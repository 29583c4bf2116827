import CTerminal

/// Ends the wait of a ``CursesTerminal`` from anywhere, for instance when background work is done.
public struct Waker: Sendable {
  init() {}

  /// Makes ``Terminal/events(timeout:)`` return ``Event/wake``, now or when it is called next.
  ///
  /// Many calls before that may count as one. It may be called from any thread; without an open
  /// terminal it does nothing.
  public func wake() { ct_wake() }
}
