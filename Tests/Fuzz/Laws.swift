import SessionEngine
import SessionStorage
import WorkshopModel

/// The bytes that libFuzzer hands over.
func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: start, count: count))
}

/// The session in the session file `bytes`, taken in as the program does it.
///
/// - Throws: What is wrong with the file, as the program would say it.
func loaded(_ bytes: [UInt8], trustsSeal: Bool) throws -> Session {
  var file = try SessionFile(bytes, trustsSeal: trustsSeal)
  if file.isSealed, !file.damages.isEmpty { file = try SessionFile(bytes) }
  var operations = OperationSet()
  for operation in file.operations { operations.insert(operation) }
  var id = file.document.id ?? ""
  if !file.isSealed {
    let adoption = try Adoption(file.document, onto: operations)
    for operation in adoption.operations { operations.insert(operation) }
    id = file.document.id ?? adoption.sessionID
  }
  return untouched(id, operations, extra: file.document.extra)
}

/// The session `id` of a program that has not done anything yet.
func untouched(_ id: String, _ operations: OperationSet, extra: Members = Members()) -> Session {
  Session(id: id, replica: ReplicaID(rawValue: "fuzzer"), operations: operations, extra: extra)
}

/// Checks that the file of `session` can be read, and says the same when it is written again.
///
/// What no file can hold is refused by the reader, and the program then leaves the old file.
func checkFile(of session: Session) {
  let written = SessionFile.bytes(of: session)
  for trustsSeal in [true, false] {
    do {
      let file = try SessionFile(written, trustsSeal: trustsSeal)
      precondition(file.damages.isEmpty, "A file as written has damages: \(file.damages)")
      precondition(file.isSealed == trustsSeal, "The seal of a file as written does not match")
      let again = SessionFile.bytes(of: try loaded(written, trustsSeal: trustsSeal))
      precondition(again == written, "A file that was read is written otherwise")
    } catch FormatError.json(let finding) where isLimit(finding) {
      continue
    } catch {
      preconditionFailure("A file as written cannot be read: \(error)")
    }
  }
}

/// Whether a file cannot be read because it says more than a file may, or something twice, as only
/// operations of other programs can demand.
private func isLimit(_ finding: Finding) -> Bool {
  ["json.nameTwice", "json.tooManyMembers", "fault.tooDeep"].contains(finding.reason.key)
}
