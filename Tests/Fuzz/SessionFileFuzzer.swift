import SessionEngine
import SessionStorage

/// Takes any bytes for a session file: what can be read is written so that it reads the same again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSessionFile(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = bytes(start, count)
  for trustsSeal in [true, false] {
    guard let session = try? loaded(input, trustsSeal: trustsSeal) else { continue }
    checkFile(of: session)
  }
  return 0
}
