#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension [UInt8] {
  /// Where `byte` comes next from `start` on; nil when it does not.
  ///
  /// Files are searched by tens of megabytes, for which the system has the fastest way.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
      guard let base = rest.baseAddress, let found = memchr(base, Int32(byte), rest.count) else {
        return nil
      }
      return start + (UnsafeRawPointer(found) - base)
    }
  }
}
