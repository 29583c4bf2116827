import Synchronization

/// A value that is worked out when it is first asked for, and then kept.
///
/// Copies share it, which nobody notices: what is worked out depends on nothing but what the holder
/// was made for.
final class Memo<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  /// The value, which `make` works out the first time.
  func value(_ make: () -> Value) -> Value {
    kept.withLock { kept in
      if let kept { return kept }
      let value = make()
      kept = value
      return value
    }
  }
}

/// Values by key, each of which is worked out when it is first asked for, and then kept.
final class MemoTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let kept = Mutex<[Key: Value]>([:])

  /// The value for `key`, which `make` works out the first time.
  func value(for key: Key, _ make: () -> Value) -> Value {
    kept.withLock { kept in
      if let value = kept[key] { return value }
      let value = make()
      kept[key] = value
      return value
    }
  }
}
