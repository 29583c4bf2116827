import SessionEngine
import SessionStorage

/// Takes any bytes for two session files with a line "---" between them: two copies of a session
/// become the same by taking in what the other has, whichever begins.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMerge(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let parts = bytes(start, count).split(separator: Array("\n---\n".utf8), maxSplits: 1)
  guard parts.count == 2, let first = try? loaded(Array(parts[0]), trustsSeal: true),
    let second = try? loaded(Array(parts[1]), trustsSeal: true), first.id == second.id
  else { return 0 }
  let union = joined(first, second)
  let other = joined(second, first)
  precondition(
    SessionFile.bytes(of: union) == SessionFile.bytes(of: other), "The order of merging matters")
  checkFile(of: union)
  return 0
}

/// `session` with what `other` has.
private func joined(_ session: Session, _ other: Session) -> Session {
  var session = session
  session.receive(other.operations.sorted)
  session.extra = session.extra.joined(with: other.extra)
  precondition(
    session.receive(other.operations.sorted) == 0, "What is there already is taken for new")
  return session
}
