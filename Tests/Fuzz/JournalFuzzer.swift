import SessionEngine
@testable import SessionStorage
import WorkshopModel

/// Takes any bytes for a journal: what can be read is the same when written again, and the session
/// that takes it in is the same in whatever order it comes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJournal(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = bytes(start, count)
  for bytes in [input, sealed(input)] {
    let operations = JournalFile(bytes).operations
    checkLines(of: operations)
    let session = taking(in: [operations])
    let other = taking(in: operations.reversed().map { [$0] })
    let written = SessionFile.bytes(of: session)
    precondition(written == SessionFile.bytes(of: other), "The order of operations matters")
    let rebuilt = untouched("s", session.operations)
    precondition(written == SessionFile.bytes(of: rebuilt), "The state depends on its history")
    checkFile(of: session)
  }
  return 0
}

/// A session that has a title, and took in `portions` one after the other.
private func taking(in portions: [[Operation]]) -> Session {
  let first = Operation(
    id: OperationID(ReplicaID(rawValue: "first"), 1), lamport: 1,
    content: .change(Operation.Change(record: .workshop, set: ["title": "T"])))
  var session = untouched("s", OperationSet())
  session.receive([first])
  for portion in portions { session.receive(portion) }
  precondition(
    session.receive(Array(portions.joined())) == 0, "What is there already is taken for new")
  return session
}

/// Checks that `operations` are read from a journal, whose first line is of no concern here, as
/// they were written.
private func checkLines(of operations: [Operation]) {
  let journal = JournalFile([UInt8(ascii: "\n")] + JournalFile.lines(of: operations))
  precondition(!journal.isTorn, "A journal as written is torn")
  precondition(journal.damages.count == 1, "A journal as written is damaged: \(journal.damages)")
  precondition(journal.operations == operations, "Operations are written otherwise than read")
}

/// `bytes` with a checksum in each line that has none, which the fuzzer could not guess.
private func sealed(_ bytes: [UInt8]) -> [UInt8] {
  let feed = UInt8(ascii: "\n")
  let lines = bytes.split(separator: feed, omittingEmptySubsequences: false)
  return Array(lines.map { sealed(line: Array($0)) }.joined(separator: [feed]))
}

private func sealed(line: [UInt8]) -> [UInt8] {
  guard line.last == UInt8(ascii: "}"), SealedLine.isIntact(line, in: line.indices) == nil
  else { return line }
  let body = Array(line.dropLast())
  let digits = Checksum.digits(of: body, in: body.indices)
  return body + Array(#","crc":""#.utf8) + digits + Array(#""}"#.utf8)
}
