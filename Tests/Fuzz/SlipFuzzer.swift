import SessionEngine
@testable import SessionStorage
import WorkshopModel

/// Takes any bytes for a session file in which somebody made slips: JSON without a slip is read as it
/// stands, and what is put together from what is legible is written so that it reads the same again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSlips(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = bytes(start, count)
  var reader = SlipReader(input, landmarks: SessionDocument.listNames)
  let legible = reader.read()
  if let whole = try? JSONReader.value(in: input).object {
    precondition(reader.slips.isEmpty, "JSON without a slip has some: \(reader.slips)")
    precondition(legible == whole, "JSON without a slip is read otherwise")
  }
  let salvage = Salvage(input)
  guard salvage.newerVersion == nil else { return 0 }
  var operations = OperationSet(salvage.operations)
  let mending = salvage.top.map {
    Mending($0, onto: operations, doubting: salvage.doubtful, isWhole: salvage.isHarmless)
  }
  for operation in mending?.adoption?.operations ?? [] { operations.insert(operation) }
  guard operations.count > 0 else { return 0 }
  checkFile(of: untouched("s", operations, extra: mending?.extra ?? Members()))
  return 0
}
