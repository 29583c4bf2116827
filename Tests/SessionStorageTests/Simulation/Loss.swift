import SessionEngine
import SessionStorage

/// Why a simulated history did not go as it must.
struct Loss: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

extension SimulatedMachine {
  /// Checks that the session file is whole and that everything that was called saved is there.
  ///
  /// - Throws: ``Loss``, or why the session cannot be read.
  func check(_ saved: [Operation]) throws {
    let file = try SessionFile(bytes(at: sessionPath) ?? [])
    guard file.damages.isEmpty else { throw Loss("the session file is damaged: \(file.damages)") }
    let loaded = try reopened()
    for operation in saved where loaded.session.operations[operation.id] != operation {
      throw Loss("\(operation.id) was called saved and is gone; \(loaded.notices)")
    }
    for notice in loaded.notices {
      switch notice {
      case .torn, .damaged, .writtenByHand: continue
      default: throw Loss("\(notice)")
      }
    }
  }
}
