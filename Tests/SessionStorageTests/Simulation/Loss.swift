import SessionEngine
import SessionStorage
import WorkshopModel

/// Why a simulated history did not go as it must.
struct Loss: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

extension SimulatedMachine {
  /// Checks that the session file is whole and that everything that was called saved is there.
  ///
  /// - Parameters:
  ///   - saved: What was called saved.
  ///   - erased: The records that may be erased: of these, marks may be all that is left.
  /// - Throws: ``Loss``, or why the session cannot be read.
  func check(_ saved: [Operation], erased: Set<RecordKey> = []) throws {
    let file = try SessionFile(bytes(at: sessionPath) ?? [])
    guard file.damages.isEmpty else { throw Loss("the session file is damaged: \(file.damages)") }
    let loaded = try reopened()
    for operation in saved {
      let found = loaded.session.operations[operation.id]
      let isMark =
        operation.record.map { erased.contains($0) && found?.content == .erasure($0) } ?? false
      guard found == operation || isMark else {
        throw Loss("\(operation.id) was called saved and is gone; \(loaded.notices)")
      }
    }
    for notice in loaded.notices {
      switch notice {
      case .torn, .damaged, .writtenByHand, .copy: continue
      default: throw Loss("\(notice)")
      }
    }
  }
}
