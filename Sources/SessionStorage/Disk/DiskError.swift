/// Why a disk did not do what it was asked.
public struct DiskError: Error, Equatable, Sendable {
  /// What a disk was asked to do.
  public enum Operation: String, Sendable {
    case inspect, read, list, makeFolder, create, lock, write, sync, close, rename, link, remove
  }

  /// Why it did not.
  public enum Cause: Equatable, Sendable {
    /// The system's error number.
    case system(Int32)
    /// The file has more than that many bytes.
    case tooLarge(limit: Int)
  }

  /// What was asked.
  public let operation: Operation
  /// The file or folder in question.
  public let path: String
  /// Why it was not done.
  public let cause: Cause

  /// `operation` on `path` failed because of `cause`.
  public init(_ operation: Operation, _ path: String, _ cause: Cause) {
    self.operation = operation
    self.path = path
    self.cause = cause
  }

  /// The system's error number; nil when the cause is another.
  public var code: Int32? {
    guard case .system(let code) = cause else { return nil }
    return code
  }
}
